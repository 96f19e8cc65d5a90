import type { Rows } from '../../network/network.ts';
import { type Job, type Task, task } from '../../work.ts';
import type { Ways } from './path-input.ts';
import { rowJoining } from './row-joining.ts';

const nodesPerBlock = 1024;

/** For every node i how many ways i→j→k along the rows are closed by i→k. */
export function closedPaths(rows: Rows): Task<Float64Array> {
  const { offsets, nodes } = rows;
  return task(closedJob, { offsets, nodes }, { about: rows });
}

/** One block is some nodes to begin from. */
export const closedJob: Job<Ways, Float64Array, Float64Array> = {
  name: 'closed-paths',
  blocks: ({ offsets }) => Math.ceil((offsets.length - 1) / nodesPerBlock),
  cost({ offsets, nodes }) {
    let steps = offsets.length + nodes.length;
    for (const node of nodes) steps += offsets[node + 1] - offsets[node];
    return steps;
  },
  open({ offsets, nodes }) {
    const n = offsets.length - 1;
    const named = new Uint32Array(n);
    return (block) => {
      const first = block * nodesPerBlock;
      const closed = new Float64Array(Math.min(n, first + nodesPerBlock) - first);
      for (let at = 0; at < closed.length; at++) {
        const mark = first + at + 1;
        const start = offsets[mark - 1];
        const end = offsets[mark];
        for (let slot = start; slot < end; slot++) named[nodes[slot]] = mark;
        let count = 0;
        for (let slot = start; slot < end; slot++) {
          const other = nodes[slot];
          const until = offsets[other + 1];
          for (let next = offsets[other]; next < until; next++) {
            count += Number(named[nodes[next]] === mark);
          }
        }
        closed[at] = count;
      }
      return closed;
    };
  },
  join: ({ offsets }) => rowJoining(offsets.length - 1),
};
