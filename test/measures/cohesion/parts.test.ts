import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articulationPoints } from '../../../src/measures/cohesion/articulation-points.ts';
import { bridges } from '../../../src/measures/cohesion/bridges.ts';
import { components } from '../../../src/measures/cohesion/components.ts';
import { connectedness } from '../../../src/measures/cohesion/connectedness.ts';
import { coreness, kCore } from '../../../src/measures/cohesion/coreness.ts';
import { fragmentation } from '../../../src/measures/cohesion/fragmentation.ts';
import { localBridgeSpan } from '../../../src/measures/cohesion/local-bridge-span.ts';
import { strongComponents } from '../../../src/measures/cohesion/strong-components.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import { tieList } from '../../../src/network/ties.ts';
import { expectNear } from '../../support/close.ts';
import {
  complete,
  empty,
  kite,
  networkOf,
  path,
  ring,
  star,
  type Tie,
} from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  binary,
  distanceMatrix,
  eitherWay,
  partCount,
  withoutNode,
  withoutTie,
} from '../../support/slow.ts';

const pieces = () =>
  networkOf(6, [
    [0, 1],
    [1, 2],
    [3, 4],
  ]);

/** Two nodes have the same label exactly if each reaches the other. */
function expectParts(labels: Uint32Array, distance: number[][]): void {
  for (let i = 0; i < labels.length; i++) {
    for (let j = 0; j < labels.length; j++) {
      const together = distance[i]![j] !== Infinity && distance[j]![i] !== Infinity;
      expect(labels[i] === labels[j]).toBe(together);
    }
  }
}

describe('components', () => {
  it.each<[string, Network, number[], number[]]>([
    ['no nodes', empty(0), [], []],
    ['isolates', empty(2), [0, 1], [1, 1]],
    ['three pieces', pieces(), [0, 0, 0, 1, 1, 2], [3, 2, 1]],
    ['a star', star(4), [0, 0, 0, 0], [4]],
  ])('of %s', (_, network, labels, sizes) => {
    const found = components(network);
    expect([...found.labels]).toEqual(labels);
    expect([...found.sizes]).toEqual(sizes);
    expect(found.count).toBe(sizes.length);
    expect([...strongComponents(network).labels]).toEqual(labels);
  });

  it('follow the direction only when strong', () => {
    const network = networkOf(
      5,
      [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
        [3, 4],
      ],
      { directed: true },
    );
    expect(components(network).count).toBe(1);
    expect([...strongComponents(network).labels]).toEqual([0, 0, 0, 1, 2]);
    expect([...strongComponents(network).sizes]).toEqual([3, 1, 1]);
  });

  it('agree with who reaches whom', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const cells = binary(network);
        expectParts(components(network).labels, distanceMatrix(eitherWay(cells)));
        expectParts(strongComponents(network).labels, distanceMatrix(cells));
        expect(strongComponents(flow(network))).toEqual(strongComponents(network));
      }),
      seeded,
    );
  });

  it('do not recurse: a chain of 200 000 people is no trouble', () => {
    const n = 200_000;
    const chain = Array.from({ length: n - 1 }, (_, i): Tie => [i, i + 1]);
    const network = networkOf(n, chain, { directed: true });
    expect(strongComponents(network).count).toBe(n);
    expect(articulationPoints(network).reduce((sum, cut) => sum + cut, 0)).toBe(n - 2);
    expect(bridges(network).source.length).toBe(n - 1);
    expect(coreness(network)[n >> 1]).toBe(1);
  });
});

