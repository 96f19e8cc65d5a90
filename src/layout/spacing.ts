import Graph from 'graphology';
import noverlap from 'graphology-layout-noverlap';
import type { Random } from '../random.ts';
import type { Positions } from './drawing.ts';

/**
 * Moves nodes apart until none covers another, in place. Nodes on the very same spot are parted by
 * the seeded stream first: the library would part them by chance.
 */
export function apart(positions: Positions, random: Random): void {
  const n = positions.x.length;
  if (n < 2) return;
  part(positions, random);
  const size = spacing(positions);
  const graph = new Graph();
  for (let node = 0; node < n; node++) {
    graph.addNode(String(node), { x: positions.x[node], y: positions.y[node], size });
  }
  const moved = noverlap(graph, {
    maxIterations: 120,
    settings: { margin: size * 0.25, ratio: 1, gridSize: 20, expansion: 1.1, speed: 1 },
  });
  for (let node = 0; node < n; node++) {
    positions.x[node] = moved[String(node)]!.x;
    positions.y[node] = moved[String(node)]!.y;
  }
  part(positions, random);
}

/** A radius at which the circles of all nodes cover about a twelfth of the picture (12 π ≈ 38). */
function spacing({ x, y }: Positions): number {
  const side = (values: Float64Array) => {
    const sorted = values.toSorted();
    return sorted[sorted.length - 1]! - sorted[0]! || 1;
  };
  return Math.sqrt((side(x) * side(y)) / (x.length * 38));
}

function part({ x, y }: Positions, random: Random): void {
  const seen = new Set<string>();
  for (let node = 0; node < x.length; node++) {
    while (seen.has(`${x[node]},${y[node]}`)) {
      x[node] = x[node]! + random.uniform() - 0.5;
      y[node] = y[node]! + random.uniform() - 0.5;
    }
    seen.add(`${x[node]},${y[node]}`);
  }
}
