import { BudgetError } from '../../errors.ts';
import type { Network, Rows } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { tieList } from '../../network/ties.ts';
import { MOST_DENSE } from '../kernels/dense-cells.ts';
import { search } from '../kernels/search.ts';

/**
 * How much nearer a person's ties bring the whole network together, per tie: who bridges, and not
 * only by having many ties.
 *
 * Cohesion C = Σ_{i≠j} (1/d_ij) / [n(n − 1)], 1/∞ = 0. For every tie, C less what C is without it;
 * the score of a person is the mean of that over their ties. Weights and direction are ignored, a
 * tie in either direction counts.
 *
 * Isolates, and so everybody without ties: `NaN`. A tie that alone joins two parts costs most; ties
 * of separate components are weighed against the pairs of the whole. Values in node order, at least
 * 0. Throws a BudgetError beyond 3 000 nodes. Cost: O(n · m) and O(m) for every tie and source
 * whose shortest ways need that tie, at worst O(n · m²). Source: Valente & Fujimoto (2010), Social
 * Networks 32, 212–220, doi:10.1016/j.socnet.2010.03.003.
 *
 * @example
 * valenteFujimoto(network(study, 'information')); // Float64Array [0.004, 0.011, …]
 */
export function valenteFujimoto(network: Network): Float64Array {
  const pairs = symmetrize(network);
  const { n, out } = pairs;
  if (n > MOST_DENSE) throw new BudgetError('nodes of a matrix of distances', MOST_DENSE);
  const distances = new Float64Array(n * n);
  const { distance, from } = search(n, out, null);
  for (let source = 0; source < n; source++) {
    from(source);
    distances.set(distance, source * n);
  }
  const { source, target } = tieList(pairs);
  const loss = new Float64Array(n);
  for (let tie = 0; tie < source.length; tie++) {
    const lost = nearnessLost(out, distances, source[tie]!, target[tie]!) / (n * (n - 1));
    loss[source[tie]!]! += lost;
    loss[target[tie]!]! += lost;
  }
  return loss.map((sum, node) => sum / (out.offsets[node + 1]! - out.offsets[node]!));
}

/** What the sum of 1/d over ordered pairs loses without the tie a–b. */
function nearnessLost(rows: Rows, distances: Float64Array, a: number, b: number): number {
  const n = rows.offsets.length - 1;
  const depth = new Float64Array(n);
  const queue = new Uint32Array(n);
  let lost = 0;
  for (let source = 0; source < n; source++) {
    const before = distances.subarray(source * n, (source + 1) * n);
    if (!isNeeded(rows, before, a, b)) continue;
    depth.fill(Infinity);
    depth[source] = 0;
    queue[0] = source;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const node = queue[head]!;
      for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++) {
        const other = rows.nodes[slot]!;
        if ((node === a && other === b) || (node === b && other === a)) continue;
        if (depth[other] !== Infinity) continue;
        depth[other] = depth[node]! + 1;
        queue[reached++] = other;
      }
    }
    for (let node = 0; node < n; node++) {
      if (node !== source) lost += 1 / before[node]! - 1 / depth[node]!;
    }
  }
  return lost;
}

/**
 * Whether some distance from this source grows without the tie: whether its far end has no other
 * way in.
 */
function isNeeded({ offsets, nodes }: Rows, before: Float64Array, a: number, b: number): boolean {
  if (before[a] === before[b]) return false;
  const [near, far] = before[a]! < before[b]! ? [a, b] : [b, a];
  for (let slot = offsets[far]!; slot < offsets[far + 1]!; slot++) {
    const other = nodes[slot]!;
    if (other !== near && before[other] === before[near]) return false;
  }
  return true;
}
