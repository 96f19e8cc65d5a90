import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow } from '../../src/network/flow.ts';
import { symmetrize } from '../../src/network/symmetrize.ts';
import { cell } from '../../src/network/unknown.ts';
import type { Status } from '../../src/study/study.ts';
import { answerRates } from '../../src/uncertainty/answers.ts';
import { completions } from '../../src/uncertainty/completions.ts';
import { withoutAnswers } from '../../src/uncertainty/reports.ts';
import { expectClose, expectNear } from '../support/close.ts';
import { groupsOf, matrixOf, networkOf, type Tie } from '../support/networks.ts';
import { drawnTies, seeded } from '../support/random.ts';

const all = (...input: Parameters<typeof completions>) => [...completions(...input)];

/** Networks in which some people did not answer and some single cells are open. */
const surveys = fc
  .tuple(
    drawnTies({ maxNodes: 7 }),
    fc.array(fc.constantFrom<Status>('answered', 'answered', 'absent'), {
      minLength: 7,
      maxLength: 7,
    }),
    fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { maxLength: 3 }),
  )
  .map(([{ n, ties, directed }, status, open]) => {
    const kept = ties.filter(([i]) => !directed || status[i] === 'answered');
    const tied = new Set(kept.map(([i, j]) => `${i},${j}`));
    const unknown = open.filter(
      ([i, j], at) =>
        i < n &&
        j < n &&
        i !== j &&
        !tied.has(`${i},${j}`) &&
        (directed || i < j) &&
        open.findIndex(([x, y]) => x === i && y === j) === at,
    );
    return networkOf(n, kept, { directed, status: status.slice(0, n), unknown });
  });

describe('what people answered', () => {
  it('is counted within and between groups, a half added', () => {
    // 0 and 1 are a group, 2 and 3 another; 3 did not answer.
    const network = networkOf(
      4,
      [
        [0, 1],
        [1, 0],
        [0, 2],
        [1, 3],
      ],
      { directed: true },
    );
    const rates = answerRates(
      network,
      Uint8Array.from([1, 1, 1, 0]),
      groupsOf(['a', 'a', 'b', 'b']),
    );
    // Both answered, same group: (0,1) and (1,0), both tied and returned.
    expectNear(rates.returned[1], 2.5 / 3);
    expectNear(rates.unprompted[1], 0.5 / 1);
    // Other group: (0,2) (2,0) (1,2) (2,1); j names i in one of them, and i does not return it.
    expectNear(rates.returned[0], 0.5 / 2);
    expectNear(rates.unprompted[0], 1.5 / 4);
    // Asked within: 0→1, 1→0, 2→3; asked between: 0→2, 0→3, 1→2, 1→3, 2→0, 2→1.
    expectNear(rates.plain[1], 2.5 / 4);
    expectNear(rates.plain[0], 2.5 / 7);
    expectClose(rates.popularity, [1, 1, 1, 1]);
  });
});

