import type { Rows } from '../../network/network.ts';
import type { Random } from '../../random.ts';
import { numbered } from '../kernels/numbered.ts';

/** A gain smaller than this share of all weight is rounding. */
const LEAST = 1e-12;

/**
 * People, or groups of them, as nodes; what is tied within a node counts for its `degree` alone.
 */
interface Level {
  readonly rows: Rows;
  readonly degree: Float64Array;
  /** The sum of all degrees, and the penalty for a pair of nodes: γ / that sum. */
  readonly twice: number;
  readonly penalty: number;
}

/**
 * One round of Leiden's method from the given groups: move, refine, and go on with the refined
 * groups as nodes until every group is a single one. Labels are below the number of nodes; the
 * result is the group each node ended in. Cost: O(m) per level, and levels shrink.
 */
export function leidenRound(
  rows: Rows,
  start: Uint32Array,
  resolution: number,
  random: Random,
): Uint32Array {
  const n = rows.offsets.length - 1;
  const degree = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let slot = rows.offsets[i]!; slot < rows.offsets[i + 1]!; slot++) {
      degree[i]! += rows.weights[slot]!;
    }
  }
  const twice = degree.reduce((sum, value) => sum + value, 0);
  let level: Level = { rows, degree, twice, penalty: resolution / twice };
  let labels = Uint32Array.from(start);
  const nodeOf = Uint32Array.from({ length: n }, (_, node) => node);
  for (;;) {
    moveNodes(level, labels, random);
    const parts = refined(level, labels, random);
    const count = parts.reduce((most, part) => Math.max(most, part + 1), 0);
    // Groups that are single nodes are done; groups that refining leaves as single nodes, too:
    // no two of their nodes gain by being together, so neither do all.
    if (count === level.degree.length) return nodeOf;
    for (let i = 0; i < n; i++) nodeOf[i] = parts[nodeOf[i]!]!;
    const next = new Uint32Array(count);
    parts.forEach((part, node) => {
      next[part] = labels[node]!;
    });
    level = joined(level, parts, count);
    labels = numbered(next);
  }
}

/** Sums what ties a node to each group near it; `clear` before the next node. */
class Toward {
  readonly weight: Float64Array;
  readonly near: number[] = [];

  constructor(groups: number) {
    this.weight = new Float64Array(groups);
  }

  gather({ offsets, nodes, weights }: Rows, node: number, labels: Uint32Array): void {
    for (const group of this.near) this.weight[group] = 0;
    this.near.length = 0;
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
      const other = nodes[slot]!;
      const group = labels[other]!;
      if (weights[slot] === 0) continue;
      if (this.weight[group] === 0) this.near.push(group);
      this.weight[group]! += weights[slot]!;
    }
  }
}

/**
 * Moves nodes to the group, or the empty place, of largest gain; neighbours of a moved one again.
 */
function moveNodes(level: Level, labels: Uint32Array, random: Random): void {
  const { rows, degree, twice, penalty } = level;
  const n = degree.length;
  const total = new Float64Array(n);
  const size = new Uint32Array(n);
  labels.forEach((label, node) => {
    total[label]! += degree[node]!;
    size[label]!++;
  });
  const vacant = [...size.keys()].filter((label) => size[label] === 0);
  const toward = new Toward(n);
  const queue = [...random.shuffle(Uint32Array.from({ length: n }, (_, node) => node))];
  const isWaiting = new Uint8Array(n).fill(1);
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head]!;
    isWaiting[node] = 0;
    const own = labels[node]!;
    toward.gather(rows, node, labels);
    const gain = (group: number, others: number) =>
      toward.weight[group]! - penalty * degree[node]! * others;
    let most = gain(own, total[own]! - degree[node]!) + LEAST * twice;
    let best = own;
    for (const group of toward.near) {
      if (group === own || !(gain(group, total[group]!) > most)) continue;
      most = gain(group, total[group]!);
      best = group;
    }
    if (most < 0 && size[own]! > 1) best = vacant.pop()!;
    if (best === own) continue;
    labels[node] = best;
    total[own]! -= degree[node]!;
    total[best]! += degree[node]!;
    size[best]!++;
    size[own]!--;
    if (size[own] === 0) vacant.push(own);
    for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++) {
      const other = rows.nodes[slot]!;
      if (isWaiting[other] === 1 || labels[other] === best) continue;
      isWaiting[other] = 1;
      queue.push(other);
    }
  }
}

