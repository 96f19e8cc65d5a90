import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';
import { WorkerLostError } from '../../src/errors.ts';
import { betweennessSums } from '../../src/measures/kernels/betweenness-sums.ts';
import { here } from '../../src/work.ts';
import { ring } from '../support/networks.ts';
import { threads } from '../support/threads.ts';
import { fault } from './fault.ts';

/* T35: a worker ends, throws or hangs. Once it is replaced and the result is the same; twice the run
 * ends with WORKER_LOST. There is never a part of a result. */

const folder = mkdtempSync(join(tmpdir(), 'guanxi-t35-'));
afterAll(() => rmSync(folder, { recursive: true }));

const work = betweennessSums(ring(400), 'none');

function failing(how: string, once: string) {
  const script = new URL('../support/failing-worker.mjs', import.meta.url);
  Object.assign(process.env, { FAILS: how, FAILS_ONCE: once });
  return threads(2, { script, patience: how === 'hang' ? 1500 : 60_000 });
}

const ways = { 'it exits': 'exit', 'it throws': 'throw', 'it hangs': 'hang' };

fault('T35', 'a worker lost once is replaced, and the result is the same', ways, async (how) => {
  const mark = join(folder, how);
  const executor = failing(how, mark);
  try {
    expect(await executor.run(work)).toEqual(here(work));
    expect(existsSync(mark)).toBe(true);
  } finally {
    executor.close();
  }
});

fault(
  'T35',
  'a worker lost twice in one block ends the run and gives nothing',
  ways,
  async (how) => {
    const executor = failing(how, '');
    try {
      const ended = executor.run(work);
      await expect(ended).rejects.toBeInstanceOf(WorkerLostError);
      await expect(ended).rejects.toMatchObject({ code: 'WORKER_LOST' });
    } finally {
      executor.close();
    }
  },
);
