import Graph from 'graphology';
import noverlap from 'graphology-layout-noverlap';
import type { Positions } from './drawing.ts';

/** Room between two islands, as a share of the radius of a mean one. */
const STRAIT = 0.6;

/**
 * Makes an island of every group, in place: its members spread over a disc as large as the group, in
 * the directions they had, and the discs moved apart no farther than needed. Whoever was drawn
 * towards another group stands on that side of the own one.
 */
export function islands({ x, y }: Positions, groups: Uint32Array, count: number): void {
  if (count < 2) return;
  const members = Array.from({ length: count }, (): number[] => []);
  for (const [node, group] of groups.entries()) members[group]!.push(node);
  const centres = members.map((nodes) => ({ x: mean(nodes, x), y: mean(nodes, y) }));
  const radii = members.map((nodes) => Math.sqrt(nodes.length));
  const moved = packed(centres, radii);
  for (const [group, nodes] of members.entries()) {
    const { x: fromX, y: fromY } = centres[group]!;
    const distances = nodes.map((node) => length(x[node]! - fromX, y[node]! - fromY));
    const usual = distances.toSorted((a, b) => a - b)[Math.floor(nodes.length * 0.8)]! || 1;
    for (const [at, node] of nodes.entries()) {
      const share = distances[at]! / usual;
      // Stragglers come back to the shore: a straight distance up to the usual one, then less and less.
      const kept = share <= 0.8 ? share : 0.8 + (share - 0.8) / (1 + 2 * (share - 0.8));
      const scale = distances[at] === 0 ? 0 : (kept * radii[group]! * 0.8) / distances[at]!;
      x[node] = moved[group]!.x + (x[node]! - fromX) * scale;
      y[node] = moved[group]!.y + (y[node]! - fromY) * scale;
    }
  }
}

interface Centre {
  readonly x: number;
  readonly y: number;
}

/** Discs drawn together until they would overlap many times over, then moved apart by the library. */
function packed(centres: readonly Centre[], radii: readonly number[]): readonly Centre[] {
  const middle = mean(
    radii.map((_, at) => at),
    radii,
  );
  const strait = middle * STRAIT;
  const area = radii.reduce((sum, radius) => sum + (radius + strait) * (radius + strait), 0);
  const away = centres.map(({ x, y }) => length(x, y));
  const usual = away.reduce((sum, distance) => sum + distance, 0) / away.length || 1;
  const graph = new Graph();
  for (const [at, { x, y }] of centres.entries()) {
    // Far groups come nearer than near ones, so that one alone does not shrink all the others.
    const scale = (Math.sqrt(area) * 0.8) / (usual + away[at]!);
    // A part of a unit aside: two groups on one spot would be parted by chance.
    graph.addNode(String(at), { x: x * scale + at / 1024, y: y * scale, size: radii[at] });
  }
  const moved = noverlap(graph, {
    maxIterations: 600,
    settings: { margin: strait / 2, ratio: 1, gridSize: 1, expansion: 1.1, speed: 0.4 },
  });
  return centres.map((_, at) => moved[String(at)]!);
}

function mean(nodes: readonly number[], values: ArrayLike<number>): number {
  return nodes.reduce((sum, node) => sum + values[node]!, 0) / nodes.length;
}

function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
