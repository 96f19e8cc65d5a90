import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect } from 'vitest';
import { pool } from '../../src/compute/pool.ts';
import type { Spawn } from '../../src/compute/seat.ts';
import { WorkerLostError } from '../../src/errors.ts';
import { betweennessSums } from '../../src/measures/kernels/betweenness-sums.ts';
import { type Executor, here } from '../../src/work.ts';
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

/** Workers with little memory, that are ended from outside while they work if `kills` says so. */
function meagre(how: string, once: string, kills: () => boolean): Executor {
  const script = new URL('../support/failing-worker.mjs', import.meta.url);
  const env = { ...process.env, FAILS: how, FAILS_ONCE: once };
  const spawn: Spawn = (reply, lost) => {
    const worker = new Worker(script, { env, resourceLimits: { maxOldGenerationSizeMb: 32 } });
    worker.on('message', reply);
    worker.on('error', (error) => lost(String(error)));
    worker.on('exit', (code) => lost(`it ended with code ${code}`));
    return {
      post(order) {
        worker.postMessage(order);
        if (order.kind === 'block' && kills()) void worker.terminate();
      },
      end: () => void worker.terminate(),
    };
  };
  return pool(spawn, { workers: 2, least: 0, patience: 60_000 });
}

/** Whether a worker is lost once or always: how it is made, for a mark of its own. */
const losses: Readonly<Record<string, (mark: string, always: boolean) => Executor>> = {
  'it runs out of memory': (mark, always) => meagre('memory', always ? '' : mark, () => false),
  'it is killed while it works': (mark, always) => {
    writeFileSync(mark, '');
    let killed = 0;
    return meagre('none', mark, () => always || killed++ === 0);
  },
  'all are killed at once': (mark, always) => {
    writeFileSync(mark, '');
    let killed = 0;
    return meagre('none', mark, () => always || killed++ < 2);
  },
};

fault('T35', 'the result is whole after a loss, and none after two', losses, async (made, name) => {
  const mark = join(folder, name.replaceAll(' ', '-'));
  const once = made(mark, false);
  const always = made(`${mark}-always`, true);
  try {
    expect(await once.run(work)).toEqual(here(work));
    await expect(always.run(work)).rejects.toMatchObject({ code: 'WORKER_LOST' });
  } finally {
    once.close();
    always.close();
  }
});

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
