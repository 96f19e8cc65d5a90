import type { Network } from '../../network/network.ts';
import { type Dyads, dyads } from '../kernels/dyads.ts';

/**
 * The sixteen kinds of triads: mutual, asymmetric and null pairs, and up, down, cyclic, transitive.
 */
export const triadTypes = [
  '003',
  '012',
  '102',
  '021D',
  '021U',
  '021C',
  '111D',
  '111U',
  '030T',
  '030C',
  '201',
  '120D',
  '120U',
  '120C',
  '210',
  '300',
] as const;
export type TriadType = (typeof triadTypes)[number];

// The kind for every combination of the three pairs' codes vu + 4·vw + 16·uw (Batagelj & Mrvar
// 2001).
const kindOf = Uint8Array.of(
  ...[0, 1, 1, 2, 1, 3, 5, 7, 1, 5, 4, 6, 2, 7, 6, 10],
  ...[1, 5, 3, 7, 4, 8, 8, 12, 5, 9, 8, 13, 6, 13, 11, 14],
  ...[1, 4, 5, 6, 5, 8, 9, 13, 3, 8, 8, 11, 7, 12, 13, 14],
  ...[2, 6, 7, 10, 6, 11, 13, 14, 7, 13, 12, 14, 10, 14, 14, 15],
);

/**
 * How often each way in which three people can stand to each other occurs.
 *
 * All n(n − 1)(n − 2)/6 triples by the sixteen kinds of `triadTypes`, in that order. Weights are
 * ignored; turning the ties round swaps D with U. In an undirected network only 003, 102, 201 and
 * 300 occur. Cells nobody answered for count as no tie.
 *
 * Fewer than three nodes: all 0. Isolates and separate components need nothing special.
 * Returns 16 whole numbers. Throws nothing. Cost: O(m · Δ) for the largest degree Δ.
 * Sources: Holland & Leinhardt (1970), Am. J. Sociol. 76, 492–513, doi:10.1086/224954; the
 * algorithm of Batagelj & Mrvar (2001), Social Networks 23, 237–243,
 * doi:10.1016/S0378-8733(01)00035-1.
 *
 * @example
 * triadCensus(network(study, 'advice')); // Float64Array [74, 153, 90, 160, …]
 */
export function triadCensus(network: Network): Float64Array {
  const { n } = network;
  const rows = dyads(network);
  const census = new Float64Array(16);
  for (let v = 0; v < n; v++) {
    for (let slot = rows.offsets[v]; slot < rows.offsets[v + 1]; slot++) {
      if (rows.nodes[slot] > v) around(rows, v, slot, n, census);
    }
  }
  let others = 0;
  for (let kind = 1; kind < 16; kind++) others += census[kind];
  census[0] = n < 3 ? 0 : (n * (n - 1) * (n - 2)) / 6 - others;
  return census;
}

/** Counts the triads of one tied pair v < u, each triad at the first of its pairs only. */
function around(
  { offsets, nodes, codes }: Dyads,
  v: number,
  slot: number,
  n: number,
  census: Float64Array,
): void {
  const u = nodes[slot];
  const pair = codes[slot];
  let a = offsets[v];
  let b = offsets[u];
  const endA = offsets[v + 1];
  const endB = offsets[u + 1];
  let thirds = 0;
  while (a < endA || b < endB) {
    const left = a < endA ? nodes[a] : n;
    const right = b < endB ? nodes[b] : n;
    const w = Math.min(left, right);
    const withV = left === w ? codes[a++] : 0;
    const withU = right === w ? codes[b++] : 0;
    if (w === u || w === v) continue;
    thirds++;
    if (u < w || (v < w && withV === 0)) census[kindOf[pair + 4 * withV + 16 * withU]]++;
  }
  census[pair === 3 ? 2 : 1] += n - thirds - 2;
}
