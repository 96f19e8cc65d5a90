import { build } from '../network/build.ts';
import type { Network } from '../network/network.ts';
import { hasTie } from '../network/rows.ts';
import { tieList } from '../network/ties.ts';
import type { Random } from '../random.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import { type AnswerRates, answerRates, sameGroup } from './answers.ts';
import { chosenPlaces } from './chances.ts';
import { withoutAnswers } from './reports.ts';

/** What is known of a network, and for everything else how likely a tie is. */
export interface OpenNetwork {
  /** The ties that are known. */
  readonly known: Network;
  /** About how many ties a draw adds, rather too many than too few. */
  readonly expected: number;
  /** Draws a tie, or none, for every open cell (pair if undirected); each tie is told once. */
  draw(random: Random, tie: (i: number, j: number) => void): void;
}

/** A tie that popularity alone makes likely stays short of certain. */
const MOST_LIKELY = 0.95;

/**
 * The open cells of a network as reported, with the people in `aside` treated as if they had not
 * answered. Cost: O(n log n + m log d); of a draw O(s + (u + t) log n) for s silent people, u single
 * open cells and t ties drawn, however many cells are open.
 */
export function openNetwork(
  reported: Network,
  partition: Partition | null,
  aside: Uint32Array | null = null,
): OpenNetwork {
  const known = aside === null ? reported : withoutAnswers(reported, aside);
  const answered = known.unknown.rows.map((silent) => 1 - silent);
  const rates = answerRates(known, answered, partition);
  const { directed } = known;
  const pools = poolsOf(answered, partition, rates.popularity);
  const single = singleCells(known, answered);
  const unprompted = (same: 0 | 1, j: number) =>
    Math.min(MOST_LIKELY, rates.unprompted[same] * rates.popularity[j]!);
  const prompted = (i: number, j: number) => {
    const same = sameGroup(partition, i, j);
    return hasTie(known.out, j, i) ? rates.returned[same] : unprompted(same, j);
  };

  function drawRow(i: number, random: Random, tie: (i: number, j: number) => void): void {
    for (const same of [0, 1] as const) {
      const inPool = (j: number) => j !== i && sameGroup(partition, i, j) === same;
      const silent = pools.silent(same, i);
      const first = directed ? 0 : firstAbove(silent, i);
      const plain = () => rates.plain[same];
      chosenPlaces(silent.length - first, plain, random, (place) => {
        const j = silent[first + place]!;
        if (inPool(j) && !hasTie(known.out, i, j)) tie(i, j);
      });
      if (!directed) continue;
      const asked = pools.answered(same, i);
      const chanceAt = (place: number) => unprompted(same, asked[place]!);
      chosenPlaces(asked.length, chanceAt, random, (place) => {
        const j = asked[place]!;
        if (inPool(j) && !hasTie(known.out, j, i) && !hasTie(known.out, i, j)) tie(i, j);
      });
    }
    if (!directed) return;
    const { offsets, nodes } = known.in;
    for (let slot = offsets[i]!; slot < offsets[i + 1]!; slot++) {
      const j = nodes[slot]!;
      if (answered[j] === 0 || hasTie(known.out, i, j)) continue;
      if (random.uniform() < rates.returned[sameGroup(partition, i, j)]) tie(i, j);
    }
  }

  return {
    known,
    expected: expectedTies(known, answered, partition, rates, unprompted) + single.length,
    draw(random, tie) {
      for (let i = 0; i < known.n; i++) if (answered[i] === 0) drawRow(i, random, tie);
      for (const [i, j] of single) {
        const plain = !directed || answered[j] === 0;
        const chance = plain ? rates.plain[sameGroup(partition, i, j)] : prompted(i, j);
        if (random.uniform() < chance) tie(i, j);
      }
    },
  };
}

/** Whom a silent person may name: of the own group (1), or of all, the own group to be passed over (0). */
interface Pools {
  /** In node order. */
  silent(same: 0 | 1, i: number): Uint32Array;
  /** The most named first. */
  answered(same: 0 | 1, i: number): Uint32Array;
}

