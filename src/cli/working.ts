import { totalmem } from 'node:os';
import { nodeExecutor } from '../compute/node.ts';
import type { WorkOptions } from '../index.ts';
import { defined } from './defined.ts';
import type { CommonFlags } from './flags.ts';
import { progress } from './progress.ts';
import type { Session } from './session.ts';

/** Minutes of one processor that work may take unless more is asked for. */
const usualPatience = 240;

/** Does long work with as many workers as were asked for, and shows how far it is. */
export async function working<Result>(
  session: Session,
  { workers, quiet, patience = usualPatience }: CommonFlags & { readonly patience?: number },
  work: (options: WorkOptions) => Promise<Result>,
): Promise<Result> {
  const line = progress(session, quiet === true);
  const executor = nodeExecutor(defined({ workers }));
  try {
    const most = { bytes: totalmem() / 2, seconds: 60 * patience };
    return await work({ executor, most, onProgress: line.show });
  } finally {
    executor.close();
    line.done();
  }
}
