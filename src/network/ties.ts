import type { Network } from './network.ts';

/**
 * Every arc of a directed, every pair of an undirected network once, ordered by source and target.
 */
export interface Ties {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** Where each stands in the `out` rows; of a pair, the slot in the row of the smaller node. */
  readonly slot: Uint32Array;
}

/** The ties of a network as parallel lists. Cost: O(n + m). */
export function tieList({ n, out, directed, ties }: Network): Ties {
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  const slots = new Uint32Array(ties);
  let at = 0;
  for (let node = 0; node < n; node++) {
    for (let slot = out.offsets[node]; slot < out.offsets[node + 1]; slot++) {
      const to = out.nodes[slot];
      if (!directed && to < node) continue;
      source[at] = node;
      target[at] = to;
      slots[at++] = slot;
    }
  }
  return { source, target, slot: slots };
}
