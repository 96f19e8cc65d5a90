import { nodeExecutor } from '../compute/node.ts';
import type { EvaluateOptions } from '../index.ts';
import { defined } from './defined.ts';
import type { CommonFlags } from './flags.ts';
import { progress } from './progress.ts';
import type { Session } from './session.ts';

/** Does long work with as many workers as were asked for, and shows how far it is. */
export async function working<Result>(
  session: Session,
  { workers, quiet }: CommonFlags,
  work: (options: EvaluateOptions) => Promise<Result>,
): Promise<Result> {
  const line = progress(session, quiet === true);
  const executor = nodeExecutor(defined({ workers }));
  try {
    return await work({ executor, onProgress: line.show });
  } finally {
    executor.close();
    line.done();
  }
}
