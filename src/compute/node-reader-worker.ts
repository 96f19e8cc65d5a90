/* The script of a reading thread: reads one study, answers once, and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { BudgetError } from '../errors.ts';
import { fileOfSize } from '../import/files.ts';
import { readStudy } from '../import/read-study.ts';
import type { Study } from '../study/study.ts';
import { faultOf, type ReadingAnswer, type ReadingOrder } from './reading-protocol.ts';

const { files, options, arrayBytes } = workerData as ReadingOrder;
const answer = (message: ReadingAnswer, transfer: readonly ArrayBuffer[] = []) =>
  parentPort!.postMessage(message, transfer);

try {
  const sources = files.map(({ path, size, name }) => fileOfSize(path, size, name));
  const reading = await readStudy(sources, {
    ...options,
    now: () => process.cpuUsage().user / 1000,
    onProgress(share) {
      if (process.memoryUsage().arrayBuffers > arrayBytes)
        throw new BudgetError('memory', arrayBytes);
      answer({ kind: 'progress', share });
    },
  });
  answer({ kind: 'done', reading }, reading.study === null ? [] : buffersOf(reading.study));
} catch (error) {
  // Arrays that the system has no room for are too many, whatever the limit.
  const full = error instanceof RangeError && error.message.includes('allocation failed');
  const fault = faultOf(full ? new BudgetError('memory', arrayBytes) : error);
  answer({ kind: 'fault', fault });
}

/** The arrays of a study, each once, to be handed over rather than copied. */
function buffersOf({ layers }: Study): readonly ArrayBuffer[] {
  const records = layers.flatMap((layer) => layer.records);
  const arrays = records.flatMap(({ source, target, weight, unknownSource, unknownTarget }) => [
    source,
    target,
    weight,
    unknownSource,
    unknownTarget,
  ]);
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
