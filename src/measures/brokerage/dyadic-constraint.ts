import type { Rows } from '../../network/network.ts';
import { rowSums } from './mutual-weights.ts';

/** Whose ties p_qj is a share of: all of q's ties, or those among ego and its contacts. */
export type EgoModel = 'whole' | 'ego';

/**
 * c_ij for every pair with a tie, at the slot of j in the row of i:
 * (p_ij + Σ_q p_iq p_qj)² over q tied to both. Cost: O(Σ degree²).
 */
export function dyadicConstraint(ties: Rows, model: EgoModel): Float64Array {
  const { offsets, nodes, weights } = ties;
  const n = offsets.length - 1;
  const sums = rowSums(ties);
  const share = new Float64Array(n);
  const indirect = new Float64Array(n);
  const constraint = new Float64Array(nodes.length);
  for (let i = 0; i < n; i++) {
    const start = offsets[i]!;
    const end = offsets[i + 1]!;
    for (let slot = start; slot < end; slot++) share[nodes[slot]!] = weights[slot]! / sums[i]!;
    for (let slot = start; slot < end; slot++) {
      const q = nodes[slot]!;
      const through = share[q]! / (model === 'whole' ? sums[q]! : sumAmong(ties, q, i, share));
      for (let at = offsets[q]!; at < offsets[q + 1]!; at++) {
        const j = nodes[at]!;
        if (j !== i && share[j]! > 0) indirect[j]! += through * weights[at]!;
      }
    }
    for (let slot = start; slot < end; slot++) {
      const j = nodes[slot]!;
      const invested = share[j]! + indirect[j]!;
      constraint[slot] = invested * invested;
    }
    for (let slot = start; slot < end; slot++) {
      share[nodes[slot]!] = 0;
      indirect[nodes[slot]!] = 0;
    }
  }
  return constraint;
}

/** What q puts into ego and ego's contacts, those with a share above 0. */
function sumAmong({ offsets, nodes, weights }: Rows, q: number, ego: number, share: Float64Array) {
  let sum = 0;
  for (let slot = offsets[q]!; slot < offsets[q + 1]!; slot++) {
    if (nodes[slot] === ego || share[nodes[slot]!]! > 0) sum += weights[slot]!;
  }
  return sum;
}
