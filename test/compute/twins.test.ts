import { describe, expect, it } from 'vitest';
import { betweenness } from '../../src/measures/centrality/betweenness.ts';
import { betweennessSums } from '../../src/measures/kernels/betweenness-sums.ts';
import { distanceSums } from '../../src/measures/kernels/distance-sums.ts';
import { reachedPeople } from '../../src/measures/kernels/reached-people.ts';
import { tieSums } from '../../src/measures/kernels/tie-sums.ts';
import type { Network } from '../../src/network/network.ts';
import { tieList } from '../../src/network/ties.ts';
import { here, type Task } from '../../src/work.ts';
import { networkOf, type Tie } from '../support/networks.ts';
import { twins } from '../support/twins.ts';
import { evenNetworks, grid } from './even-networks.ts';

/** Few ties, so that there are pieces, ends and long ways; the same numbers every time. */
function scattered(n: number, m: number, directed: boolean): Network {
  const ties = new Map<string, Tie>();
  let state = 7;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  for (let tie = 0; tie < m; tie++) {
    const [from, to] = [next(), next()].sort((a, b) => (directed ? 0 : a - b)) as [number, number];
    if (from !== to) ties.set(`${from} ${to}`, [from, to]);
  }
  return networkOf(n, [...ties.values()], { directed });
}

/** The same ties with other lengths, each pair's the same both ways where ties are undirected. */
function withLengths(network: Network, lengthOf: (tie: number) => number): Network {
  const { source, target } = tieList(network);
  const ties = Array.from(source, (from, tie): Tie => [from, target[tie]!, lengthOf(tie)]);
  return networkOf(network.n, ties, { directed: network.directed });
}

/** Rings of one to nine people, each ring leading on to the two after the next, and ends. */
function circlesInRow(): Network {
  const starts = Array.from({ length: 300 }, (_, at) => 5 * at - ((at * at) % 4) - 1).map((at) =>
    Math.max(0, at),
  );
  const n = starts[299]! + 9;
  const ties = starts.flatMap((start, at): Tie[] => {
    const end = at % 3 === 0 ? start : (starts[at + 1] ?? n) - 1;
    const ring = Array.from({ length: end - start }, (_, i): Tie => [start + i, start + i + 1]);
    const on = [at + 2, at + 3].flatMap((next): Tie[] =>
      starts[next] === undefined ? [] : [[start, starts[next]!]],
    );
    return [...ring, ...(end > start ? [[end, start] as const] : []), ...on];
  });
  return networkOf(n, ties, { directed: true });
}

const networks = [
  ...evenNetworks,
  ...[0, 1, 2, 7, 9, 300].map((n) => ({
    name: `${n} people, directed`,
    network: scattered(Math.max(n, 1), 2 * n, true),
  })),
  { name: 'dense', network: scattered(270, 9000, false) },
  { name: 'circles of many sizes', network: circlesInRow() },
  { name: 'in pieces', network: scattered(600, 400, false) },
];

describe('compiled kernels and their plain twins', () => {
  it.each(networks)('give the same bits: $name', ({ network }) => {
    for (const weight of ['none', 'cost'] as const) {
      for (const along of ['in', 'out'] as const) expectTwins(distanceSums(network, along, weight));
      expectTwins(betweennessSums(network, weight));
      expectTwins(tieSums(network, weight));
    }
    for (const steps of [0, 1, 3]) expectTwins(distanceSums(network, 'out', 'none', steps));
    expectTwins(reachedPeople(network.n, network.out).reached);
  });

  it.each(networks)('give the same bits for lengths: $name', ({ network }) => {
    // Few different lengths, so that many ways are equally long; thirds, so that sums are rounded.
    const uneven = withLengths(network, (tie) => ((tie * 7) % 3) + 1 / 3);
    for (const along of ['in', 'out'] as const) expectTwins(distanceSums(uneven, along, 'cost'));
    expectTwins(betweennessSums(uneven, 'cost'));
    expectTwins(betweennessSums(uneven, 'strength'));
    expectTwins(tieSums(uneven, 'cost'));
  });

  it.each(['none', 'cost'] as const)('tell ties from too many paths, %s', (weight) => {
    // A chain of diamonds: 2^1100 ways from end to end, of which every side of a diamond bears half.
    const diamonds = 1100;
    const ties = Array.from({ length: diamonds }, (_, at): Tie[] => {
      const from = 3 * at;
      return [1, 2].flatMap((side): Tie[] => [
        [from, from + side],
        [from + side, from + 3],
      ]);
    }).flat();
    const chain = networkOf(3 * diamonds + 1, ties, { directed: false });
    const whole = { ...tieSums(chain, weight) };
    const input = { ...(whole.input as object), sources: Uint32Array.of(0) };
    const along = expectTwins({ ...whole, input } as Task<Float64Array>);
    // To each of the nodes behind, half of one way; and the whole to the node between.
    const { offsets } = chain.out;
    for (const at of [0, 1, 549, 1099]) {
      const behind = 3 * (diamonds - at - 1) + 1;
      expect(along[offsets[3 * at + 1]! - 1]).toBeCloseTo(1 + behind / 2, 6);
    }
  });

  it('count more shortest paths than a number can hold', () => {
    const columns = 700;
    const rows = 520;
    const wide = networkOf(rows * columns, grid(rows, columns), { directed: false });
    const corner = { ...betweennessSums(wide, 'none') };
    const input = { ...(corner.input as object), sources: Uint32Array.of(0) };
    const sums = expectTwins({ ...corner, input } as Task<Float64Array>);
    expect(sums.every(Number.isFinite)).toBe(true);
    // From a corner, what lies behind the first two nodes is everything but the corner itself.
    expect(sums[1]! + sums[columns]!).toBeCloseTo(rows * columns - 3, 0);
  });

  it('keep a grid of 30 by 30 symmetric where counts are rounded', () => {
    const scores = betweenness(networkOf(900, grid(30, 30), { directed: false }));
    for (let node = 0; node < 900; node++) expect(scores[node]).toBeCloseTo(scores[899 - node]!, 6);
  });
});

function expectTwins<Result>(task: Task<Result>): Result {
  const [compiled, plain] = twins(() => here(task));
  expect(compiled).toEqual(plain);
  return compiled;
}
