import type { Network } from '../network/network.ts';
import { degreeOf } from '../network/rows.ts';
import type { Context } from './context.ts';

/** Charts of who leads whom, turned so that ties lead from a superior to those who report. */
function charts(context: Context): readonly Network[] {
  return context
    .layers('formal')
    .filter((layer) => layer.directed)
    .map(context.flow);
}

/** Whether the study has a chart of who reports to whom. */
export function knowsRank(context: Context): boolean {
  return charts(context).length > 0;
}

/** How many people report to a person, over all formal layers. */
export function directReports(context: Context, node: number): number {
  return charts(context).reduce((sum, chart) => sum + degreeOf(chart.out, node), 0);
}

/** Steps below the top of the chart: 0 for those who report to nobody but lead others, -1 off the chart. */
export function depths(context: Context): Int32Array {
  const [chart] = charts(context);
  const n = context.study.people.ids.length;
  const depth = new Int32Array(n).fill(-1);
  if (chart === undefined) return depth;
  const { out, in: inward } = chart;
  const queue: number[] = [];
  for (let node = 0; node < n; node++) {
    if (degreeOf(inward, node) > 0 || degreeOf(out, node) === 0) continue;
    depth[node] = 0;
    queue.push(node);
  }
  for (let head = 0; head < queue.length; head++) {
    const boss = queue[head]!;
    for (let slot = out.offsets[boss]!; slot < out.offsets[boss + 1]!; slot++) {
      const report = out.nodes[slot]!;
      if (depth[report] !== -1) continue;
      depth[report] = depth[boss]! + 1;
      queue.push(report);
    }
  }
  return depth;
}
