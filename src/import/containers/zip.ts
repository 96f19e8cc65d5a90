import { Inflate } from 'fflate';
import type { Budget } from '../../budget.ts';

/** Why an archive was not opened. */
export type ZipFault =
  | {
      readonly fault: 'damaged' | 'encrypted' | 'repeated' | 'overlapping' | 'too-new';
      readonly entry: string;
    }
  | { readonly fault: 'budget'; readonly budget: keyof Budget };

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly start: number;
  readonly end: number;
}

/** Thrown inside this file only; `unzip` returns it as a fault. */
class Stop extends Error {
  readonly fault: ZipFault;
  constructor(fault: ZipFault) {
    super(fault.fault);
    this.fault = fault;
  }
}

/**
 * The wanted entries of an archive, in memory only. Bytes are counted as they inflate, so a declared
 * size is never believed and never allocated; names are never used as paths.
 */
export function unzip(
  bytes: Uint8Array,
  budget: Budget,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> | ZipFault {
  try {
    const entries = directory(bytes, budget);
    let packed = 0;
    let total = 0;
    const meter: Meter = {
      read(count) {
        packed += count;
      },
      spend(count) {
        total += count;
        const swollen = total > budget.inflatedFloor && total > packed * budget.inflatedRatio;
        if (swollen) throw new Stop({ fault: 'budget', budget: 'inflatedRatio' });
        if (total > budget.inflatedBytes)
          throw new Stop({ fault: 'budget', budget: 'inflatedBytes' });
      },
    };
    const contents = new Map<string, Uint8Array>();
    for (const entry of entries) {
      if (wanted(entry.name)) contents.set(entry.name, inflated(bytes, entry, meter));
    }
    return contents;
  } catch (error) {
    if (error instanceof Stop) return error.fault;
    return { fault: 'damaged', entry: '' };
  }
}

/**
 * The entries as the central directory lists them, refused if they repeat or overlap, if an entry is
 * called otherwise where it stands, or if the directory is not as long as its end record says.
 */
function directory(bytes: Uint8Array, budget: Budget): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  // An archive of several volumes names one of them here, or counts the entries of this one alone.
  const volumes = view.getUint32(end + 4, true);
  if (volumes !== 0 || view.getUint16(end + 8, true) !== count) throw damaged('');
  if (count > budget.zipEntries) throw new Stop({ fault: 'budget', budget: 'zipEntries' });
  const entries: Entry[] = [];
  const names = new Set<string>();
  const first = view.getUint32(end + 16, true);
  let at = first;
  let renamed: string | null = null;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw damaged('');
    const nameLength = view.getUint16(at + 28, true);
    const nameAt = (from: number) => bytes.subarray(from, from + nameLength);
    const name = new TextDecoder().decode(nameAt(at + 46));
    if ((view.getUint16(at + 8, true) & 1) !== 0)
      throw new Stop({ fault: 'encrypted', entry: name });
    if (names.has(name)) throw new Stop({ fault: 'repeated', entry: name });
    names.add(name);
    const packed = view.getUint32(at + 20, true);
    const local = view.getUint32(at + 42, true);
    if (packed === 0xffff_ffff || local === 0xffff_ffff)
      throw new Stop({ fault: 'too-new', entry: name });
    if (view.getUint32(local, true) !== 0x04034b50) throw damaged(name);
    const own = nameAt(local + 30);
    if (!nameAt(at + 46).every((byte, place) => byte === own[place])) renamed ??= name;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) throw damaged(name);
    const method = view.getUint16(at + 10, true);
    entries.push({
      name,
      method,
      checksum: view.getUint32(at + 16, true),
      start,
      end: start + packed,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at - first !== view.getUint32(end + 12, true)) throw damaged('');
  const sorted = entries.toSorted((a, b) => a.start - b.start);
  sorted.forEach((entry, index) => {
    const next = sorted[index + 1];
    if (next !== undefined && next.start < entry.end)
      throw new Stop({ fault: 'overlapping', entry: entry.name });
  });
  if (renamed !== null) throw damaged(renamed);
  return entries;
}

/**
 * Searches backwards, since a comment of up to 65535 bytes may follow the record. Of two records that
 * both reach to the end one stands in the comment of the other, and nothing says which is meant.
 */
function endRecord(view: DataView): number {
  const least = Math.max(0, view.byteLength - 22 - 0xffff);
  let last = -1;
  const whole: number[] = [];
  for (let at = view.byteLength - 22; at >= least; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue;
    if (last < 0) last = at;
    if (at + 22 + view.getUint16(at + 20, true) === view.byteLength) whole.push(at);
  }
  if (last < 0 || whole.length > 1) throw damaged('');
  return whole[0] ?? last;
}

/** Counts what goes into the inflation and what comes out of it, over the whole archive. */
interface Meter {
  read(count: number): void;
  spend(count: number): void;
}

function inflated(bytes: Uint8Array, entry: Entry, meter: Meter): Uint8Array {
  const packed = bytes.subarray(entry.start, entry.end);
  const parts: Uint8Array[] = [];
  const keep = (part: Uint8Array) => {
    meter.spend(part.length);
    parts.push(part);
  };
  if (entry.method === 0) {
    meter.read(packed.length);
    keep(packed);
  } else if (entry.method === 8) {
    const stream = new Inflate((part) => keep(part));
    for (let at = 0; at < packed.length; at += chunk) {
      meter.read(Math.min(chunk, packed.length - at));
      stream.push(packed.subarray(at, at + chunk), at + chunk >= packed.length);
    }
  } else throw damaged(entry.name);
  const whole = joined(parts);
  if (checksum(whole) !== entry.checksum) throw damaged(entry.name);
  return whole;
}

/** Small enough that the 1:1032 limit of deflate keeps one step within 9 MB. */
const chunk = 8 * 1024;

function damaged(entry: string): Stop {
  return new Stop({ fault: 'damaged', entry });
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let word = byte;
  for (let bit = 0; bit < 8; bit++)
    word = (word & 1) === 1 ? (word >>> 1) ^ 0xedb88320 : word >>> 1;
  return word >>> 0;
});

/** CRC-32 as archives use it. */
function checksum(bytes: Uint8Array): number {
  let word = 0xffff_ffff;
  for (const byte of bytes) word = (word >>> 8) ^ table[(word ^ byte) & 0xff]!;
  return (word ^ 0xffff_ffff) >>> 0;
}
