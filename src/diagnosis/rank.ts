import { degreeOf } from '../network/rows.ts';
import type { Context } from './context.ts';

/** Whether the study has a chart of who reports to whom. */
export function knowsRank(context: Context): boolean {
  return context.layers('formal').length > 0;
}

/** How many people report to a person, over all formal layers. */
export function directReports(context: Context, node: number): number {
  return context
    .layers('formal')
    .reduce((sum, layer) => sum + degreeOf(context.reported(layer).in, node), 0);
}

/** Steps below the top of the chart: 0 for those who report to nobody but lead others, -1 off the chart. */
export function depths(context: Context): Int32Array {
  const [chart] = context.layers('formal');
  const n = context.study.people.ids.length;
  const depth = new Int32Array(n).fill(-1);
  if (chart === undefined) return depth;
  const { out, in: inward } = context.reported(chart);
  const queue: number[] = [];
  for (let node = 0; node < n; node++) {
    if (degreeOf(out, node) > 0 || degreeOf(inward, node) === 0) continue;
    depth[node] = 0;
    queue.push(node);
  }
  for (let head = 0; head < queue.length; head++) {
    const boss = queue[head]!;
    for (let slot = inward.offsets[boss]!; slot < inward.offsets[boss + 1]!; slot++) {
      const report = inward.nodes[slot]!;
      if (depth[report] !== -1) continue;
      depth[report] = depth[boss]! + 1;
      queue.push(report);
    }
  }
  return depth;
}
