import type { Network } from '../../network/network.ts';
import { here, type Results, type Task } from '../../work.ts';
import { type Dyads, dyads } from '../kernels/dyads.ts';
import { triangleCounts } from '../kernels/triangle-counts.ts';

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
 * Only triangles are looked for. Pairs of ties with a person in common follow from how many ties of
 * each kind people have, less those that close to triangles; single ties from the number of ties,
 * less those in either; the rest are empty.
 *
 * Fewer than three nodes: all 0. Isolates and separate components need nothing special.
 * Returns 16 whole numbers, beyond 2⁵³ (about 380 000 people) the nearest there is. Throws nothing.
 * Cost: O(m √m). Sources: Holland & Leinhardt (1970), Am. J. Sociol. 76, 492–513,
 * doi:10.1086/224954; Batagelj & Mrvar (2001), Social Networks 23, 237–243,
 * doi:10.1016/S0378-8733(01)00035-1.
 *
 * @example
 * triadCensus(network(study, 'advice')); // Float64Array [74, 153, 90, 160, …]
 */
export function triadCensus(network: Network, results: Results = here): Float64Array {
  const { n } = network;
  const census = new Float64Array(16);
  if (n < 3) return census;
  const rows = dyads(network);
  const pairs = addForks(rows, census);
  addTriangles(results(trianglesTask(network, () => rows)), census);
  const within = (place: 0 | 1) =>
    census.reduce((sum, count, kind) => sum + count * Number(triadTypes[kind]![place]), 0);
  const asymmetric = pairs.asymmetric * (n - 2) - within(1);
  const mutual = pairs.mutual * (n - 2) - within(0);
  census[1] = asymmetric;
  census[2] = mutual;
  const others = census.reduce((sum, count) => sum + count, 0);
  const all = (BigInt(n) * BigInt(n - 1) * BigInt(n - 2)) / 6n;
  census[0] = Number(all - BigInt(others));
  return census;
}

/** The heavy work of `triadCensus`. */
export function trianglesTask(
  network: Network,
  rows: () => Dyads = () => dyads(network),
): Task<Float64Array> {
  return triangleCounts(network.n, rows, network.out);
}

/** Adds every two ties with a person in common, closed or not, and counts the tied pairs. */
function addForks({ offsets, codes }: Dyads, census: Float64Array) {
  const all = [0, 0, 0, 0];
  const tied = [0, 0, 0, 0];
  for (let node = 0; node < offsets.length - 1; node++) {
    tied.fill(0);
    for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) tied[codes[slot]]++;
    for (let one = 1; one < 4; one++) {
      all[one] += tied[one];
      census[kindOf[one + 4 * one]] += (tied[one] * (tied[one] - 1)) / 2;
      for (let two = one + 1; two < 4; two++) {
        census[kindOf[one + 4 * two]] += tied[one] * tied[two];
      }
    }
  }
  return { asymmetric: all[1], mutual: all[3] / 2 };
}

/** The code of a pair from its other end. */
const turned = [0, 2, 1, 3];

/** Adds the triangles and takes away the three pairs of ties that each is made of. */
function addTriangles(triangles: Float64Array, census: Float64Array): void {
  triangles.forEach((count, codes) => {
    if (count === 0) return;
    const vu = codes & 3;
    const vw = (codes >> 2) & 3;
    const uw = codes >> 4;
    census[kindOf[codes]] += count;
    census[kindOf[vu + 4 * vw]] -= count;
    census[kindOf[turned[vu] + 4 * uw]] -= count;
    census[kindOf[turned[vw] + 4 * turned[uw]]] -= count;
  });
}
