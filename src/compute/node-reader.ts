import { totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { BudgetError, knownOptions, WorkerLostError } from '../errors.ts';
import type { FileSource } from '../import/files.ts';
import type { Reading, ReadOptions } from '../import/source.ts';
import { errorOf, type ReadingAnswer, type ReadingOrder } from './reading-protocol.ts';

export interface ThreadOptions {
  /** Bytes the thread may use; half of the machine's memory, at most 4 GiB, when left out. */
  memory?: number;
  /** The compiled `node-reader-worker` script; the one beside this file when left out. */
  script?: URL;
}

const mebibyte = 1024 ** 2;

/**
 * `readStudy` in a thread of its own: whatever a file makes of it, this thread goes on. Throws a
 * BudgetError `memory` where the thread would need more than it may use.
 */
export function readInThread(
  files: readonly FileSource[],
  { signal, onProgress, ...options }: ReadOptions,
  thread: ThreadOptions = {},
): Promise<Reading> {
  knownOptions(thread, ['memory', 'script']);
  const memory = thread.memory ?? Math.min(4096 * mebibyte, totalmem() / 2);
  const order: ReadingOrder = {
    files: files.map(({ path, size, name }) => ({ path, size, name })),
    options,
    arrayBytes: memory,
  };
  const script = thread.script ?? new URL('./node-reader-worker.js', import.meta.url);
  const worker = new Worker(script, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(memory / mebibyte) },
  });
  return new Promise<Reading>((resolve, reject) => {
    const isOutOfMemory = (error: object) =>
      'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
    if (signal?.aborted === true) reject(signal.reason);
    worker.on('message', (answer: ReadingAnswer) => {
      if (answer.kind === 'progress') onProgress?.(answer.share);
      else if (answer.kind === 'done') resolve(answer.reading);
      else reject(errorOf(answer.fault));
    });
    worker.on('error', (error: Error) =>
      reject(isOutOfMemory(error) ? new BudgetError('memory', memory) : error),
    );
    worker.on('exit', (code) => reject(new WorkerLostError(`it ended with code ${code}`)));
  }).finally(() => void worker.terminate());
}
