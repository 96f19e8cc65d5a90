import type { Network } from '../../network/network.ts';

/** Neighbours either way, ascending, and which way the ties go: 1 out, 2 in, 3 both. */
export interface Dyads {
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
  readonly codes: Uint8Array;
}

/** The rows of both directions laid over each other. Cost: O(n + m). */
export function dyads({ n, out, in: inward, directed }: Network): Dyads {
  if (!directed) return { ...out, codes: new Uint8Array(out.nodes.length).fill(3) };
  const offsets = new Uint32Array(n + 1);
  const nodes = new Uint32Array(out.nodes.length + inward.nodes.length);
  const codes = new Uint8Array(nodes.length);
  let slot = 0;
  for (let node = 0; node < n; node++) {
    const endOut = out.offsets[node + 1];
    const endIn = inward.offsets[node + 1];
    let a = out.offsets[node];
    let b = inward.offsets[node];
    while (a < endOut || b < endIn) {
      const sent = a < endOut ? out.nodes[a] : n;
      const received = b < endIn ? inward.nodes[b] : n;
      nodes[slot] = Math.min(sent, received);
      codes[slot++] = (sent <= received ? 1 : 0) + (received <= sent ? 2 : 0);
      if (sent <= received) a++;
      if (received <= sent) b++;
    }
    offsets[node + 1] = slot;
  }
  return { offsets, nodes: nodes.subarray(0, slot), codes: codes.subarray(0, slot) };
}
