import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInThread } from '../../src/compute/node-reader.ts';
import { BudgetError, IoError } from '../../src/errors.ts';
import { fileOfSize, filesAt } from '../../src/import/files.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { root, scratch } from '../support/cli.ts';

const script = new URL('../../dist/compute/node-reader-worker.js', import.meta.url);
const folder = scratch();
const many = join(folder, 'many.csv');
const rows = Array.from({ length: 200_000 }, (_, at) => `p${at},p${(at * 7) % 200_000}`);
writeFileSync(many, `source,target\n${rows.join('\n')}\n`);

const isOutOfMemory = (error: unknown) => error instanceof BudgetError && error.budget === 'memory';

describe('reading in a thread', () => {
  it.each(['datasets/lanting-instruments', many])(
    'gives what reading here gives: %s',
    async (path) => {
      const files = await filesAt(join(path.startsWith('/') ? '' : root, path));
      const shares: number[] = [];
      const options = { onProgress: (share: number) => void shares.push(share) };
      expect(await readInThread(files, options, { script })).toEqual(await readStudy(files));
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
    },
  );

  it('tells a file that is gone or has changed', async () => {
    for (const [path, code] of [
      [join(folder, 'gone.csv'), 'NOT_READABLE'],
      [many, 'CHANGED'],
    ] as const) {
      await expect(readInThread([fileOfSize(path, 10)], {}, { script })).rejects.toSatisfy(
        (error) => error instanceof IoError && error.code === code && error.path === path,
      );
    }
  });

  it('ends for lack of memory with a budget, and this thread lives', async () => {
    const text = join(folder, 'notes.csv');
    writeFileSync(text, `id,note\n${rows.map((row) => `${row},${'x'.repeat(40)}`).join('\n')}`);
    for (const path of [text, many]) {
      const files = await filesAt(path);
      const memory = 8 * 1024 ** 2;
      await expect(readInThread(files, {}, { script, memory })).rejects.toSatisfy(isOutOfMemory);
    }
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const reading = readInThread(
      await filesAt(many),
      { signal: controller.signal, onProgress: () => controller.abort('enough') },
      { script },
    );
    await expect(reading).rejects.toBe('enough');
  });
});
