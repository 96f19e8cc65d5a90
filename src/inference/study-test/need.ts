import type { Need } from '../../errors.ts';
import { needOf } from '../../measures/need.ts';
import type { Task } from '../../work.ts';
import type { Bench } from './bench.ts';

/**
 * What the draws of a test take, before any is begun: the networks, three times what the draws are made
 * ready with (as such, shared with workers, and in the memory of kernels), and the steps of all.
 */
export function testNeed({ tested, network, study }: Bench, draws: readonly Task<unknown>[]): Need {
  const networks = [...tested.keys()].map(network);
  const ties = networks.reduce((sum, each) => sum + each.ties, 0);
  const need = needOf({ n: study.people.ids.length, ties }, draws, 0);
  return { ...need, bytes: need.bytes + 3 * bytesIn(draws.map(({ input }) => input)) };
}

/** What the arrays in plain data take, each once. */
function bytesIn(data: unknown): number {
  const buffers = new Set<ArrayBufferLike>();
  const walk = (value: unknown) => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(data);
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
