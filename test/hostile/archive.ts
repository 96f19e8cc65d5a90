import { unzipSync, zipSync } from 'fflate';
import type { Dice } from './dice.ts';

const mtime = '1980-01-01T00:00:00';

/** An archive of these entries; packed enough to be a bomb, fast enough for thousands of them. */
export function zip(entries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(entries), { level: 1, mtime });
}

/** An archive with one of its entries changed, so that the change gets past the checksums. */
export function withinArchive(
  archive: Uint8Array,
  dice: Dice,
  change: (bytes: Uint8Array) => Uint8Array,
): Uint8Array {
  const entries = unzipSync(archive);
  const name = dice.pick(Object.keys(entries));
  return zipSync({ ...entries, [name]: change(entries[name]!) }, { level: 0, mtime });
}
