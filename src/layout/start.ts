import { type Random, stream } from '../random.ts';
import { NO_GROUP } from '../study/partition.ts';
import type { Drawing, Positions } from './drawing.ts';
import { forces } from './forces.ts';

/**
 * Start positions. Without groups everyone starts somewhere on one disc; with groups each group has
 * its own disc, and the discs are laid out first, as a network whose ties are the ties between groups.
 */
export function cluster(drawing: Drawing, random: Random, seed: number): Positions {
  const n = drawing.nodes.length;
  const { groups } = drawing;
  if (groups === null)
    return discs(new Uint32Array(n), [{ x: 0, y: 0, radius: Math.sqrt(n) * 4 }], random);
  const own = ungroupedApart(groups);
  const quotient = between(drawing, own);
  const count = quotient.nodes.length;
  if (count < 2) return cluster({ ...drawing, groups: null }, random, seed);
  const sizes = new Float64Array(count);
  for (const group of own) sizes[group]!++;
  const centres = forces(quotient, cluster({ ...quotient, groups: null }, stream(seed, 2), seed));
  const spread = 9 * Math.sqrt(n / count);
  const scale = spread / nearest(centres);
  return discs(
    own,
    Array.from(sizes, (size, group) => ({
      x: centres.x[group]! * scale,
      y: centres.y[group]! * scale,
      radius: Math.sqrt(size) * 3,
    })),
    random,
  );
}

/** People without a group each become a group of their own: nothing says they belong together. */
export function ungroupedApart(groups: Uint32Array): Uint32Array {
  const renumbered = new Map<number, number>();
  return groups.map((group, node) => {
    const key = group === NO_GROUP ? -1 - node : group;
    if (!renumbered.has(key)) renumbered.set(key, renumbered.size);
    return renumbered.get(key)!;
  });
}

/** The groups as a network: ties between two groups, weighted by how many there are for their sizes. */
function between({ source, target }: Drawing, groups: Uint32Array): Drawing {
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const sizes = new Float64Array(count);
  for (const group of groups) sizes[group]!++;
  const ties = new Map<number, number>();
  for (let tie = 0; tie < source.length; tie++) {
    const a = groups[source[tie]!]!;
    const b = groups[target[tie]!]!;
    if (a === b) continue;
    const key = Math.min(a, b) * count + Math.max(a, b);
    ties.set(key, (ties.get(key) ?? 0) + 1);
  }
  const keys = Uint32Array.from(ties.keys()).sort();
  const from = keys.map((key) => Math.floor(key / count));
  const to = keys.map((key) => key % count);
  const weight = Float64Array.from(keys, (key, tie) => {
    return (10 * ties.get(key)!) / Math.sqrt(sizes[from[tie]!]! * sizes[to[tie]!]!);
  });
  return {
    nodes: Uint32Array.from({ length: count }, (_, group) => group),
    source: from,
    target: to,
    weight,
    groups: null,
  };
}

function discs(
  of: Uint32Array,
  circles: readonly { x: number; y: number; radius: number }[],
  random: Random,
): Positions {
  const x = new Float64Array(of.length);
  const y = new Float64Array(of.length);
  for (const [node, circle] of of.entries()) {
    const { x: centreX, y: centreY, radius } = circles[circle]!;
    const [dx, dy] = onDisc(random);
    x[node] = centreX + dx * radius;
    y[node] = centreY + dy * radius;
  }
  return { x, y };
}

/** A point on the unit disc, drawn from the square around it until it falls inside. */
function onDisc(random: Random): [number, number] {
  for (;;) {
    const x = 2 * random.uniform() - 1;
    const y = 2 * random.uniform() - 1;
    if (x * x + y * y <= 1) return [x, y];
  }
}

/** The mean distance of a point to the one nearest to it. */
function nearest({ x, y }: Positions): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) {
    let least = Number.POSITIVE_INFINITY;
    for (let j = 0; j < x.length; j++) {
      if (i === j) continue;
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      least = Math.min(least, Math.sqrt(dx * dx + dy * dy));
    }
    sum += least;
  }
  return sum / x.length || 1;
}
