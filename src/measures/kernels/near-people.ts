import type { Network } from '../../network/network.ts';
import { type Job, type Task, task } from '../../work.ts';
import type { Ways } from './path-input.ts';
import { rowJoining } from './row-joining.ts';
import { search } from './search.ts';

interface NearInput extends Ways {
  readonly n: number;
  readonly within: number;
}

const nodesPerBlock = 1024;

/** How many others each node reaches in at most so many steps. */
export function nearPeople({ n, out }: Network, within: number): Task<Float64Array> {
  const input = { n, offsets: out.offsets, nodes: out.nodes, within };
  return task(nearJob, input, { about: out, variant: `${within}` });
}

/** One block is some nodes in node order. */
export const nearJob: Job<NearInput, Float64Array, Float64Array> = {
  name: 'near-people',
  blocks: ({ n }) => Math.ceil(n / nodesPerBlock),
  cost({ n, offsets, nodes, within }) {
    if (within < 2) return n + nodes.length;
    // Whoever has d ties is passed by everybody who leads there, and passes on d times.
    let steps = n;
    for (const node of nodes) steps += 1 + offsets[node + 1] - offsets[node];
    return steps;
  },
  open(input) {
    const { n, within } = input;
    const { from } = search(n, input, null);
    return (block) => {
      const first = block * nodesPerBlock;
      const length = Math.min(n, first + nodesPerBlock) - first;
      return Float64Array.from({ length }, (_, at) => from(first + at, within) - 1);
    };
  },
  join: ({ n }) => rowJoining(n),
};
