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
  /** Eight bytes an arc and more, not needed any longer. */
  readonly spare: ArrayBuffer;
}

/**
 * The rows of arcs as they come in pieces, ascending, without self-ties and repetitions.
 * Cost: O(n + arcs) time; sixteen bytes an arc, of which eight are spare in the end.
 */
export function arcRows(n: number, sources: RowCodes, targets: RowCodes): ArcRows {
  const { buckets, selfTies } = byTarget(n, sources, targets);
  const given = buckets.keys.length;
  const unsorted = gathered(n, buckets, new Uint32Array(given));
  // Rows turned round come out ascending, so that what repeats follows itself.
  const out = gathered(n, turned(n, unsorted, buckets), new Uint32Array(given));
  const rows = gathered(n, turned(n, out, buckets), unsorted.nodes);
  return { out, rows, selfTies, repeated: given - out.nodes.length, spare: buckets.keys.buffer };
}

/**
 * Arcs on their way into rows: by ranges of rows that are small enough to be filled at hand, and
 * within a range in the order they came. Writing each arc to its row at once would be a jump through
 * all of memory for each.
 */
interface Buckets {
  /** A row divided by two to this power is the range it is in. */
  readonly shift: number;
  /** Where the arcs of each range start, and of none behind the last. */
  readonly starts: Uint32Array;
  /** Of each arc the row it belongs to … */
  readonly keys: Uint32Array<ArrayBuffer>;
  /** … and what stands there. */
  readonly values: Uint32Array<ArrayBuffer>;
}

/** As many ranges as can be written to side by side, none smaller than is worth the way. */
function shiftOf(n: number): number {
  return Math.max(12, 32 - Math.clz32(n) - 8);
}

function byTarget(n: number, sources: RowCodes, targets: RowCodes) {
  const shift = shiftOf(n);
  const starts = new Uint32Array((n >>> shift) + 2);
  let selfTies = 0;
  eachPiece(sources, targets, (from, to) => {
    for (let at = 0; at < to.length; at++) {
      if (from[at] === to[at]) selfTies++;
      else starts[(to[at]! >>> shift) + 1]!++;
    }
  });
  const given = summed(starts);
  const spare = new ArrayBuffer(given * 8);
  const keys = new Uint32Array(spare, 0, given);
  const values = new Uint32Array(spare, given * 4, given);
  const next = starts.slice();
  eachPiece(sources, targets, (from, to) => {
    for (let at = 0; at < to.length; at++) {
      const key = to[at]!;
      const value = from[at]!;
      if (key === value) continue;
      const place = next[key >>> shift]!++;
      keys[place] = key;
      values[place] = value;
    }
  });
  return { buckets: { shift, starts, keys, values }, selfTies };
}

function eachPiece(
  sources: RowCodes,
  targets: RowCodes,
  visit: (from: Uint32Array, to: Uint32Array) => void,
): void {
  const others = targets.pieces();
  for (const from of sources.pieces()) visit(from, others.next().value as Uint32Array);
}

/** The arcs of the rows from their other ends, written over `room`. */
function turned(n: number, { offsets, nodes }: BareRows, room: Buckets): Buckets {
  const { shift } = room;
  const keys = room.keys.subarray(0, nodes.length);
  const values = room.values.subarray(0, nodes.length);
  const starts = new Uint32Array(room.starts.length);
  for (let slot = 0; slot < nodes.length; slot++) starts[(nodes[slot]! >>> shift) + 1]!++;
  summed(starts);
  const next = starts.slice();
  let slot = 0;
  for (let node = 0; node < n; node++) {
    const end = offsets[node + 1]!;
    for (; slot < end; slot++) {
      const key = nodes[slot]!;
      const place = next[key >>> shift]!++;
      keys[place] = key;
      values[place] = node;
    }
  }
  return { shift, starts, keys, values };
}

/** The rows of the arcs, written to `room`; what follows itself in a row is left out. */
function gathered(
  n: number,
  { shift, starts, keys, values }: Buckets,
  room: Uint32Array,
): BareRows {
  const offsets = new Uint32Array(n + 1);
  const first = new Uint32Array(1 << shift);
  const next = new Uint32Array(1 << shift);
  let used = 0;
  for (let low = 0, bucket = 0; low < n; low += 1 << shift, bucket++) {
    const rows = Math.min(1 << shift, n - low);
    const [start, end] = [starts[bucket]!, starts[bucket + 1]!];
    next.fill(0);
    for (let arc = start; arc < end; arc++) next[keys[arc]! - low]!++;
    for (let row = 0, at = start; row < rows; row++) {
      const count = next[row]!;
      first[row] = at;
      next[row] = at;
      at += count;
    }
    for (let arc = start; arc < end; arc++) {
      const row = keys[arc]! - low;
      const value = values[arc]!;
      const at = next[row]!;
      if (at > first[row]! && room[at - 1] === value) continue;
      room[at] = value;
      next[row] = at + 1;
    }
    for (let row = 0; row < rows; row++) {
      offsets[low + row] = used;
      const [from, to] = [first[row]!, next[row]!];
      if (from === used) used = to;
      else for (let at = from; at < to; at++) room[used++] = room[at]!;
    }
  }
  offsets[n] = used;
  return { offsets, nodes: used === room.length ? room : room.slice(0, used) };
}

/** Makes of counts, each one place behind, where what they count starts; gives back the sum. */
function summed(starts: Uint32Array): number {
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  return starts.at(-1)!;
}
