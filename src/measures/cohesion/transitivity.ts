import type { Network } from '../../network/network.ts';

/**
 * How often the contacts of a contact are contacts too.
 *
 * Of all two-step paths i→j→k with i ≠ k the share that is closed by i→k (the weak form). In an
 * undirected network that is three times the triangles over the connected triples. Weights are
 * ignored; turning the ties round changes nothing. Cells nobody answered for count as no tie.
 *
 * No two-step path, as without ties or with separate pairs only: `NaN`. Complete: 1; star: 0.
 * Returns a number from 0 to 1. Throws nothing. Cost: O(Σ k⁻k⁺).
 * Source: Wasserman & Faust (1994), Social Network Analysis, p. 243, doi:10.1017/CBO9780511815478;
 * `gtrans(measure = "weak")` of R's sna.
 *
 * @example
 * transitivity(network(study, 'advice')); // 0.663978
 */
export function transitivity({ n, out: { offsets, nodes } }: Network): number {
  const named = new Uint32Array(n);
  let paths = 0;
  let closed = 0;
  for (let i = 0; i < n; i++) {
    const mark = i + 1;
    for (let slot = offsets[i]; slot < offsets[i + 1]; slot++) named[nodes[slot]] = mark;
    for (let slot = offsets[i]; slot < offsets[i + 1]; slot++) {
      const j = nodes[slot];
      for (let second = offsets[j]; second < offsets[j + 1]; second++) {
        if (nodes[second] === i) continue;
        paths++;
        if (named[nodes[second]] === mark) closed++;
      }
    }
  }
  return closed / paths;
}
