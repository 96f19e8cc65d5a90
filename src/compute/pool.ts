import { type Executor, type RunOptions, type Task, thisThread } from '../work.ts';
import { type Spawn, seat } from './seat.ts';
import { sharedRun } from './shared-run.ts';
import { shareable } from './typed-arrays.ts';

export interface PoolOptions {
  readonly workers: number;
  /**
   * The least cost for which a worker is started; once there are some, a tenth will do. With 0 all
   * there is to do goes to workers.
   */
  readonly least: number;
  /** Milliseconds a block may take besides what its cost explains, before its worker counts as lost. */
  readonly patience: number;
}

export const usualPool = {
  // Starting a worker takes as long as some 40 million steps of a kernel.
  least: 4e7,
  patience: 30_000,
};

/**
 * Does tasks in workers, one task after the other, each by all workers together. What is too small
 * for that is done in this thread. A worker stays for the next task until the pool is closed.
 */
export function pool(spawn: Spawn, options: PoolOptions): Executor {
  const seats = Array.from({ length: options.workers }, () => seat(spawn));
  const copies = new WeakMap<object, unknown>();
  let last: Promise<unknown> = Promise.resolve();
  let runs = 0;

  const pays = ({ job, input }: Task<unknown>) => {
    const blocks = job.blocks(input);
    if (options.least === 0) return blocks > 0;
    const least = seats.some(({ isTaken }) => isTaken()) ? options.least / 10 : options.least;
    return blocks > 1 && job.cost(input) >= least;
  };
  return {
    run<Result>(task: Task<Result>, { signal, onProgress }: RunOptions = {}): Promise<Result> {
      if (!pays(task)) return thisThread.run(task, { signal, onProgress });
      const turn = last.then(() => {
        signal?.throwIfAborted();
        const shared = { ...task, input: shareable(task.input, copies) };
        return sharedRun(++runs, shared, seats, { signal, onProgress, ...options });
      });
      last = turn.catch(() => {});
      return turn;
    },
    close() {
      for (const { leave } of seats) leave();
    },
  };
}
