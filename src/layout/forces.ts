import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { NO_GROUP } from '../study/partition.ts';
import type { Drawing, Positions } from './drawing.ts';

/** How much more a tie within a group pulls than a tie between groups. */
const WITHIN = 2;
/** How strongly a group holds its members, through an invisible node in its middle. */
const ANCHOR = 2;

/** ForceAtlas2 from given start positions, as many rounds as the size allows. */
export function forces(drawing: Drawing, start: Positions): Positions {
  const n = drawing.nodes.length;
  if (n < 2) return { x: new Float64Array(n), y: new Float64Array(n) };
  const graph = new Graph({ type: 'undirected' });
  for (let node = 0; node < n; node++)
    graph.addNode(String(node), { x: start.x[node], y: start.y[node] });
  const { source, target, weight, groups } = drawing;
  for (let tie = 0; tie < source.length; tie++) {
    const a = source[tie]!;
    const b = target[tie]!;
    const within = groups !== null && groups[a] !== NO_GROUP && groups[a] === groups[b];
    graph.addEdge(String(a), String(b), { weight: weight[tie]! * (within ? WITHIN : 1) });
  }
  if (groups !== null) anchor(graph, groups, start);
  forceAtlas2.assign(graph, {
    iterations: n <= 1000 ? 500 : n <= 5000 ? 200 : 60,
    settings: {
      gravity: 0.6,
      scalingRatio: groups === null ? 8 : 14,
      slowDown: 4,
      barnesHutOptimize: n > 1000,
      adjustSizes: false,
    },
  });
  return {
    x: Float64Array.from(
      { length: n },
      (_, node) => graph.getNodeAttribute(String(node), 'x') as number,
    ),
    y: Float64Array.from(
      { length: n },
      (_, node) => graph.getNodeAttribute(String(node), 'y') as number,
    ),
  };
}

/** Adds the invisible node that holds each group together, in the middle of its members. */
function anchor(graph: Graph, groups: Uint32Array, start: Positions): void {
  const members = new Map<number, number[]>();
  for (const [node, group] of groups.entries()) {
    if (group === NO_GROUP) continue;
    const known = members.get(group);
    if (known === undefined) members.set(group, [node]);
    else known.push(node);
  }
  for (const [group, nodes] of members) {
    const middle = (values: Float64Array) =>
      nodes.reduce((sum, node) => sum + values[node]!, 0) / nodes.length;
    const key = `group ${group}`;
    graph.addNode(key, { x: middle(start.x), y: middle(start.y) });
    for (const node of nodes) graph.addEdge(key, String(node), { weight: ANCHOR });
  }
}
