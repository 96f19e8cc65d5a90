import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustering } from '../../../src/measures/cohesion/clustering.ts';
import { density } from '../../../src/measures/cohesion/density.ts';
import {
  arcReciprocity,
  dyadCensus,
  dyadReciprocity,
} from '../../../src/measures/cohesion/dyad-census.ts';
import { transitivity } from '../../../src/measures/cohesion/transitivity.ts';
import { triadCensus, triadTypes } from '../../../src/measures/cohesion/triad-census.ts';
import { flow } from '../../../src/network/flow.ts';
import { cell } from '../../../src/network/unknown.ts';
import type { Status } from '../../../src/study/study.ts';
import { expectClose, expectNear } from '../../support/close.ts';
import { complete, empty, kite, networkOf, path, star } from '../../support/networks.ts';
import { drawnTies, networks, seeded } from '../../support/random.ts';
import { binary, eitherWay } from '../../support/slow.ts';

describe('density', () => {
  it.each([
    ['no nodes', empty(0), NaN],
    ['one node', empty(1), NaN],
    ['isolates', empty(3), 0],
    ['a complete network', complete(4), 1],
    ['the kite', kite(), 0.4],
    ['one arc', networkOf(2, [[0, 1]], { directed: true }), 0.5],
  ])('of %s', (_, network, expected) => {
    expectNear(density(network), expected);
  });

  it('leaves out what nobody answered for', () => {
    const status: Status[] = ['answered', 'answered', 'absent'];
    expectNear(
      density(
        networkOf(
          3,
          [
            [0, 1],
            [1, 2],
          ],
          { directed: true, status },
        ),
      ),
      0.5,
    );
    const silent: Status[] = ['absent', 'absent'];
    expect(density(networkOf(2, [], { directed: true, status: silent }))).toBeNaN();
  });
});

describe('reciprocity', () => {
  it('counts mutual, asymmetric and null pairs', () => {
    const network = networkOf(
      4,
      [
        [0, 1],
        [1, 0],
        [1, 2],
      ],
      { directed: true },
    );
    expect(dyadCensus(network)).toEqual({ mutual: 1, asymmetric: 1, null: 4, unknown: 0 });
    expectNear(arcReciprocity(network), 2 / 3);
    expectNear(dyadReciprocity(network), 1 / 2);
  });

  it('has no value where there is nothing to return', () => {
    for (const network of [empty(0), kite(), networkOf(3, [], { directed: true })]) {
      expect(arcReciprocity(network)).toBeNaN();
      expect(dyadReciprocity(network)).toBeNaN();
    }
    expect(dyadCensus(kite())).toEqual({ mutual: 18, asymmetric: 0, null: 27, unknown: 0 });
  });

  it('takes no silence for a refusal', () => {
    const status: Status[] = ['answered', 'answered', 'declined'];
    const network = networkOf(
      3,
      [
        [0, 1],
        [1, 0],
        [0, 2],
      ],
      { directed: true, status },
    );
    expect(dyadCensus(network)).toEqual({ mutual: 1, asymmetric: 0, null: 0, unknown: 2 });
    expect(arcReciprocity(network)).toBe(1);
  });

  it('agrees with every pair of cells, unanswered ones included', () => {
    const answers = fc.array(fc.constantFrom<Status>('answered', 'absent'), {
      minLength: 12,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        drawnTies(),
        answers,
        fc.array(fc.tuple(fc.nat(11), fc.nat(11))),
        (drawn, all, cells) => {
          const { n, ties, directed } = drawn;
          const tied = new Set(
            ties.flatMap(([i, j]) => [`${i} ${j}`, directed ? '' : `${j} ${i}`]),
          );
          const seen = new Set<string>();
          const unknown = cells.filter(([i, j]) => {
            const key = directed ? `${i} ${j}` : `${Math.min(i, j)} ${Math.max(i, j)}`;
            if (i >= n || j >= n || i === j || tied.has(`${i} ${j}`) || seen.has(key)) return false;
            seen.add(key);
            return true;
          });
          const network = networkOf(n, ties, { directed, status: all.slice(0, n), unknown });
          const count = { mutual: 0, asymmetric: 0, null: 0, unknown: 0 };
          for (let i = 0; i < n; i++) {
            for (let j = i + 1; j < n; j++) {
              const pair = [cell(network, i, j), cell(network, j, i)];
              if (pair.includes('unknown')) count.unknown++;
              else if (pair.includes('tie'))
                count[pair.includes('none') ? 'asymmetric' : 'mutual']++;
              else count.null++;
            }
          }
          expect(dyadCensus(network)).toEqual(count);
          expect(dyadCensus(flow(network))).toEqual(count);
        },
      ),
      seeded,
    );
  });
});

