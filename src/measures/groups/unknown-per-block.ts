import type { Network } from '../../network/network.ts';
import { cells } from '../../network/unknown.ts';
import { NO_GROUP } from '../../study/partition.ts';

/**
 * Unobserved cells from each group to each (from g to h at `g * k + h`); unobserved pairs where the
 * network is undirected, symmetric. Only cells of silent people and single open cells are looked at.
 */
export function unknownPerBlock(network: Network, of: Uint32Array, k: number): Float64Array {
  const blocks = new Float64Array(k * k);
  const { n, directed, unknown } = network;
  if (unknown.count === 0) return blocks;
  const known = cells(network);
  const look = (i: number, j: number) => {
    const g = of[i]!;
    const h = of[j]!;
    if (g === NO_GROUP || h === NO_GROUP || known(i, j) !== 'unknown') return;
    blocks[g * k + h]!++;
    if (!directed && g !== h) blocks[h * k + g]!++;
  };
  const silent = (node: number) => unknown.rows[node] === 1;
  for (let i = 0; i < n; i++) {
    if (!silent(i)) continue;
    for (let j = 0; j < n; j++) {
      if (j === i) continue;
      if (!directed) {
        if (!silent(j) || i < j) look(i, j);
      } else if (unknown.side === 'out') look(i, j);
      else look(j, i);
    }
  }
  const seen = new Set<number>();
  for (let at = 0; at < unknown.source.length; at++) {
    const i = unknown.source[at]!;
    const j = unknown.target[at]!;
    if (directed ? silent(unknown.side === 'out' ? i : j) : silent(i) || silent(j)) continue;
    const key = directed ? i * n + j : Math.min(i, j) * n + Math.max(i, j);
    if (seen.has(key)) continue;
    seen.add(key);
    look(i, j);
  }
  return blocks;
}
