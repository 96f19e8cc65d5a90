import { compiledKernels } from '../measures/kernels/instance.ts';
import { type BlockWork, stepsPerBreath, whole } from '../work.ts';
import { jobNamed } from './jobs.ts';
import type { Order, Reply } from './protocol.ts';
import { buffersOf } from './typed-arrays.ts';

/** A worker's side: takes orders and answers each block. `post` moves the buffers it is given. */
export function serveBlocks(
  post: (reply: Reply, transfer: readonly ArrayBuffer[]) => void,
): (order: Order) => void {
  const open = new Map<number, BlockWork<unknown>>();
  return (order) => {
    const { run } = order;
    try {
      switch (order.kind) {
        case 'begin':
          compiledKernels(order.compiled);
          open.set(run, jobNamed(order.job).open(order.input));
          break;
        case 'block': {
          const { block } = order;
          let steps = 0;
          const part = whole(open.get(run)!(block), (more) => {
            steps += more;
            if (steps < stepsPerBreath) return;
            post({ kind: 'steps', run, block, steps }, []);
            steps = 0;
          });
          post({ kind: 'part', run, block, part }, buffersOf(part));
          break;
        }
        case 'end':
          open.get(run)?.close?.();
          open.delete(run);
          break;
      }
    } catch (error) {
      post({ kind: 'failed', run, detail: String(error) }, []);
    }
  };
}
