import { BudgetError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { ones } from '../kernels/ones.ts';
import { search } from '../kernels/search.ts';
import { components } from './components.ts';

/** Beyond this the pairs are too many for an exact answer in reasonable time. */
export const MOST_LUB_NODES = 5000;

/**
 * Whether any two people have a nearest common boss to turn to (least upper bound): 1 where all do.
 *
 * 1 − V/Σ(N_c − 1)(N_c − 2)/2 over the components c of at least three people, V the pairs in the
 * same component without a least upper bound. k is an upper bound of i and j if k reaches both
 * along the ties (everybody reaches themselves), the least if every other upper bound reaches k.
 * The fourth of Krackhardt's conditions of an outtree. Weights are ignored.
 *
 * Ties must lead from the boss to the subordinate: in a network of reports, read it as flow. R's
 * `sna::lubness` (2.7) asks for an upper bound that reaches all others, which agrees on trees only.
 * No component of three: `NaN`. Throws a BudgetError beyond 5 000 nodes. Cost: O(n · m + n³/64).
 * Source: Krackhardt (1994), Graph theoretical dimensions of informal organizations, in Carley &
 * Prietula (eds), Computational Organization Theory, 89–111.
 *
 * @example
 * gtdLub(network(study, 'reports_to', { ties: 'flow' })); // 1
 */
export function gtdLub(network: Network): number {
  const { n } = network;
  if (n > MOST_LUB_NODES) throw new BudgetError('nodes of least upper bounds', MOST_LUB_NODES);
  const { above, counts, ranked, rank, width } = superiors(network);
  const { labels, sizes } = components(network);
  let without = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      if (labels[i] === labels[j] && !hasLeast(i, j)) without++;
    }
  }
  const most = sizes.reduce((sum, size) => sum + (size < 3 ? 0 : ((size - 1) * (size - 2)) / 2), 0);
  return most === 0 ? NaN : 1 - without / most;

  function reaches(i: number, j: number): boolean {
    return (above[j * width + (rank[i] >>> 5)] & (1 << (rank[i] & 31))) !== 0;
  }

  function hasLeast(i: number, j: number): boolean {
    if (reaches(i, j) || reaches(j, i)) return true;
    // Whoever reaches a common bound is one too, so the least has as many above as there are
    // bounds.
    let bounds = 0;
    let first = -1;
    for (let w = 0; w < width; w++) {
      const shared = above[i * width + w] & above[j * width + w];
      if (shared === 0) continue;
      if (first === -1) first = w * 32 + 31 - Math.clz32(shared & -shared);
      bounds += ones(shared);
    }
    return first !== -1 && counts[ranked[first]] === bounds;
  }
}

/** Everybody who reaches each node, as bits in order of how many reach *them*, the most first. */
function superiors(network: Network) {
  const { n } = network;
  const { order, from } = search(n, network.in, null);
  const counts = Float64Array.from({ length: n }, (_, node) => from(node));
  const ranked = Uint32Array.from({ length: n }, (_, node) => node);
  ranked.sort((a, b) => counts[b] - counts[a] || a - b);
  const rank = new Uint32Array(n);
  ranked.forEach((node, at) => {
    rank[node] = at;
  });
  const width = (n + 31) >>> 5;
  const above = new Uint32Array(n * width);
  for (let node = 0; node < n; node++) {
    const reached = from(node);
    for (let at = 0; at < reached; at++) {
      const bit = rank[order[at]];
      above[node * width + (bit >>> 5)] |= 1 << (bit & 31);
    }
  }
  return { above, counts, ranked, rank, width };
}
