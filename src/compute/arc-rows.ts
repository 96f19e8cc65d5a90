import type { RowCodes } from '../import/ties/row-codes.ts';
import type { Rows } from '../network/network.ts';

export type BareRows = Pick<Rows, 'offsets' | 'nodes'>;

export interface ArcRows {
  readonly out: BareRows;
  /** The same arcs by their targets. */
  readonly rows: BareRows;
  readonly selfTies: number;
  /** Arcs that were there already. */
  readonly repeated: number;
}

/** The rows of arcs as they come in pieces, ascending, without self-ties and repetitions. */
export function arcRows(n: number, sources: RowCodes, targets: RowCodes): ArcRows {
  const unsorted = byTarget(n, sources, targets);
  const given = unsorted.nodes.length;
  const out = turned(n, unsorted, null);
  const repeated = given - out.nodes.length;
  // Where nothing repeats, the arcs by target only have to be put in order, in the same place.
  const backward = turned(n, out, repeated === 0 ? unsorted : null);
  return { out, rows: backward, selfTies: unsorted.selfTies, repeated };
}

function byTarget(n: number, sources: RowCodes, targets: RowCodes) {
  const offsets = new Uint32Array(n + 1);
  let selfTies = 0;
  eachPiece(sources, targets, (from, to) => {
    for (let at = 0; at < from.length; at++) {
      if (from[at] === to[at]) selfTies++;
      else offsets[to[at]! + 1]!++;
    }
  });
  for (let node = 0; node < n; node++) offsets[node + 1]! += offsets[node]!;
  const nodes = new Uint32Array(offsets[n]!);
  const next = offsets.slice(0, n);
  for (const { low, high } of strips(n, nodes.length)) {
    eachPiece(sources, targets, (from, to) => {
      for (let at = 0; at < to.length; at++) {
        const node = to[at]!;
        if (node < low || node >= high || from[at] === node) continue;
        nodes[next[node]!++] = from[at]!;
      }
    });
  }
  return { offsets, nodes, selfTies };
}

function eachPiece(
  sources: RowCodes,
  targets: RowCodes,
  visit: (from: Uint32Array, to: Uint32Array) => void,
): void {
  const others = targets.pieces();
  for (const from of sources.pieces()) visit(from, others.next().value as Uint32Array);
}

/**
 * The same arcs from the other end, ascending; one that repeats follows itself and is left out.
 * `known`: rows with the right offsets, to be written over.
 */
function turned(n: number, { offsets, nodes }: BareRows, known: BareRows | null): BareRows {
  const starts = known?.offsets ?? startsOf(n, nodes);
  const next = starts.slice(0, n);
  const found = known?.nodes ?? new Uint32Array(nodes.length);
  for (const { low, high } of strips(n, nodes.length)) {
    let slot = 0;
    for (let node = 0; node < n; node++) {
      const end = offsets[node + 1]!;
      for (; slot < end; slot++) {
        const row = nodes[slot]!;
        if (row < low || row >= high) continue;
        const to = next[row]!;
        if (to > starts[row]! && found[to - 1] === node) continue;
        found[to] = node;
        next[row] = to + 1;
      }
    }
  }
  return known === null ? packed(n, starts, next, found) : { offsets: starts, nodes: found };
}

/** Arcs that are written at a time: as many as a processor keeps at hand. */
const stripArcs = 1 << 20;

/**
 * Nodes in strips whose rows together are small. Going through all arcs once per strip is faster than
 * writing all over a large memory.
 */
function* strips(
  n: number,
  arcs: number,
): Generator<{ readonly low: number; readonly high: number }> {
  const count = Math.max(1, Math.ceil(arcs / stripArcs));
  const step = Math.ceil(n / count);
  for (let low = 0; low < n; low += step) yield { low, high: low + step };
}

function startsOf(n: number, nodes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(n + 1);
  for (let slot = 0; slot < nodes.length; slot++) starts[nodes[slot]! + 1]!++;
  for (let node = 0; node < n; node++) starts[node + 1]! += starts[node]!;
  return starts;
}

/** Rows without the gaps that repetitions left. */
function packed(n: number, starts: Uint32Array, ends: Uint32Array, nodes: Uint32Array): BareRows {
  let used = 0;
  for (let node = 0; node < n; node++) {
    const start = starts[node]!;
    const end = ends[node]!;
    if (start !== used) nodes.copyWithin(used, start, end);
    starts[node] = used;
    used += end - start;
  }
  starts[n] = used;
  return { offsets: starts, nodes: used === nodes.length ? nodes : nodes.slice(0, used) };
}