describe('cutpoints and bridges', () => {
  it.each<[string, Network, number[], number[][]]>([
    ['no nodes', empty(0), [], []],
    ['one node', empty(1), [0], []],
    ['isolates', empty(2), [0, 0], []],
    ['a pair', complete(2), [0, 0], [[0, 1, 1]]],
    [
      'a path',
      path(4),
      [0, 1, 1, 0],
      [
        [0, 1, 1],
        [1, 2, 2],
        [2, 3, 1],
      ],
    ],
    [
      'a star',
      star(4),
      [1, 0, 0, 0],
      [
        [0, 1, 1],
        [0, 2, 1],
        [0, 3, 1],
      ],
    ],
    ['a ring', ring(4), [0, 0, 0, 0], []],
    ['a complete network', complete(4), [0, 0, 0, 0], []],
    [
      'the kite',
      kite(),
      [0, 0, 0, 0, 0, 0, 0, 1, 1, 0],
      [
        [7, 8, 2],
        [8, 9, 1],
      ],
    ],
    [
      'three pieces',
      pieces(),
      [0, 1, 0, 0, 0, 0],
      [
        [0, 1, 1],
        [1, 2, 1],
        [3, 4, 1],
      ],
    ],
  ])('of %s', (_, network, cut, parting) => {
    expect([...articulationPoints(network)]).toEqual(cut);
    const { source, target, smallerSide } = bridges(network);
    expect([...source].map((from, at) => [from, target[at], smallerSide[at]])).toEqual(parting);
  });

  it('agree with taking each person and each tie out', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const cells = eitherWay(binary(network));
        const before = partCount(cells);
        const cut = [...cells.keys()].map((node) =>
          Number(partCount(withoutNode(cells, node), [node]) > before),
        );
        expect([...articulationPoints(network)]).toEqual(cut);
        const { source, target } = tieList(symmetrize(network));
        const parting = [...source.keys()].filter(
          (tie) => partCount(withoutTie(cells, source[tie]!, target[tie]!)) > before,
        );
        const found = bridges(network);
        expect([...found.source]).toEqual(parting.map((tie) => source[tie]));
        expect([...found.target]).toEqual(parting.map((tie) => target[tie]));
        [...found.source].forEach((from, at) => {
          const left = distanceMatrix(withoutTie(cells, from, found.target[at]!));
          const sides = [from, found.target[at]!].map(
            (end) => left[end]!.filter((distance) => distance !== Infinity).length,
          );
          expect(found.smallerSide[at]).toBe(Math.min(...sides));
        });
      }),
      seeded,
    );
  });
});

describe('local bridges', () => {
  it('span the detour: 2 round a triangle, more round a ring, endless over a bridge', () => {
    expect([...localBridgeSpan(complete(3)).values]).toEqual([2, 2, 2]);
    expect([...localBridgeSpan(ring(5)).values]).toEqual([4, 4, 4, 4, 4]);
    expect([...localBridgeSpan(path(3)).values]).toEqual([Infinity, Infinity]);
    expect([...localBridgeSpan(empty(2)).values]).toEqual([]);
  });

  it('agree with the distance once the tie is out', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const cells = eitherWay(binary(network));
        const { source, target, values } = localBridgeSpan(network);
        const expected = [...source].map(
          (from, at) => distanceMatrix(withoutTie(cells, from, target[at]!))[from]![target[at]!],
        );
        expect([...values]).toEqual(expected);
      }),
      seeded,
    );
  });
});

describe('cores', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['isolates', empty(2), [0, 0]],
    ['a star', star(4), [1, 1, 1, 1]],
    ['a complete network', complete(4), [3, 3, 3, 3]],
    ['the kite', kite(), [3, 3, 3, 3, 3, 3, 3, 2, 1, 1]],
  ])('of %s', (_, network, expected) => {
    expect([...coreness(network)]).toEqual(expected);
  });

  it('mark their members', () => {
    expect([...kCore(kite(), 3)]).toEqual([1, 1, 1, 1, 1, 1, 1, 0, 0, 0]);
    expect([...kCore(kite(), 0)]).toEqual(new Array(10).fill(1));
    expect(() => kCore(kite(), -1)).toThrow(/"k"/);
  });

  it('agree with taking away whoever has too few ties', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const cells = eitherWay(binary(network));
        const inCore = (k: number) => {
          let left = new Set(cells.keys());
          for (let size = -1; size !== left.size; ) {
            size = left.size;
            const within = left;
            left = new Set(
              [...within].filter(
                (i) => cells[i]!.filter((cell, j) => cell === 1 && within.has(j)).length >= k,
              ),
            );
          }
          return left;
        };
        const expected = new Array<number>(network.n).fill(0);
        for (let k = 1; k <= network.n; k++) for (const node of inCore(k)) expected[node] = k;
        expect([...coreness(network)]).toEqual(expected);
      }),
      seeded,
    );
  });
});

describe('connectedness and fragmentation', () => {
  it.each([
    ['no nodes', empty(0), NaN, NaN],
    ['one node', empty(1), 1, NaN],
    ['isolates', empty(3), 0, 1],
    ['three pieces', pieces(), 8 / 30, 22 / 30],
    ['the kite', kite(), 1, 0],
  ])('of %s', (_, network, joined, apart) => {
    expectNear(connectedness(network), joined);
    expectNear(fragmentation(network), apart);
  });
});
