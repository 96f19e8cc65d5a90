import { isDeepStrictEqual } from 'node:util';
import { nodeExecutor } from '../../src/compute/node.ts';
import { measureContext } from '../../src/measures/context.ts';
import { ownReader } from '../../src/measures/own-options.ts';
import { measures } from '../../src/measures/registry.ts';
import { different, here, type Task } from '../../src/work.ts';
import type { RunOptions } from './run.ts';
import type { Subject } from './subject.ts';

/**
 * Has workers do all the heavy work behind every measure of these networks, and tells whether each
 * result has the bits that it has in one thread.
 */
export async function sameInWorkers(
  subjects: readonly Subject[],
  { workers, script, write }: Pick<RunOptions, 'workers' | 'script' | 'write'>,
): Promise<boolean> {
  const executor = nodeExecutor({ script, workers, least: 0 });
  let tasks = 0;
  let unlike = 0;
  try {
    for (const [at, subject] of subjects.entries()) {
      for (const task of tasksOf(subject)) {
        tasks++;
        if (isDeepStrictEqual(await executor.run(task), here(task))) continue;
        unlike++;
        write(`    DIFFERS network ${at}: ${task.key} in workers\n`);
      }
    }
  } finally {
    executor.close();
  }
  write(
    `${workers} workers: ${tasks} pieces of work, ${unlike} with other bits than in one thread\n`,
  );
  return unlike === 0;
}

function tasksOf({ network, groups }: Subject): readonly Task<unknown>[] {
  return (['none', 'cost'] as const).flatMap((weight) => {
    const context = measureContext(network, { groups, options: { weight, permutations: 200 } });
    const own = ownReader(new Map());
    return different(measures.flatMap((measure) => measure.tasks?.(context, own) ?? []));
  });
}