/**
 * Builds each group anew from single nodes: a node that is well connected to its group joins one of
 * the parts near it that are, and only if it gains. Returns the part of every node, numbered from
 * 0.
 */
function refined(level: Level, labels: Uint32Array, random: Random): Uint32Array {
  const { rows, degree, twice, penalty } = level;
  const n = degree.length;
  const groupTotal = new Float64Array(n);
  labels.forEach((label, node) => {
    groupTotal[label]! += degree[node]!;
  });
  const parts = Uint32Array.from({ length: n }, (_, node) => node);
  const partTotal = degree.slice();
  const partSize = new Uint32Array(n).fill(1);
  /** What ties every part to the rest of its group. */
  const outward = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let slot = rows.offsets[i]!; slot < rows.offsets[i + 1]!; slot++) {
      if (labels[rows.nodes[slot]!] === labels[i]) outward[i]! += rows.weights[slot]!;
    }
  }
  const isWell = (part: number, group: number) =>
    outward[part]! >=
    penalty * partTotal[part]! * (groupTotal[group]! - partTotal[part]!) - LEAST * twice;
  const toward = new Toward(n);
  const order = random.shuffle(Uint32Array.from({ length: n }, (_, node) => node));
  for (const node of order) {
    const group = labels[node]!;
    const own = parts[node]!;
    if (partSize[own]! > 1 || !isWell(own, group)) continue;
    toward.gather(rows, node, parts);
    const gains = toward.near.map((part) =>
      part !== own && labels[part] === group && isWell(part, group)
        ? Math.max(0, toward.weight[part]! - penalty * degree[node]! * partTotal[part]!)
        : 0,
    );
    const all = gains.reduce((sum, gain) => sum + gain, 0);
    if (!(all > LEAST * twice)) continue;
    let rest = random.uniform() * all;
    let at = gains.findIndex((gain) => {
      rest -= gain;
      return rest < 0;
    });
    if (at === -1) at = gains.findLastIndex((gain) => gain > 0);
    const part = toward.near[at]!;
    outward[part]! += outward[own]! - 2 * toward.weight[part]!;
    parts[node] = part;
    partTotal[part]! += degree[node]!;
    partTotal[own] = 0;
    partSize[own] = 0;
    partSize[part]!++;
  }
  return numbered(parts);
}

/** The parts as nodes of a smaller level. */
function joined({ rows, degree, twice, penalty }: Level, parts: Uint32Array, count: number): Level {
  const between = Array.from({ length: count }, () => new Map<number, number>());
  const degrees = new Float64Array(count);
  parts.forEach((part, node) => {
    degrees[part]! += degree[node]!;
    for (let slot = rows.offsets[node]!; slot < rows.offsets[node + 1]!; slot++) {
      const other = parts[rows.nodes[slot]!]!;
      if (other === part) continue;
      between[part]!.set(other, (between[part]!.get(other) ?? 0) + rows.weights[slot]!);
    }
  });
  const offsets = new Uint32Array(count + 1);
  between.forEach((row, part) => {
    offsets[part + 1] = offsets[part]! + row.size;
  });
  return {
    rows: {
      offsets,
      nodes: Uint32Array.from(between.flatMap((row) => [...row.keys()])),
      weights: Float64Array.from(between.flatMap((row) => [...row.values()])),
    },
    degree: degrees,
    twice,
    penalty,
  };
}
