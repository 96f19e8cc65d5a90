import type { Network, Rows } from '../../network/network.ts';

/**
 * How many people name this person.
 *
 * k⁻ᵢ = Σⱼ aⱼᵢ. Weights are ignored. In a reported network this is prestige (who is sought), in a
 * flow network how many sources reach the person directly; in an undirected network all three
 * degrees are the same. No nodes: an empty array; isolates have 0; separate components do not
 * matter. Returns whole numbers in node order. Throws nothing. Cost: O(n).
 * Source: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7.
 *
 * @example
 * inDegree(network(study, 'advice')); // Float64Array [13, 18, 5, …]
 */
export function inDegree(network: Network): Float64Array {
  return counts(network.in, network.n);
}

/**
 * How many people this person names.
 *
 * k⁺ᵢ = Σⱼ aᵢⱼ. Weights are ignored. Where a survey limits the number of names, it says more about
 * the limit than about the person; a person who did not answer has 0 here, though not as an
 * observation. No nodes: an empty array; isolates have 0; separate components do not matter.
 * Returns whole numbers in node order. Throws nothing. Cost: O(n).
 * Source: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7.
 *
 * @example
 * outDegree(network(study, 'advice')); // Float64Array [6, 3, 15, …]
 */
export function outDegree(network: Network): Float64Array {
  return counts(network.out, network.n);
}

/**
 * With how many different people this person has a tie, whoever named whom.
 *
 * kᵢ = #{j : aᵢⱼ = 1 or aⱼᵢ = 1}: neighbours, not the sum of in- and out-degree, so that a mutual
 * tie counts once. Weights and direction are ignored.
 * No nodes: an empty array; isolates have 0; separate components do not matter.
 * Returns whole numbers in node order. Throws nothing. Cost: O(n + m).
 * Source: Freeman (1978), Social Networks 1, 215–239, doi:10.1016/0378-8733(78)90021-7.
 *
 * @example
 * degree(network(study, 'advice')); // Float64Array [16, 19, 17, …]
 */
export function degree({ n, out, in: inward, directed }: Network): Float64Array {
  if (!directed) return counts(out, n);
  const values = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    const endOut = out.offsets[node + 1];
    const endIn = inward.offsets[node + 1];
    let a = out.offsets[node];
    let b = inward.offsets[node];
    let neighbours = 0;
    while (a < endOut && b < endIn) {
      const left = out.nodes[a];
      const right = inward.nodes[b];
      if (left <= right) a++;
      if (right <= left) b++;
      neighbours++;
    }
    values[node] = neighbours + (endOut - a) + (endIn - b);
  }
  return values;
}

/**
 * How strongly others name this person, all strengths added up.
 *
 * s⁻ᵢ = Σⱼ wⱼᵢ, in the unit of the weights, whatever they mean; without weights it is the
 * in-degree. No nodes: an empty array; isolates have 0; separate components do not matter.
 * Returns numbers in node order. Throws nothing. Cost: O(n + m).
 * Source: Barrat, Barthélemy, Pastor-Satorras & Vespignani (2004), PNAS 101, 3747–3752,
 * doi:10.1073/pnas.0400087101.
 *
 * @example
 * inStrength(network(study, 'contact')); // Float64Array [112, 40, …]
 */
export function inStrength(network: Network): Float64Array {
  return sums(network.in, network.n);
}

/**
 * How strongly this person names others, all strengths added up.
 *
 * s⁺ᵢ = Σⱼ wᵢⱼ, in the unit of the weights, whatever they mean; without weights it is the
 * out-degree. No nodes: an empty array; isolates have 0; separate components do not matter.
 * Returns numbers in node order. Throws nothing. Cost: O(n + m).
 * Source: Barrat, Barthélemy, Pastor-Satorras & Vespignani (2004), PNAS 101, 3747–3752,
 * doi:10.1073/pnas.0400087101.
 *
 * @example
 * outStrength(network(study, 'contact')); // Float64Array [98, 61, …]
 */
export function outStrength(network: Network): Float64Array {
  return sums(network.out, network.n);
}

function counts({ offsets }: Rows, n: number): Float64Array {
  const values = new Float64Array(n);
  for (let node = 0; node < n; node++) values[node] = offsets[node + 1] - offsets[node];
  return values;
}

function sums({ offsets, weights }: Rows, n: number): Float64Array {
  const values = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    let sum = 0;
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) sum += weights[slot];
    values[node] = sum;
  }
  return values;
}
