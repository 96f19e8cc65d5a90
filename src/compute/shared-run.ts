import { WorkerLostError } from '../errors.ts';
import { usesCompiledKernels } from '../measures/kernels/instance.ts';
import type { RunOptions, Task } from '../work.ts';
import type { Reply } from './protocol.ts';
import type { Seat } from './seat.ts';

export interface SharedRunOptions extends RunOptions {
  /** Milliseconds a block may take beyond what its cost explains before its worker counts as lost. */
  readonly patience: number;
}

/** Far longer than a step takes anywhere, even where others want the processor too. */
const millisecondsPerStep = 5e-4;

/** So many blocks lie with each worker, that it need not wait for the next. */
const blocksEach = 2;

/**
 * One task done by all seats together. Parts are joined in the order of the blocks, and no block is
 * given out far ahead of those already joined, so that few parts wait. A block whose worker is lost,
 * fails or stays silent goes once to a fresh worker; lost again, the run ends with a
 * WorkerLostError.
 */
export function sharedRun<Result>(
  run: number,
  { job, input }: Task<Result>,
  seats: readonly Seat[],
  { signal, onProgress, patience }: SharedRunOptions,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const all = job.blocks(input);
    const joining = job.join(input);
    const perBlock = job.cost(input) / all;
    const allowed = patience + perBlock * millisecondsPerStep;
    const begin = {
      kind: 'begin',
      run,
      job: job.name,
      input,
      compiled: usesCompiledKernels(),
    } as const;
    const waiting = new Map<number, unknown>();
    /** How far blocks have come that are done in steps. */
    const stepsOf = new Map<number, number>();
    const lostOnce = new Set<number>();
    const again: number[] = [];
    let next = 0;
    let joined = 0;
    let farthest = 0;

    const places = seats.map((seat) => {
      const given: number[] = [];
      let begun = false;
      let alarm: unknown = null;

      const watch = () => {
        clearTimeout(alarm);
        if (given.length > 0) alarm = setTimeout(() => dropped('no answer in time'), allowed);
      };
      const give = () => {
        while (given.length < blocksEach) {
          const block = nextBlock();
          if (block === null) return;
          if (!begun) seat.post(begin);
          begun = true;
          seat.post({ kind: 'block', run, block });
          given.push(block);
          if (given.length === 1) watch();
        }
      };
      /** Whoever sat here is gone; the first block given is the one that was being worked on. */
      const dropped = (detail: string) => {
        seat.leave();
        clearTimeout(alarm);
        const [current, ...untouched] = given.splice(0);
        begun = false;
        if (current !== undefined) stepsOf.delete(current);
        if (current !== undefined && lostOnce.has(current)) {
          fail(new WorkerLostError(detail));
          return;
        }
        if (current !== undefined) {
          lostOnce.add(current);
          again.push(current, ...untouched);
        }
        giveAll();
      };
      const received = (reply: Reply) => {
        if (reply.run !== run) return;
        if (reply.kind === 'failed') {
          dropped(reply.detail);
          return;
        }
        if (reply.kind === 'steps') {
          watch();
          stepsOf.set(reply.block, (stepsOf.get(reply.block) ?? 0) + reply.steps);
          tell();
          return;
        }
        given.shift();
        watch();
        stepsOf.delete(reply.block);
        waiting.set(reply.block, reply.part);
        join();
      };
      seat.listen({
        // A result that does not fit the memory breaks the promise, not the thread that waits for it.
        reply(reply) {
          try {
            received(reply);
          } catch (error) {
            fail(error);
          }
        },
        lost: dropped,
      });
      return {
        give,
        /** What is still given is answered to nobody, or broken off with its worker. */
        finish(isBrokenOff: boolean) {
          clearTimeout(alarm);
          seat.listen(null);
          if (isBrokenOff && given.length > 0) seat.leave();
          else if (begun) seat.post({ kind: 'end', run });
        },
      };
    });

    function nextBlock(): number | null {
      const retried = again.shift();
      if (retried !== undefined) return retried;
      return next < all && next < joined + 2 * blocksEach * seats.length ? next++ : null;
    }

    function giveAll(): void {
      for (const { give } of places) give();
    }

    function join(): void {
      let isDone = false;
      while (!isDone && waiting.has(joined)) {
        joining.add(waiting.get(joined));
        waiting.delete(joined++);
        isDone = joined === all || joining.enough?.() === true;
      }
      tell(isDone);
      if (!isDone) giveAll();
      else {
        const result = joining.result();
        finish(false);
        resolve(result);
      }
    }

    /** Never less than before, though a block lost is begun again. */
    function tell(isDone = false): void {
      let blocks = joined;
      for (const steps of stepsOf.values()) blocks += Math.min(1, steps / perBlock);
      farthest = isDone ? 1 : Math.max(farthest, Math.min(1, blocks / all));
      onProgress?.(farthest);
    }

    function fail(error: unknown): void {
      finish(true);
      reject(error);
    }

    function stopped(): void {
      fail(signal?.reason);
    }

    function finish(isBrokenOff: boolean): void {
      signal?.removeEventListener('abort', stopped);
      for (const place of places) place.finish(isBrokenOff);
    }

    signal?.addEventListener('abort', stopped);
    giveAll();
  });
}
