import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/compute/protocol.ts';
import { seat } from '../../src/compute/seat.ts';
import { sharedRun } from '../../src/compute/shared-run.ts';
import type { Joining } from '../../src/work.ts';

/** A worker whose parts come at once, in the next turn of the loop. */
const worker = (log: Order['kind'][]) =>
  seat((reply) => ({
    post(order) {
      log.push(order.kind);
      if (order.kind !== 'block') return;
      const { run, block } = order;
      setTimeout(() => reply({ kind: 'part', run, block, part: 1 }));
    },
    end: () => log.push('end'),
  }));

const full = (): never => {
  throw new RangeError('no memory');
};

describe('a run shared by workers', () => {
  it.each<[string, Joining<unknown, number>, () => void]>([
    ['a part cannot be joined', { add: full, result: () => 1 }, () => {}],
    ['there is no room for the result', { add: () => {}, result: full }, () => {}],
    ['its progress cannot be told', { add: () => {}, result: () => 1 }, full],
  ])('breaks its promise where %s', async (_, joining, onProgress) => {
    const job = {
      name: 'ones',
      blocks: () => 2,
      cost: () => 2,
      open: () => () => 1,
      join: () => joining,
    };
    const log: Order['kind'][] = [];
    const task = { about: {}, key: '', job, input: {} };
    const run = sharedRun(1, task, [worker(log)], { patience: 10_000, onProgress });
    await expect(run).rejects.toThrow('no memory');
    expect(log.at(-1)).toBe('end');
  });
});
