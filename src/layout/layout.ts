import { knownOptions, wholeNumber } from '../errors.ts';
import type { Network } from '../network/network.ts';
import { degreeOf } from '../network/rows.ts';
import { symmetrize } from '../network/symmetrize.ts';
import { stream } from '../random.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import type { Drawing, Positions } from './drawing.ts';
import { forces } from './forces.ts';
import { islands } from './islands.ts';
import { apart } from './spacing.ts';
import { cluster, ungroupedApart } from './start.ts';
import { turn } from './turn.ts';

export type { Positions } from './drawing.ts';

export interface LayoutOptions {
  /** The same network and seed give the same picture. */
  seed?: number;
  /** Draws the members of a group near each other, and groups near those they have ties with. */
  groups?: Partition | null;
}

/**
 * Where to draw every node, in node order: ties pull together, everyone pushes apart (ForceAtlas2),
 * and nobody covers anybody. Direction and weights do not matter. People without any tie stand in
 * rows below the rest. The picture is centred on (0, 0), y grows upward, and its longer side runs
 * from −1 to 1; a single node stands at (0, 0). Cost: O(n² + m) per step, O(n log n + m) above 1 000.
 */
export function layout(network: Network, options: LayoutOptions = {}): Positions {
  knownOptions(options, ['seed', 'groups']);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const drawing = connected(symmetrize(network), options.groups ?? null);
  const positions = forces(drawing, cluster(drawing, stream(seed, 0), seed));
  if (drawing.groups !== null) {
    const groups = ungroupedApart(drawing.groups);
    islands(positions, groups, new Set(groups).size);
  }
  turn(positions);
  apart(positions, stream(seed, 1));
  return framed(withIsolates(network, drawing, positions));
}

/** The people with at least one tie, numbered anew, as ties between those numbers. */
function connected(network: Network, groups: Partition | null): Drawing {
  const { n, out } = network;
  const nodes = Uint32Array.from({ length: n }, (_, node) => node).filter(
    (node) => degreeOf(out, node) > 0,
  );
  const at = new Uint32Array(n);
  for (const [index, node] of nodes.entries()) at[node] = index;
  const source: number[] = [];
  const target: number[] = [];
  for (const node of nodes) {
    for (let slot = out.offsets[node]!; slot < out.offsets[node + 1]!; slot++) {
      const other = out.nodes[slot]!;
      if (other < node) continue;
      source.push(at[node]!);
      target.push(at[other]!);
    }
  }
  return {
    nodes,
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: new Float64Array(source.length).fill(1),
    groups: groups === null ? null : nodes.map((node) => groups.of[node] ?? NO_GROUP),
  };
}

/** Puts people without ties in rows as wide as the picture, below it. */
function withIsolates(network: Network, { nodes }: Drawing, drawn: Positions): Positions {
  const x = new Float64Array(network.n);
  const y = new Float64Array(network.n);
  const placed = new Uint8Array(network.n);
  for (const [index, node] of nodes.entries()) {
    x[node] = drawn.x[index]!;
    y[node] = drawn.y[index]!;
    placed[node] = 1;
  }
  const alone = Array.from({ length: network.n }, (_, node) => node).filter(
    (node) => !placed[node],
  );
  const { left, width, bottom } = frame(drawn);
  const columns = Math.max(1, Math.min(alone.length, Math.ceil(Math.sqrt(alone.length) * 3)));
  const step = Math.max(width / (columns + 1), 2);
  for (const [index, node] of alone.entries()) {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, alone.length - row * columns);
    x[node] = left + width / 2 + ((index % columns) - (inRow - 1) / 2) * step;
    y[node] = bottom - (row + 2) * Math.min(step, 4);
  }
  return { x, y };
}

/** Moves the middle of the picture to (0, 0) and scales its longer side to 2. */
function framed({ x, y }: Positions): Positions {
  const { left, width, bottom, height } = frame({ x, y });
  const scale = 2 / (Math.max(width, height) || 1);
  return {
    x: x.map((value) => (value - left - width / 2) * scale),
    y: y.map((value) => (value - bottom - height / 2) * scale),
  };
}

function frame({ x, y }: Positions) {
  if (x.length === 0) return { left: 0, width: 0, bottom: 0, height: 0 };
  let [left, right, bottom, top] = [x[0]!, x[0]!, y[0]!, y[0]!];
  for (let i = 1; i < x.length; i++) {
    left = Math.min(left, x[i]!);
    right = Math.max(right, x[i]!);
    bottom = Math.min(bottom, y[i]!);
    top = Math.max(top, y[i]!);
  }
  return { left, width: right - left, bottom, height: top - bottom };
}