function poolsOf(
  answered: Uint8Array,
  partition: Partition | null,
  popularity: Float64Array,
): Pools {
  const all = Uint32Array.from(answered.keys());
  const silent = all.filter((node) => answered[node] === 0);
  const named = all
    .filter((node) => answered[node] === 1)
    .sort((a, b) => popularity[b]! - popularity[a]! || a - b);
  const silentOf = byGroup(silent, partition);
  const namedOf = byGroup(named, partition);
  const none = new Uint32Array(0);
  const own = (groups: readonly Uint32Array[], i: number) => groups[partition?.of[i] ?? -1] ?? none;
  return {
    silent: (same, i) => (same === 0 ? silent : own(silentOf, i)),
    answered: (same, i) => (same === 0 ? named : own(namedOf, i)),
  };
}

function byGroup(nodes: Uint32Array, partition: Partition | null): readonly Uint32Array[] {
  const lists: number[][] = (partition?.ids ?? []).map(() => []);
  for (const node of nodes) {
    const group = partition?.of[node] ?? NO_GROUP;
    if (group !== NO_GROUP) lists[group]?.push(node);
  }
  return lists.map((list) => Uint32Array.from(list));
}

/** The first place in an ascending list whose node comes after `node`. */
function firstAbove(nodes: Uint32Array, node: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (nodes[middle]! > node) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Cells that people who answered left open. */
function singleCells(known: Network, answered: Uint8Array): readonly (readonly [number, number])[] {
  const { source, target } = known.unknown;
  const cells: [number, number][] = [];
  source.forEach((i, at) => {
    const j = target[at]!;
    const silent = answered[i] === 0 && (known.directed || answered[j] === 0);
    if (!silent && !hasTie(known.out, i, j)) cells.push([i, j]);
  });
  return cells;
}

/** Counts what is returned and what is known along with the rest, which makes it a little too much. */
function expectedTies(
  known: Network,
  answered: Uint8Array,
  partition: Partition | null,
  rates: AnswerRates,
  unprompted: (same: 0 | 1, j: number) => number,
): number {
  const groups = partition?.ids.length ?? 0;
  // Chances of being named by someone silent of the same group or of others, summed over people.
  const own = new Float64Array(groups);
  const other = new Float64Array(groups);
  let all = 0;
  const chance = (same: 0 | 1, j: number) =>
    known.directed && answered[j] === 1
      ? unprompted(same, j)
      : (1 - answered[j]!) * rates.plain[same];
  for (let j = 0; j < known.n; j++) {
    all += chance(0, j);
    const group = partition?.of[j] ?? NO_GROUP;
    if (group === NO_GROUP) continue;
    own[group]! += chance(1, j);
    other[group]! += chance(0, j);
  }
  let sum = 0;
  for (let i = 0; i < known.n; i++) {
    if (answered[i] === 1) continue;
    const group = partition?.of[i] ?? NO_GROUP;
    const named = known.in.offsets[i + 1]! - known.in.offsets[i]!;
    sum += named + all + (group === NO_GROUP ? 0 : own[group]! - other[group]!);
  }
  return sum;
}

/** A network of the same people with the known ties and others, in which nothing is open. */
export function completed(
  { known }: OpenNetwork,
  added: {
    readonly source: readonly number[];
    readonly target: readonly number[];
    readonly weight: readonly number[];
  },
): Network {
  const { source, target, slot } = tieList(known);
  const count = source.length + added.source.length;
  const list = {
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    weight: new Float64Array(count),
  };
  list.source.set(source);
  list.target.set(target);
  slot.forEach((at, tie) => {
    list.weight[tie] = known.out.weights[at]!;
  });
  list.source.set(added.source, source.length);
  list.target.set(added.target, source.length);
  list.weight.set(added.weight, source.length);
  return build({
    ids: known.ids,
    layer: known.layer,
    kind: known.kind,
    directed: known.directed,
    ...list,
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
}
