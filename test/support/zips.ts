import { unzipSync, zipSync } from 'fflate';

/** An archive of texts or bytes, the same whenever it is made. */
export function zipped(
  files: Readonly<Record<string, string | Uint8Array>>,
  level: 0 | 9 = 9,
): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? encoder.encode(content) : content,
      ]),
    ),
    { mtime: '1980-01-01T00:00:00', level },
  );
}

/** The archive with further files in it. */
export function withParts(
  archive: Uint8Array,
  files: Readonly<Record<string, string | Uint8Array>>,
): Uint8Array {
  return zipped({ ...unzipSync(archive), ...files });
}

export const records = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const;

/** A copy of an archive with some bytes of its nth record of a kind written over. */
export function rewritten(
  archive: Uint8Array,
  kind: keyof typeof records,
  offset: number,
  bytes: readonly number[],
  nth = 0,
): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  let seen = 0;
  for (let at = 0; at + 4 <= archive.length; at++) {
    if (view.getUint32(at, true) !== records[kind] || seen++ !== nth) continue;
    const copy = archive.slice();
    copy.set(bytes, at + offset);
    return copy;
  }
  throw new Error(`no such record: ${kind} ${nth}`);
}
