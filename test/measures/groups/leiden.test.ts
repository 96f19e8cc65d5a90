import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { communities } from '../../../src/measures/groups/communities.ts';
import { leiden } from '../../../src/measures/groups/leiden.ts';
import type { Network } from '../../../src/network/network.ts';
import { stream } from '../../../src/random.ts';
import { expectNear } from '../../support/close.ts';
import {
  complete,
  empty,
  kite,
  matrixOf,
  networkOf,
  path,
  ring,
  star,
  type Tie,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  oracleLayers,
  sharedNetwork,
} from '../../support/shared.ts';
import { eitherWay, subsets } from '../../support/slow.ts';

/** Modularity from its definition, times twice the weight: Σ a_ij − γ k_i k_j / 2m over two sets. */
function gainOf(network: Network, resolution: number) {
  const cells = eitherWay(matrixOf(network));
  const degrees = cells.map((row) => row.reduce((sum, cell) => sum + cell, 0));
  const twice = degrees.reduce((sum, degree) => sum + degree, 0);
  return (first: readonly number[], second: readonly number[]) =>
    first.reduce(
      (sum, i) =>
        sum +
        second.reduce(
          (inner, j) => inner + cells[i]![j]! - (resolution * degrees[i]! * degrees[j]!) / twice,
          0,
        ),
      0,
    );
}

function groupsIn(labels: Uint32Array): number[][] {
  const groups: number[][] = [];
  labels.forEach((label, node) => {
    groups[label] ??= [];
    groups[label].push(node);
  });
  return groups;
}

/** Whether a set can be put together from single nodes, every step with a gain of at least 0. */
function isWellConnected(set: readonly number[], gain: ReturnType<typeof gainOf>): boolean {
  const known = new Map<string, boolean>();
  const check = (part: readonly number[]): boolean => {
    if (part.length === 1) return true;
    const key = part.join();
    const held = known.get(key);
    if (held !== undefined) return held;
    const found = subsets(part.length).some((chosen) => {
      if (chosen.length === 0 || chosen.length === part.length || chosen[0] !== 0) return false;
      const first = chosen.map((at) => part[at]!);
      const second = part.filter((_, at) => !chosen.includes(at));
      return gain(first, second) >= -1e-9 && check(first) && check(second);
    });
    known.set(key, found);
    return found;
  };
  return check(set);
}

describe('leiden', () => {
  it.each([
    ['no nodes', empty(0), 0],
    ['one node', empty(1), 1],
    ['isolates', empty(4), 4],
  ])('leaves everybody alone: %s', (_, network, count) => {
    const found = leiden(network);
    expect(found.count).toBe(count);
    expect(found.modularity).toBeNaN();
    expect([...found.labels]).toEqual([...Array(count).keys()]);
  });

  it('has small answers that can be seen', () => {
    expect([...leiden(complete(5)).labels]).toEqual([0, 0, 0, 0, 0]);
    expect(leiden(complete(2)).count).toBe(1);
    expect(leiden(star(5)).count).toBe(1);
    const triangles = networkOf(7, [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4],
      [4, 5],
      [3, 5],
      [2, 3],
    ]);
    const found = leiden(triangles);
    expect([...found.labels]).toEqual([0, 0, 0, 1, 1, 1, 2]);
    expectNear(found.modularity, 6 / 7 - 0.5);
    expectNear(leiden(kite()).modularity, 0.2222222222222222);
    expect(leiden(ring(12)).modularity).toBeGreaterThanOrEqual(communities(ring(12)).modularity);
  });

  it('gives groups that are well connected, apart and where nobody gains by moving', () => {
    fc.assert(
      fc.property(
        networks({ maxNodes: 9, maxWeight: 3 }),
        fc.constantFrom(0.5, 1, 1.5),
        (network, resolution) => {
          const found = leiden(network, { values: 'valued', resolution, restarts: 2 });
          if (network.ties === 0) return;
          const gain = gainOf(network, resolution);
          const groups = groupsIn(found.labels);
          for (const group of groups) expect(isWellConnected(group, gain)).toBe(true);
          groups.forEach((group, g) => {
            groups.forEach((other, h) => {
              if (g < h) expect(gain(group, other)).toBeLessThan(1e-9);
            });
            for (const node of group) {
              const stay = gain(
                [node],
                group.filter((other) => other !== node),
              );
              expect(stay).toBeGreaterThan(-1e-9);
              groups.forEach((other, h) => {
                if (h !== g) expect(gain([node], other)).toBeLessThan(stay + 1e-9);
              });
            }
          });
          expect(found.count).toBe(groups.length);
        },
      ),
      seeded,
    );
  });

  it('finds the best division of small networks', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 7 }), (network) => {
        if (network.ties === 0) return;
        const gain = gainOf(network, 1);
        const everybody = Array.from({ length: network.n }, (_, node) => node);
        const twice = eitherWay(matrixOf(network))
          .flat()
          .reduce((sum, cell) => sum + cell, 0);
        let best = -Infinity;
        const divide = (rest: readonly number[], sum: number): void => {
          if (rest.length === 0) {
            best = Math.max(best, sum / twice);
            return;
          }
          for (const chosen of subsets(rest.length - 1)) {
            const group = [rest[0]!, ...chosen.map((at) => rest[at + 1]!)];
            divide(
              rest.filter((node) => !group.includes(node)),
              sum + gain(group, group),
            );
          }
        };
        divide(everybody, 0);
        expectNear(leiden(network, { restarts: 50 }).modularity, best, 1e-9);
      }),
      { ...seeded, numRuns: 60 },
    );
  });

  it('is the same for the same seed and leaves the network as it was', () => {
    const random = stream(7);
    const ties: Tie[] = [];
    for (let i = 0; i < 120; i++) {
      for (let j = i + 1; j < 120; j++) {
        if (random.uniform() < (i % 6 === j % 6 ? 0.4 : 0.02)) ties.push([i, j]);
      }
    }
    const network = networkOf(120, ties);
    const before = structuredClone(network);
    const found = leiden(network, { seed: 3 });
    expect(leiden(network, { seed: 3 })).toEqual(found);
    expect(network).toEqual(before);
    expect([...found.labels]).toEqual(Array.from({ length: 120 }, (_, node) => node % 6));
    expect(leiden(path(30), { resolution: 3 }).count).toBeGreaterThan(leiden(path(30)).count);
    // @ts-expect-error
    expect(() => leiden(network, { gamma: 1 })).toThrow(/"gamma"/);
    expect(() => leiden(network, { resolution: 0 })).toThrow(/"resolution"/);
  });
});

describe.skipIf(!hasShared)('leiden beside the best Louvain of igraph', () => {
  it.each(everyOracleLayer())('$name $layer', ({ name, layer }) => {
    const known = answer<number>(
      new Map(oracleLayers(name)).get(layer)!,
      'louvain',
      'modularity_sym',
    );
    if (known === undefined || known === null) return;
    const found = leiden(sharedNetwork(name, layer), { restarts: 200 });
    expect(found.modularity).toBeGreaterThan(known - 1e-6);
  });
});
