import type { Rows } from '../../network/network.ts';

/**
 * Σ_{k ≥ 1} βᵏ⁻¹ Mᵏ 1 for the matrix of the rows: walks along the rows from every node, each step
 * worth β times the last. `null` where the sum does not come to an end.
 */
export function walkSums(n: number, { offsets, nodes }: Rows, beta: number): Float64Array | null {
  const sums = new Float64Array(n);
  let term = new Float64Array(n).fill(1);
  let next = new Float64Array(n);
  let factor = 1;
  for (let length = 1; length <= 10_000; length++) {
    let most = 0;
    let total = 0;
    for (let node = 0; node < n; node++) {
      let walks = 0;
      for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) walks += term[nodes[slot]];
      next[node] = factor * walks;
      sums[node] += next[node];
      most = Math.max(most, Math.abs(next[node]));
      total = Math.max(total, Math.abs(sums[node]));
    }
    if (most <= 1e-17 * total) return sums;
    if (!(most < 1e300)) return null;
    [term, next] = [next, term];
    factor = beta;
  }
  return null;
}
