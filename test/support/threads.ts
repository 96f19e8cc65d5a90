import { type NodeExecutorOptions, nodeExecutor } from '../../src/compute/node.ts';
import type { Executor } from '../../src/work.ts';

/** Worker threads for however little work. */
export function threads(workers: number, options: NodeExecutorOptions = {}): Executor {
  const script = new URL('../../dist/compute/node-worker.js', import.meta.url);
  return nodeExecutor({ script, least: 0, workers, ...options });
}
