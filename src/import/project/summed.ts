import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { type AnySource, chunksOf, type Reporting } from '../source.ts';

/** Sources whose checksums are taken while they are read, so that no file is read once more for it. */
interface Summed {
  readonly sources: readonly AnySource[];
  /**
   * The SHA-256 of each source, in hexadecimal; reads what nobody has read to its end, and hears
   * the signal.
   */
  sums(reporting?: Pick<Reporting, 'signal'>): Promise<readonly string[]>;
}

export function summed(given: readonly AnySource[]): Summed {
  const known = new Map<AnySource, string>();
  const sources = given.map((origin): AnySource => {
    if ('bytes' in origin) return origin;
    return {
      ...origin,
      async *stream() {
        const hash = sha256.create();
        for await (const chunk of origin.stream()) {
          hash.update(chunk);
          yield chunk;
        }
        known.set(origin, bytesToHex(hash.digest()));
      },
    };
  });
  const sumOf = async (origin: AnySource, signal: AbortSignal | undefined): Promise<string> => {
    const before = known.get(origin);
    if (before !== undefined) return before;
    const hash = sha256.create();
    for await (const chunk of chunksOf(origin, { signal })) hash.update(chunk);
    return bytesToHex(hash.digest());
  };
  return {
    sources,
    async sums({ signal } = {}) {
      const found: string[] = [];
      for (const origin of given) found.push(await sumOf(origin, signal));
      return found;
    },
  };
}
