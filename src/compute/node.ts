import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { knownOptions, wholeNumber } from '../errors.ts';
import type { Executor } from '../work.ts';
import { pool, usualPool } from './pool.ts';
import type { Reply } from './protocol.ts';
import type { Spawn } from './seat.ts';

export interface NodeExecutorOptions {
  /** Worker threads to share the work; as many as there are processors when left out. */
  workers?: number;
  /** The least cost of a task for which threads are started. */
  least?: number;
  /** Milliseconds a block may take beyond what its cost explains before its worker is given up. */
  patience?: number;
  /** The compiled `node-worker` script; the one beside this file when left out. */
  script?: URL;
}

/**
 * Does long work in worker threads. Results do not depend on how many there are. Threads start with
 * the first task that is worth it, keep no process alive, and end with `close`.
 */
export function nodeExecutor(options: NodeExecutorOptions = {}): Executor {
  knownOptions(options, ['workers', 'least', 'patience', 'script']);
  const script = options.script ?? besideThis(import.meta.url);
  return pool(thread(script), {
    workers: wholeNumber('workers', options.workers ?? availableParallelism(), 1),
    least: wholeNumber('least', options.least ?? usualPool.least),
    patience: wholeNumber('patience', options.patience ?? usualPool.patience, 1),
  });
}

/** Threads take compiled scripts only: where this file is a source, as in tests, the built one. */
function besideThis(file: string): URL {
  return new URL(
    file.endsWith('.ts') ? '../../dist/compute/node-worker.js' : './node-worker.js',
    file,
  );
}

function thread(script: URL): Spawn {
  return (reply, lost) => {
    const worker = new Worker(script);
    worker.on('message', (message: Reply) => reply(message));
    worker.on('messageerror', (error) => lost(String(error)));
    worker.on('error', (error) => lost(String(error)));
    worker.on('exit', (code) => lost(`it ended with code ${code}`));
    // Listening for messages would keep the process alive again.
    worker.unref();
    return {
      post: (order) => worker.postMessage(order),
      end: () => void worker.terminate(),
    };
  };
}
