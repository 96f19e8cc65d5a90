import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betweenness } from '../../src/measures/centrality/betweenness.ts';
import { inDegree } from '../../src/measures/centrality/degree.ts';
import type { Network } from '../../src/network/network.ts';
import { stream } from '../../src/random.ts';
import type { Status } from '../../src/study/study.ts';
import { gates, mayName } from '../../src/uncertainty/gates.ts';
import { rankCertainty, selectionCertainty } from '../../src/uncertainty/imputation.ts';
import { midRanks } from '../../src/uncertainty/ranks.ts';
import { withoutAnswers } from '../../src/uncertainty/reports.ts';
import { caseDropping } from '../../src/uncertainty/stability.ts';
import { groupsOf, kite, networkOf, ring, star, type Tie } from '../support/networks.ts';
import { seeded } from '../support/random.ts';
import { hasShared, type OracleName, oracleNames, sharedNetwork } from '../support/shared.ts';

const named = (network: Network) => Float64Array.from(inDegree(network));

describe('ranks', () => {
  it('share the middle of their places and put what is missing last', () => {
    expect([...midRanks(Float64Array.of(3, 1, 3, NaN, 2))]).toEqual([1.5, 4, 1.5, 5, 3]);
    expect([...midRanks(Float64Array.of(3, 1, NaN, 2), 'lowest')]).toEqual([3, 1, 4, 2]);
    expect([...midRanks(Float64Array.of(0, 0))]).toEqual([1.5, 1.5]);
    expect([...midRanks(new Float64Array(0))]).toEqual([]);
  });

  it('do not tell apart what only rounding does', () => {
    expect([...midRanks(Float64Array.of(0.1 + 0.2, 0.3, 0.2))]).toEqual([1.5, 1.5, 3]);
  });

  it('are one more than the number of better values, ties halved', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 4 }), { maxLength: 9 }), (list) => {
        const slow = list.map(
          (value) =>
            1 +
            list.filter((other) => other > value).length +
            (list.filter((other) => other === value).length - 1) / 2,
        );
        expect([...midRanks(Float64Array.from(list))]).toEqual(slow);
      }),
      seeded,
    );
  });
});

describe('how sure a rank is', () => {
  it('is certain where nothing is missing', () => {
    const found = rankCertainty(star(6), named, { top: 1, draws: 10 });
    expect([...found.low]).toEqual([...found.rank]);
    expect([...found.high]).toEqual([...found.rank]);
    expect([...found.topShare]).toEqual([1, 0, 0, 0, 0, 0]);
    expect([found.missing, found.draws]).toEqual([0, 10]);
  });

  it('is open where answers are missing', () => {
    const ties: Tie[] = [
      [0, 1],
      [2, 1],
      [3, 1],
      [0, 2],
      [3, 2],
      [1, 3],
    ];
    const status: Status[] = ['answered', 'answered', 'answered', 'answered', 'absent', 'absent'];
    const found = rankCertainty(networkOf(6, ties, { directed: true, status }), named, {
      top: 1,
      draws: 300,
    });
    expect(found.missing).toBe(10);
    expect(found.topShare[1]).toBeGreaterThan(0.7);
    expect(found.topShare[1]).toBeLessThan(1);
    for (let node = 0; node < 6; node++)
      expect(found.low[node]).toBeLessThanOrEqual(found.high[node]!);
    expect(found.high[2]! - found.low[2]!).toBeGreaterThan(0);
    expect(rankCertainty(networkOf(0, []), named).rank).toHaveLength(0);
  });

  it('can rank the lowest first', () => {
    const found = rankCertainty(star(4), named, { top: 3, order: 'lowest', draws: 2 });
    expect([...found.topShare]).toEqual([0, 1, 1, 1]);
  });

  it('tells how often a person is chosen', () => {
    const best = (network: Network) => [named(network).indexOf(Math.max(...named(network)))];
    expect([...selectionCertainty(star(4), best, { draws: 5 }).share]).toEqual([1, 0, 0, 0]);
  });

  // Real complete networks with a fifth of the rows taken away: 90 % intervals ought to hold the truth.
  it.runIf(hasShared)('has intervals that hold the truth about as often as they say', () => {
    const cases: [OracleName, string][] = [
      ['krackhardt_hightech', 'advice'],
      ['krackhardt_hightech', 'friendship'],
      ['campnet', 'top3'],
      ['sampson', 'like_t3'],
      ['silicon_systems', 'advice'],
    ];
    expect(oracleNames).toContain(cases[0]![0]);
    let held = 0;
    let asked = 0;
    for (const [name, layer] of cases) {
      const full = sharedNetwork(name, layer);
      for (const measure of [named, betweenness]) {
        const truth = midRanks(measure(full));
        for (let trial = 0; trial < 6; trial++) {
          const people = stream(7, trial).shuffle(
            Uint32Array.from({ length: full.n }, (_, node) => node),
          );
          const silent = people.subarray(0, Math.round(full.n / 5));
          const { low, high } = rankCertainty(withoutAnswers(full, silent), measure, {
            draws: 100,
            seed: trial,
          });
          for (let node = 0; node < full.n; node++) {
            asked++;
            if (truth[node]! >= low[node]! - 1e-9 && truth[node]! <= high[node]! + 1e-9) held++;
          }
        }
      }
    }
    expect(held / asked).toBeGreaterThan(0.85);
  });
});

