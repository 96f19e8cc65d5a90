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
 * Cost: O(n + arcs) time, and log of the longest row for each of its arcs where rows come in disorder;
 * twelve bytes an arc, of which four are spare in the end. `onUnique` is told before the arcs are turned
 * round that nobody needs them as they came, if so.
 */
export function arcRows(
  n: number,
  sources: RowCodes,
  targets: RowCodes,
  onUnique: () => void = () => {},
): ArcRows {
  const { ranges, selfTies } = bySource(n, sources, targets);
  const given = ranges.arcs.length;
  const out = gathered(n, ranges);
  const repeated = given - out.nodes.length;
  if (selfTies + repeated === 0) onUnique();
  const rows = gathered(n, turned(n, out, ranges));
  return { out, rows, selfTies, repeated, spare: ranges.arcs.buffer };
}

/**
 * Arcs on their way into rows: by ranges of rows that are small enough to be filled at hand, and
 * within a range in the order they came. Writing each arc to its row at once would be a jump through
 * all of memory for each. An arc is one word: its row as counted from the start of the range, and
 * below it, in as many bits as any node takes, what stands in the row.
 */
interface Ranges {
  readonly bits: number;
  /** A row divided by two to this power is the range it is in. */
  readonly shift: number;
  /** Where the arcs of each range start, and of none behind the last. */
  readonly starts: Uint32Array;
  readonly arcs: Uint32Array<ArrayBuffer>;
}

/** As many ranges as can be written to side by side, none smaller than is worth the way. */
function planned(n: number): Pick<Ranges, 'bits' | 'shift'> {
  const bits = Math.max(1, 32 - Math.clz32(Math.max(0, n - 1)));
  return { bits, shift: Math.min(32 - bits, Math.max(12, bits - 8)) };
}

function bySource(n: number, sources: RowCodes, targets: RowCodes) {
  const { bits, shift } = planned(n);
  const starts = new Uint32Array((n >>> shift) + 2);
  let selfTies = 0;
  eachPiece(sources, targets, (from, to) => {
    for (let at = 0; at < from.length; at++) {
      if (from[at] === to[at]) selfTies++;
      else starts[(from[at]! >>> shift) + 1]!++;
    }
  });
  const given = summed(starts);
  // Memory that nobody writes to costs nothing; the other half is for whoever takes it over.
  const arcs = new Uint32Array(new ArrayBuffer(8 * given), 0, given);
  const next = starts.slice();
  const low = (1 << shift) - 1;
  eachPiece(sources, targets, (from, to) => {
    for (let at = 0; at < from.length; at++) {
      const row = from[at]!;
      const value = to[at]!;
      if (row !== value) arcs[next[row >>> shift]!++] = ((row & low) << bits) | value;
    }
  });
  return { ranges: { bits, shift, starts, arcs }, selfTies };
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
function turned(n: number, { offsets, nodes }: BareRows, room: Ranges): Ranges {
  const { bits, shift } = room;
  const arcs = room.arcs.subarray(0, nodes.length);
  const starts = new Uint32Array(room.starts.length);
  for (let slot = 0; slot < nodes.length; slot++) starts[(nodes[slot]! >>> shift) + 1]!++;
  summed(starts);
  const next = starts.slice();
  const low = (1 << shift) - 1;
  let slot = 0;
  for (let node = 0; node < n; node++) {
    const end = offsets[node + 1]!;
    for (; slot < end; slot++) {
      const row = nodes[slot]!;
      arcs[next[row >>> shift]!++] = ((row & low) << bits) | node;
    }
  }
  return { bits, shift, starts, arcs };
}

/** The rows of the arcs, each ascending and without repetitions. */
function gathered(n: number, { bits, shift, starts, arcs }: Ranges): BareRows {
  const offsets = new Uint32Array(n + 1);
  const room = new Uint32Array(arcs.length);
  const next = new Uint32Array(1 << shift);
  let used = 0;
  for (let first = 0, range = 0; first < n; first += 1 << shift, range++) {
    const rows = Math.min(1 << shift, n - first);
    const start = starts[range]!;
    const part = arcs.subarray(start, starts[range + 1]!);
    scattered(part, bits, next, rows, start, room);
    used = closed(room, next, offsets.subarray(first, first + rows), start, used);
  }
  offsets[n] = used;
  return { offsets, nodes: used === room.length ? room : room.slice(0, used) };
}

/** Writes the arcs of a range to their rows, which follow upon `start`; `next` then has where each ends. */
function scattered(
  arcs: Uint32Array,
  bits: number,
  next: Uint32Array,
  rows: number,
  start: number,
  room: Uint32Array,
): void {
  const low = (1 << bits) - 1;
  next.fill(0);
  for (let arc = 0; arc < arcs.length; arc++) next[arcs[arc]! >>> bits]!++;
  for (let row = 0, at = start; row < rows; row++) {
    const count = next[row]!;
    next[row] = at;
    at += count;
  }
  for (let arc = 0; arc < arcs.length; arc++) {
    const word = arcs[arc]!;
    const row = word >>> bits;
    const place = next[row]!;
    room[place] = word & low;
    next[row] = place + 1;
  }
}

/** Sorts the rows of a range and puts them close behind those before; gives back where the last ends. */
function closed(
  room: Uint32Array,
  ends: Uint32Array,
  offsets: Uint32Array,
  start: number,
  before: number,
): number {
  let used = before;
  for (let row = 0, from = start; row < offsets.length; row++) {
    offsets[row] = used;
    const behind = ends[row]!;
    // Rows of a sorted file, and all that were turned round, are in order already.
    let to = from + 1;
    while (to < behind && room[to - 1]! < room[to]!) to++;
    to = to < behind ? sorted(room, from, behind) : behind;
    if (from === used) used = to;
    else for (let at = from; at < to; at++) room[used++] = room[at]!;
    from = behind;
  }
  return used;
}

/** Rows up to this length are sorted by putting each value in its place. */
const short = 24;

/** Puts a row in ascending order, each value once; gives back where it ends then. */
function sorted(values: Uint32Array, from: number, to: number): number {
  if (to - from > short) values.subarray(from, to).sort();
  else
    for (let at = from + 1; at < to; at++) {
      const value = values[at]!;
      let place = at;
      for (; place > from && values[place - 1]! > value; place--)
        values[place] = values[place - 1]!;
      values[place] = value;
    }
  let last = from;
  for (let at = from + 1; at < to; at++)
    if (values[at] !== values[last]) values[++last] = values[at]!;
  return last + 1;
}

/** Makes of counts, each one place behind, where what they count starts; gives back the sum. */
function summed(starts: Uint32Array): number {
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
  return starts.at(-1)!;
}
