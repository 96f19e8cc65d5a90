import type { Network } from '../../network/network.ts';

/**
 * How far the network falls apart once some people are gone, on those who are left.
 *
 * `components`: 1 − Σ s(s − 1) / [r(r − 1)] over components of size s among r people, whichever way
 * ties point. `distances`: 1 − Σ_{i≠j} (1/d_ij) / [r(r − 1)] along the ties, 1/∞ = 0. Fewer than two
 * people left: `NaN`. Cost: O(n + m), with distances O(n · (n + m)).
 */
export function fragmentationWithout(
  network: Network,
  removed: readonly number[],
  kind: 'components' | 'distances',
): number {
  const { n } = network;
  const gone = new Uint8Array(n);
  for (const node of removed) gone[node] = 1;
  const left = n - gone.reduce((sum, mark) => sum + mark, 0);
  if (left < 2) return NaN;
  const joined =
    kind === 'components' ? pairsInComponents(network, gone) : sumOfNearness(network, gone);
  return 1 - joined / (left * (left - 1));
}

function pairsInComponents({ n, out, in: inward }: Network, gone: Uint8Array): number {
  const seen = gone.slice();
  const queue = new Uint32Array(n);
  let pairs = 0;
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    seen[start] = 1;
    queue[0] = start;
    let size = 1;
    for (let head = 0; head < size; head++) {
      const node = queue[head]!;
      for (const rows of out === inward ? [out] : [out, inward]) {
        const end = rows.offsets[node + 1]!;
        for (let slot = rows.offsets[node]!; slot < end; slot++) {
          const next = rows.nodes[slot]!;
          if (seen[next] === 1) continue;
          seen[next] = 1;
          queue[size++] = next;
        }
      }
    }
    pairs += size * (size - 1);
  }
  return pairs;
}

function sumOfNearness({ n, out }: Network, gone: Uint8Array): number {
  const queue = new Uint32Array(n);
  const seen = new Uint32Array(n);
  const at = new Uint32Array(n);
  // Pairs counted per distance: whole numbers add up without rounding.
  const pairs = new Float64Array(n);
  for (let source = 0; source < n; source++) {
    if (gone[source] === 1) continue;
    seen[source] = source + 1;
    at[source] = 0;
    queue[0] = source;
    let reached = 1;
    for (let head = 0; head < reached; head++) {
      const node = queue[head]!;
      const steps = at[node]! + 1;
      const end = out.offsets[node + 1]!;
      for (let slot = out.offsets[node]!; slot < end; slot++) {
        const next = out.nodes[slot]!;
        if (gone[next] === 1 || seen[next] === source + 1) continue;
        seen[next] = source + 1;
        at[next] = steps;
        pairs[steps]!++;
        queue[reached++] = next;
      }
    }
  }
  return pairs.reduce((sum, count, steps) => (steps === 0 ? 0 : sum + count / steps), 0);
}