describe('transitivity and clustering', () => {
  it.each([
    ['no nodes', empty(0), NaN, []],
    ['a pair', complete(2), NaN, [NaN, NaN]],
    ['a path', path(3), 0, [NaN, 0, NaN]],
    ['a star', star(4), 0, [0, NaN, NaN, NaN]],
    ['a complete network', complete(4), 1, [1, 1, 1, 1]],
  ])('of %s', (_, network, whole, each) => {
    expectNear(transitivity(network), whole);
    expectClose(clustering(network), each);
  });

  it('follow the direction as a whole, not each', () => {
    const loop = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
        [2, 0],
      ],
      { directed: true },
    );
    expect(transitivity(loop)).toBe(0);
    expectClose(clustering(loop), [1, 1, 1]);
    const shortcut = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
        [0, 2],
      ],
      { directed: true },
    );
    expect(transitivity(shortcut)).toBe(1);
  });

  it('agree with every triple', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const a = binary(network);
        const b = eitherWay(a);
        const all = [...a.keys()];
        let paths = 0;
        let closed = 0;
        for (const i of all) {
          for (const j of all) {
            for (const k of all) {
              if (i === j || j === k || i === k || a[i]![j] === 0 || a[j]![k] === 0) continue;
              paths++;
              closed += a[i]![k]!;
            }
          }
        }
        expectNear(transitivity(network), closed / paths);
        expectNear(transitivity(flow(network)), closed / paths);
        const each = all.map((i) => {
          const near = all.filter((j) => b[i]![j] === 1);
          const pairs = near.flatMap((j) => near.filter((k) => k > j).map((k) => b[j]![k]!));
          return pairs.reduce((sum, tie) => sum + tie, 0) / pairs.length;
        });
        expectClose(clustering(network), each);
      }),
      seeded,
    );
  });
});

/**
 * The kind of one triad by what defines it: mutual, asymmetric, null pairs and where arcs point.
 */
function kindOf(a: number[][], nodes: readonly [number, number, number]): string {
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].map(([i, j]) => [nodes[i!]!, nodes[j!]!] as const);
  const count = (sum: number) => pairs.filter(([i, j]) => a[i]![j]! + a[j]![i]! === sum).length;
  const man = `${count(2)}${count(1)}${count(0)}`;
  const arcs = pairs
    .filter(([i, j]) => a[i]![j]! + a[j]![i]! === 1)
    .map(([i, j]) => (a[i]![j] === 1 ? { from: i, to: j } : { from: j, to: i }));
  const same = (ends: number[]) => new Set(ends).size < ends.length;
  const fromOne = same(arcs.map((arc) => arc.from));
  const toOne = same(arcs.map((arc) => arc.to));
  if (man === '021' || man === '120') return man + (fromOne ? 'D' : toOne ? 'U' : 'C');
  if (man === '030') return man + (fromOne ? 'T' : 'C');
  if (man === '111') {
    // D: the arc goes to the end of the mutual pair (A ↔ B ← C); U: it comes from there.
    const mutual = pairs.find(([i, j]) => a[i]![j]! + a[j]![i]! === 2)!;
    return man + (mutual.includes(arcs[0]!.to) ? 'D' : 'U');
  }
  return man;
}

describe('triad census', () => {
  it.each([
    ['no nodes', empty(0), {}],
    ['two nodes', complete(2), {}],
    ['isolates', empty(4), { '003': 4 }],
    ['a complete network', complete(4), { '300': 4 }],
    ['a star', star(4), { '102': 0, '201': 3, '003': 1 }],
    ['the kite', kite(), { '003': 22, '102': 63, '201': 24, '300': 11 }],
  ])('of %s', (_, network, expected) => {
    const known = new Map<string, number>(Object.entries(expected));
    expect([...triadCensus(network)]).toEqual(triadTypes.map((type) => known.get(type) ?? 0));
  });

  it('agrees with looking at every triple', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const a = binary(network);
        const counts = new Map<string, number>(triadTypes.map((type) => [type, 0]));
        for (let i = 0; i < network.n; i++) {
          for (let j = i + 1; j < network.n; j++) {
            for (let k = j + 1; k < network.n; k++) {
              const kind = kindOf(a, [i, j, k]);
              counts.set(kind, counts.get(kind)! + 1);
            }
          }
        }
        expect([...triadCensus(network)]).toEqual([...counts.values()]);
      }),
      seeded,
    );
  });
});