describe('completions', () => {
  it('keep what is known and fill in what is not', () => {
    fc.assert(
      fc.property(surveys, fc.integer({ min: 0, max: 100 }), (network, seed) => {
        for (const completed of completions(network, null, { draws: 3, seed })) {
          expect(completed.unknown.count).toBe(0);
          expect(completed.directed).toBe(network.directed);
          for (let i = 0; i < network.n; i++) {
            for (let j = 0; j < network.n; j++) {
              if (i === j) continue;
              const before = cell(network, i, j);
              if (before !== 'unknown') expect(cell(completed, i, j)).toBe(before);
            }
          }
        }
      }),
      seeded,
    );
  });

  it('turn and symmetrize what they fill in', () => {
    fc.assert(
      fc.property(surveys, (network) => {
        const options = { draws: 2, seed: 5 };
        const plain = all(network, null, options).map(matrixOf);
        const turned = all(flow(network), null, options);
        turned.forEach((completed, draw) => {
          expect(completed.direction).toBe('flow');
          expect(matrixOf(network.directed ? flow(completed) : completed)).toEqual(plain[draw]);
        });
        const joined = all(symmetrize(network, { rule: 'confirmed' }), null, options);
        joined.forEach((completed, draw) => {
          const both = plain[draw]!.map((row, i) =>
            row.map((value, j) => Math.min(value, plain[draw]![j]![i]!)),
          );
          expect(matrixOf(completed)).toEqual(both);
        });
      }),
      seeded,
    );
  });

  it('depend on the seed and the number of the draw only', () => {
    const network = networkOf(
      6,
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      {
        directed: true,
        status: ['answered', 'answered', 'answered', 'absent', 'absent', 'answered'],
      },
    );
    const matrices = (draws: number, seed: number) =>
      all(network, null, { draws, seed }).map(matrixOf);
    expect(matrices(5, 1)).toEqual(matrices(9, 1).slice(0, 5));
    expect(matrices(5, 1)).not.toEqual(matrices(5, 2));
    expect(new Set(matrices(20, 1).map((matrix) => JSON.stringify(matrix))).size).toBeGreaterThan(
      5,
    );
  });

  it('draw each missing answer as often as its chance says', () => {
    const ties: Tie[] = [
      [0, 1],
      [1, 0],
      [0, 2],
      [2, 0],
      [1, 2],
      [3, 0],
      [3, 1],
      [2, 3],
    ];
    const status: Status[] = ['answered', 'answered', 'answered', 'answered', 'absent'];
    const network = networkOf(5, [...ties, [0, 4]], { directed: true, status });
    const draws = 4000;
    const counts = [0, 0, 0, 0];
    for (const completed of completions(network, null, { draws })) {
      matrixOf(completed)[4]!
        .slice(0, 4)
        .forEach((value, j) => {
          counts[j]! += value / draws;
        });
    }
    // Ordered pairs of people who answered: 12, in 8 of which j names i, returned in 4 of those.
    const returned = 4.5 / 9;
    const unprompted = 4.5 / 5;
    const named = [3, 2, 2, 1, 1];
    const mean = named.reduce((sum, count) => sum + count + 0.5, 0) / 5;
    const chance = (j: number) => Math.min(0.95, (unprompted * (named[j]! + 0.5)) / mean);
    const expected = [returned, chance(1), chance(2), chance(3)];
    counts.forEach((share, j) => {
      expect(Math.abs(share - expected[j]!)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
    });
  });

  it('give drawn ties weights that were reported', () => {
    const network = networkOf(
      4,
      [
        [0, 1, 2],
        [1, 0, 5],
        [0, 2, 2],
      ],
      { directed: true, status: ['answered', 'answered', 'absent', 'absent'] },
    );
    for (const completed of completions(network, null, { draws: 20 })) {
      for (const weight of completed.out.weights) expect([2, 5]).toContain(weight);
    }
  });

  it('set aside answers that are there where told to', () => {
    const ring: Tie[] = Array.from({ length: 10 }, (_, i) => [i, (i + 1) % 10]);
    const network = networkOf(10, ring, { directed: true });
    expect(all(network, null, { draws: 3 }).map(matrixOf)).toEqual(
      new Array(3).fill(matrixOf(network)),
    );
    const drawn = all(network, null, { draws: 30, leaveOut: 0.2 }).map(matrixOf);
    expect(new Set(drawn.map((matrix) => JSON.stringify(matrix))).size).toBeGreaterThan(20);
    for (const matrix of drawn) {
      const changed = matrix.filter((row, i) => row.join() !== matrixOf(network)[i]!.join());
      expect(changed.length).toBeLessThanOrEqual(2);
    }
  });

  it('have nothing to fill in for nobody or one', () => {
    expect(
      all(networkOf(0, []), null, { draws: 2, leaveOut: 0.1 }).map((network) => network.n),
    ).toEqual([0, 0]);
    expect(
      all(networkOf(1, [], { directed: true, status: ['absent'] }), null, { draws: 1 })[0]!.ties,
    ).toBe(0);
    expect(() => all(networkOf(1, []), null, { leaveOut: 1 })).toThrow(/below 1/);
    expect(() => all(networkOf(2, []), groupsOf(['a']))).toThrow(/2 people/);
  });
});

describe('leaving answers out', () => {
  it('leaves the people in, as not having answered', () => {
    const network = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
        [2, 1],
      ],
      { directed: true },
    );
    const fewer = withoutAnswers(network, [1]);
    expect(matrixOf(fewer)).toEqual([
      [0, 1, 0],
      [0, 0, 0],
      [0, 1, 0],
    ]);
    expect(fewer.unknown.count).toBe(2);
    expect(matrixOf(withoutAnswers(flow(network), [1]))).toEqual([
      [0, 0, 0],
      [1, 0, 1],
      [0, 0, 0],
    ]);
    expect(matrixOf(withoutAnswers(symmetrize(network), [1]))).toEqual([
      [0, 1, 0],
      [1, 0, 1],
      [0, 1, 0],
    ]);
  });

  it('takes an undirected tie away only with both its ends', () => {
    const network = networkOf(3, [
      [0, 1],
      [1, 2],
    ]);
    expect(withoutAnswers(network, [1]).ties).toBe(2);
    expect(withoutAnswers(network, [0, 1]).ties).toBe(1);
  });

  it('takes an undirected tie away with the only end that had answered', () => {
    const status: Status[] = ['answered', 'absent', 'answered'];
    const network = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { status },
    );
    expect(withoutAnswers(network, [0]).ties).toBe(1);
    expect(withoutAnswers(network, [2]).ties).toBe(1);
  });

  it('keeps ties that were seen though the person was silent before', () => {
    const status: Status[] = ['absent', 'answered'];
    const network = networkOf(2, [[0, 1]], { directed: true, status });
    expect(withoutAnswers(network, [0, 1]).ties).toBe(1);
  });
});