describe('case dropping', () => {
  it('keeps what hangs on many answers and loses what hangs on few', () => {
    const everyone: Tie[] = [];
    for (let i = 1; i < 20; i++) {
      everyone.push([i, 0]);
      for (let j = 1; j < 20; j++) if (j !== i && (3 * i + 5 * j) % 4 === 0) everyone.push([i, j]);
    }
    const network = networkOf(20, everyone, { directed: true });
    const stable = caseDropping(network, named, { draws: 60, top: 1 });
    expect(stable.coefficient).toBeGreaterThanOrEqual(0.5);
    expect(stable.points[0]!.topKept).toBe(1);
    expect(stable.points[0]).toMatchObject({ share: 0.05, dropped: 1 });
    const loose = caseDropping(
      networkOf(
        20,
        everyone.filter(([i, j]) => j === (i % 5) + 1),
        { directed: true },
      ),
      betweenness,
      { draws: 60 },
    );
    expect(loose.coefficient).toBeLessThan(stable.coefficient);
  });

  it('is the same for the same seed and asks for ascending shares', () => {
    const once = caseDropping(kite(), betweenness, { draws: 10, shares: [0.2, 0.4] });
    expect(caseDropping(kite(), betweenness, { draws: 10, shares: [0.2, 0.4] })).toEqual(once);
    expect(once.points.map((point) => point.dropped)).toEqual([2, 4]);
    expect(() => caseDropping(kite(), betweenness, { shares: [0.4, 0.2] })).toThrow(/ascending/);
  });

  it('has no correlation without variance', () => {
    const flat = caseDropping(ring(5), () => new Float64Array(5), { draws: 3, shares: [0.2] });
    expect(flat.points[0]!.correlation).toBeNaN();
    expect(flat.coefficient).toBe(0);
    expect(caseDropping(networkOf(0, []), named, { draws: 2 }).coefficient).toBe(0);
  });
});

describe('gates', () => {
  const of = (answered: number, silent: number): Status[] => [
    ...new Array<Status>(answered).fill('answered'),
    ...new Array<Status>(silent).fill('declined'),
  ];

  it.each([
    [9, 1, 'individuals', 'RESPONSE_COMPLETE_ENOUGH'],
    [89, 11, 'certain-individuals', 'RESPONSE_BELOW_90'],
    [4, 1, 'certain-individuals', 'RESPONSE_BELOW_90'],
    [79, 21, 'in-degree-and-groups', 'RESPONSE_BELOW_80'],
    [7, 3, 'in-degree-and-groups', 'RESPONSE_BELOW_80'],
    [69, 31, 'groups-with-warning', 'RESPONSE_BELOW_70'],
    [1, 1, 'groups-with-warning', 'RESPONSE_BELOW_70'],
    [49, 51, 'descriptive', 'RESPONSE_BELOW_50'],
    [0, 3, 'descriptive', 'RESPONSE_BELOW_50'],
  ])('%i of %i more is %s', (answered, silent, level, code) => {
    expect(gates(of(answered, silent))).toMatchObject({
      level,
      code,
      answered,
      invited: answered + silent,
    });
  });

  it('do not count who was not asked, and know what they do not know', () => {
    expect(gates(['answered', 'not-invited', 'withdrawn', 'absent']).rate).toBe(0.5);
    expect(gates(null)).toMatchObject({ level: 'unknown', code: 'RESPONSE_UNKNOWN', rate: null });
    expect(gates(['not-invited'])).toMatchObject({ level: 'unknown', answered: 0, invited: 0 });
  });

  it('stand for every group too', () => {
    const { groups } = gates(
      ['answered', 'absent', 'answered', 'answered'],
      groupsOf(['a', 'a', 'b', null]),
    );
    expect(groups.map(({ level }) => level)).toEqual(['groups-with-warning', 'individuals']);
  });

  it('let a person be named if that is sure enough', () => {
    const certain = gates(of(17, 3));
    expect(certain.level).toBe('certain-individuals');
    expect([mayName(certain, 0.8), mayName(certain, 0.79), mayName(certain, null)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(mayName(gates(of(5, 5)), 1)).toBe(false);
    expect(mayName(gates(null), null)).toBe(true);
  });
});
