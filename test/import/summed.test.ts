import { describe, expect, it } from 'vitest';
import { summed } from '../../src/import/project/summed.ts';
import { readStudy } from '../../src/import/read-study.ts';
import type { StreamedSource } from '../../src/import/source.ts';
import { file } from '../fixtures/files.ts';

describe('checksums of sources', () => {
  it('are those of the bytes, whether or not anybody read them', async () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await summed([file('a.txt', 'abc')]).sums()).toEqual([abc]);
  });

  it('are broken off where the signal says so', async () => {
    const [aborting, broken] = [new AbortController(), new Error('enough')];
    let pieces = 0;
    const endless: StreamedSource = {
      name: 'film.bin',
      size: 1e12,
      async *stream() {
        for (;;) {
          if (++pieces === 3) aborting.abort(broken);
          if (pieces > 9) throw new Error('not heard');
          yield new Uint8Array(8);
        }
      },
    };
    await expect(summed([endless]).sums({ signal: aborting.signal })).rejects.toBe(broken);
    expect(pieces).toBe(3);
    const heard = { signal: AbortSignal.abort(broken), sums: true };
    await expect(readStudy([file('a.txt', 'abc')], heard)).rejects.toBe(broken);
  });
});
