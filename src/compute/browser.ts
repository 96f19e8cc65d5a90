import { knownOptions, wholeNumber } from '../errors.ts';
import type { Executor } from '../work.ts';
import { pool, usualPool } from './pool.ts';
import type { Order, Reply } from './protocol.ts';
import type { Spawn } from './seat.ts';

/** What is used of a browser's `Worker`. */
export interface WebWorker {
  postMessage(order: Order): void;
  terminate(): void;
  addEventListener(
    type: 'message' | 'messageerror' | 'error',
    listener: (event: WebWorkerEvent) => void,
  ): void;
}

export interface WebWorkerEvent {
  readonly data?: unknown;
  readonly message?: string;
  preventDefault(): void;
}

export interface BrowserExecutorOptions {
  /** Module workers to share the work. */
  workers: number;
  /** The least cost of a task for which workers are started. */
  least?: number;
  /** Milliseconds a block may take beyond what its cost explains before its worker is given up. */
  patience?: number;
}

/**
 * Does long work in module workers, each started by `start` from a script that answers messages
 * with `serveBlocks`. Arrays lie in shared memory where the page is isolated, and are copied
 * otherwise. Results do not depend on how many workers there are.
 */
export function browserExecutor(start: () => WebWorker, options: BrowserExecutorOptions): Executor {
  knownOptions(options, ['workers', 'least', 'patience']);
  return pool(started(start), {
    workers: wholeNumber('workers', options.workers, 1),
    least: wholeNumber('least', options.least ?? usualPool.least),
    patience: wholeNumber('patience', options.patience ?? usualPool.patience, 1),
  });
}

function started(start: () => WebWorker): Spawn {
  return (reply, lost) => {
    const worker = start();
    worker.addEventListener('message', ({ data }) => reply(data as Reply));
    worker.addEventListener('messageerror', () => lost('its message could not be read'));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      lost(event.message ?? 'it could not be started');
    });
    return {
      post: (order) => worker.postMessage(order),
      end: () => worker.terminate(),
    };
  };
}
