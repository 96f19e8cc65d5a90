import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { OutFile } from '../out-file.ts';

/** The file that lists the checksums of its folder. */
export const manifestName = 'SHA256SUMS';

/** The checksums of files, as the usual tools for checksums write and read them. */
export function manifestOf(files: readonly OutFile[]): OutFile {
  const lines = files.map(({ name, bytes }) => `${sumOf(bytes)}  ${basename(name)}\n`);
  return { name: manifestName, bytes: new TextEncoder().encode(lines.join('')) };
}

/** The SHA-256 of some bytes, in hexadecimal. */
export function sumOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
