import type { Rows } from '../../network/network.ts';
import type { Random } from '../../random.ts';
import type { Stepwise } from '../../work.ts';
import { communityRoom, type LevelArrays } from '../kernels/community-room.ts';
import type { Room } from '../kernels/instance.ts';

/** A gain smaller than this share of all weight is rounding. */
const LEAST = 1e-12;

/** Rounds of Louvain's and Leiden's methods on one network. Both end with labels below n. */
export interface CommunityRounds {
  /**
   * Moves people, then their groups, then groups of these, until nothing gains; each in random
   * order, or in their own where chance is left out.
   */
  louvain(start: Uint32Array, random: Random | null): Stepwise<Uint32Array>;
  /** As `louvain`, but what moves together are groups that hold well together by themselves. */
  leiden(start: Uint32Array, random: Random): Stepwise<Uint32Array>;
}

/** Many rounds on the same network, all in one room. A round costs O(m) per level, and levels shrink. */
export function communityRounds(where: Room, rows: Rows, resolution: number): CommunityRounds {
  const n = rows.offsets.length - 1;
  const room = communityRoom(where, n, rows.nodes.length);
  const { labels, total, size, vacant, queue, isWaiting, state, starts, members } = room;
  const { parts, partTotal, partSize, outward, groupTotal, order, draws } = room;
  const [people, ...joined] = room.levels;
  people.offsets.set(rows.offsets);
  people.nodes.set(rows.nodes);
  people.weights.set(rows.weights);
  let twice = 0;
  for (let i = 0; i < n; i++) {
    let degree = 0;
    for (let slot = rows.offsets[i]!; slot < rows.offsets[i + 1]!; slot++) {
      degree += rows.weights[slot]!;
    }
    people.degree[i] = degree;
    twice += degree;
  }
  const penalty = resolution / twice;
  const least = LEAST * twice;
  const number = numberer(n);

  function moveAll(count: number, level: LevelArrays, random: Random | null) {
    total.fill(0, 0, count);
    size.fill(0, 0, count);
    for (let node = 0; node < count; node++) {
      total[labels[node]!]! += level.degree[node]!;
      size[labels[node]!]!++;
    }
    let empty = 0;
    for (let label = 0; label < count; label++) if (size[label] === 0) vacant[empty++] = label;
    shuffled(queue, count, random);
    isWaiting.fill(1, 0, count);
    state.set([0, count, empty]);
    return room.move(count, level, penalty, least);
  }

  function refineAll(count: number, level: LevelArrays, random: Random) {
    groupTotal.fill(0, 0, count);
    outward.fill(0, 0, count);
    for (let node = 0; node < count; node++) {
      groupTotal[labels[node]!]! += level.degree[node]!;
      parts[node] = node;
      partTotal[node] = level.degree[node]!;
      partSize[node] = 1;
      for (let slot = level.offsets[node]!; slot < level.offsets[node + 1]!; slot++) {
        if (labels[level.nodes[slot]!] === labels[node]) outward[node]! += level.weights[slot]!;
      }
      draws[node] = random.uniform();
    }
    shuffled(order, count, random);
    return room.refine(count, level, penalty, least);
  }

  /** Makes the numbered parts of a level the nodes of the next. */
  function joinParts(nodes: number, count: number, level: LevelArrays, next: LevelArrays) {
    starts.fill(0, 0, count + 1);
    for (let node = 0; node < nodes; node++) starts[parts[node]! + 1]!++;
    for (let part = 0; part < count; part++) starts[part + 1]! += starts[part]!;
    for (let node = 0; node < nodes; node++) members[starts[parts[node]!]!++] = node;
    // Filling moved every start to the next one's place.
    starts.copyWithin(1, 0, count);
    starts[0] = 0;
    next.offsets[0] = 0;
    return room.join(count, level, next);
  }

  /**
   * `divide` says into which parts a level's nodes are joined, and what labels these begin with;
   * `refine`, where there is one, goes before.
   */
  function* round(
    start: Uint32Array,
    random: Random | null,
    divide: (nodes: number) => number,
    refine?: (nodes: number, level: LevelArrays) => Stepwise<void>,
  ): Stepwise<Uint32Array> {
    const nodeOf = new Uint32Array(n).map((_, node) => node);
    let level: LevelArrays = people;
    let nodes = n;
    labels.set(start);
    for (let depth = 0; ; depth++) {
      yield* moveAll(nodes, level, random);
      if (refine !== undefined) yield* refine(nodes, level);
      const count = divide(nodes);
      for (let i = 0; i < n; i++) nodeOf[i] = parts[nodeOf[i]!]!;
      // Groups that are single nodes are done.
      if (count === nodes) break;
      const next = joined[depth % 2]!;
      yield* joinParts(nodes, count, level, next);
      level = next;
      nodes = count;
    }
    number(nodeOf, n);
    return nodeOf;
  }

  return {
    louvain: (start, random) =>
      round(start, random, (nodes) => {
        parts.set(labels.subarray(0, nodes));
        const count = number(parts, nodes);
        for (let group = 0; group < count; group++) labels[group] = group;
        return count;
      }),
    leiden: (start, random) =>
      round(
        start,
        random,
        (nodes) => {
          const count = number(parts, nodes);
          // A group that refining leaves in single nodes is done, too: no two of them gain by being
          // together, so neither do all.
          const grouped = labels.slice(0, nodes);
          for (let node = 0; node < nodes; node++) labels[parts[node]!] = grouped[node]!;
          number(labels, count);
          return count;
        },
        (nodes, level) => refineAll(nodes, level, random),
      ),
  };
}

function shuffled(list: Uint32Array, count: number, random: Random | null): void {
  const part = list.subarray(0, count);
  for (let at = 0; at < count; at++) part[at] = at;
  random?.shuffle(part);
}

/** Numbers the first labels of a list, all below n, from 0 by first appearance; says how many. */
function numberer(n: number): (labels: Uint32Array, length: number) => number {
  const known = new Int32Array(n).fill(-1);
  return (labels, length) => {
    let count = 0;
    for (let at = 0; at < length; at++) {
      const label = labels[at]!;
      if (known[label] === -1) known[label] = count++;
      labels[at] = known[label]!;
    }
    known.fill(-1);
    return count;
  };
}
