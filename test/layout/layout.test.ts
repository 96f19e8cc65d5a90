import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { build } from '../../src/network/build.ts';
import type { Network } from '../../src/network/network.ts';
import { stream } from '../../src/random.ts';
import { partitionOf } from '../../src/study/partition.ts';

function ties(n: number, pairs: readonly (readonly [number, number])[], directed = false): Network {
  return build({
    ids: Array.from({ length: n }, (_, node) => String(node)),
    layer: 'advice',
    kind: 'advice',
    directed,
    source: Uint32Array.from(pairs, ([from]) => from),
    target: Uint32Array.from(pairs, ([, to]) => to),
    weight: new Float64Array(pairs.length).fill(1),
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
}

function random(n: number, m: number, seed: number): Network {
  const chance = stream(seed, 99);
  const seen = new Set<string>();
  const pairs: [number, number][] = [];
  for (let tie = 0; tie < m; tie++) {
    const from = chance.integer(n);
    const to = chance.integer(n);
    if (from === to || seen.has(`${from},${to}`)) continue;
    seen.add(`${from},${to}`);
    pairs.push([from, to]);
  }
  return ties(n, pairs, true);
}

const distinct = ({ x, y }: { x: Float64Array; y: Float64Array }) =>
  new Set(Array.from(x, (value, node) => `${value},${y[node]}`)).size;
const meanDistance = (x: Float64Array, y: Float64Array, pairs: readonly [number, number][]) =>
  pairs.reduce((sum, [a, b]) => sum + Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!), 0) / pairs.length;

describe('layout', () => {
  it('has nothing to place without people', () => {
    expect(layout(ties(0, []), { seed: 1 })).toEqual({
      x: new Float64Array(0),
      y: new Float64Array(0),
    });
  });

  it('places one person in the middle', () => {
    expect([...layout(ties(1, []), { seed: 1 }).x]).toEqual([0]);
  });

  it('places two people apart, tied or not', () => {
    for (const pairs of [[], [[0, 1]]] as [number, number][][]) {
      const { x, y } = layout(ties(2, pairs), { seed: 1 });
      expect(Math.hypot(x[0]! - x[1]!, y[0]! - y[1]!)).toBeGreaterThan(0.5);
    }
  });

  it('is the same for the same seed, and another for another', () => {
    const network = random(40, 120, 1);
    expect(layout(network, { seed: 7 })).toEqual(layout(network, { seed: 7 }));
    expect(layout(network, { seed: 7 })).not.toEqual(layout(network, { seed: 8 }));
  });

  it('fills the frame, its longer side from −1 to 1', () => {
    const { x, y } = layout(random(60, 200, 2), { seed: 1 });
    const sides = [x, y].map((values) => [Math.min(...values), Math.max(...values)] as const);
    for (const [low, high] of sides) expect(low + high).toBeCloseTo(0, 9);
    expect(Math.max(...sides.map(([low, high]) => high - low))).toBeCloseTo(2, 9);
  });

  it('keeps people with ties nearer than people without', () => {
    const chain = Array.from({ length: 19 }, (_, node) => [node, node + 1] as [number, number]);
    const { x, y } = layout(ties(20, chain), { seed: 3 });
    const far = chain.map(([node]) => [node, (node + 10) % 20] as [number, number]);
    expect(meanDistance(x, y, chain)).toBeLessThan(meanDistance(x, y, far) / 2);
  });

  it('puts people without ties below the rest', () => {
    const { y } = layout(
      ties(6, [
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
      { seed: 1 },
    );
    expect(Math.max(y[3]!, y[4]!, y[5]!)).toBeLessThan(Math.min(y[0]!, y[1]!, y[2]!));
  });

  it('draws the members of a group together', () => {
    const network = random(60, 240, 5);
    const groups = partitionOf(
      'unit',
      network.ids.map((_, node) => String(node % 4)),
    );
    const { x, y } = layout(network, { seed: 1, groups });
    const pairs = (same: boolean) =>
      Array.from(
        { length: 59 * 30 },
        (_, at) => [at % 60, Math.floor(at / 60)] as [number, number],
      ).filter(([a, b]) => a !== b && (a % 4 === b % 4) === same);
    expect(meanDistance(x, y, pairs(true))).toBeLessThan(meanDistance(x, y, pairs(false)) * 0.6);
  });

  it('does not change the network it reads', () => {
    const network = random(12, 30, 4);
    const before = structuredClone({ out: network.out, in: network.in });
    layout(network, { seed: 1 });
    expect({ out: network.out, in: network.in }).toEqual(before);
  });

  it('rejects an option it does not know', () => {
    expect(() => layout(ties(2, []), { sed: 1 } as never)).toThrow(/sed/);
  });

  it('is finite and without two people on one point, for any network', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 24 }),
        fc.integer({ min: 0, max: 60 }),
        fc.nat(999),
        (n, m, seed) => {
          const network = n === 0 ? ties(0, []) : random(n, m, seed);
          const drawn = layout(network, { seed });
          expect([...drawn.x, ...drawn.y].every(Number.isFinite)).toBe(true);
          expect(distinct(drawn)).toBe(n);
        },
      ),
      { seed: 20, numRuns: 60 },
    );
  });
});
