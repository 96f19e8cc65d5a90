import { shuffleState, shuffleStream } from '../../random.ts';
import { inRoom, type Placed, type Room, usesCompiledKernels } from './instance.ts';
import type { Rounds } from './rounds.ts';
import { base64 } from './wasm/label-shuffles.ts';

/** People with a group each, and ties among them; all shuffles hand the same labels round. */
export interface LabelledTies {
  /** The group of every person. */
  readonly labels: Uint32Array;
  readonly groups: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** The number of ties with both ends in one group, after each of the shuffles asked for. */
export function tiesInside(room: Room, ties: LabelledTies): (rounds: Rounds) => Float64Array {
  if (fits(ties)) {
    const kernel = new Kernel(room, ties);
    return (rounds) => {
      const counts = new Float64Array(rounds.last - rounds.first);
      kernel.shuffled(rounds, (at, lanes) => {
        counts.set(kernel.inside().subarray(0, lanes), at);
      });
      return counts;
    };
  }
  const { source, target } = ties;
  return (rounds) => {
    const counts = new Float64Array(rounds.last - rounds.first);
    plainly(ties, rounds, (at, of) => {
      let inside = 0;
      for (let tie = 0; tie < source.length; tie++) {
        if (of[source[tie]] === of[target[tie]]) inside++;
      }
      counts[at] = inside;
    });
    return counts;
  };
}

/** The same by weight, summed group by group. */
export function insideSums(room: Room, ties: LabelledTies): (rounds: Rounds) => Float64Array {
  const sums = sumsByGroup(room, ties);
  return (rounds) => {
    const inside: number[] = [];
    sums(rounds, ({ internal }) => {
      inside.push(internal.reduce((sum, weight) => sum + weight, 0));
    });
    return Float64Array.from(inside);
  };
}

/** Sums per group; arrays that are used again. */
export interface GroupSums {
  /** The weight of ties with both ends in the group. */
  readonly internal: Float64Array;
  /** The weight of all ends of ties in the group: ties inside count twice. */
  readonly touching: Float64Array;
}

/** Calls `visit` with the sums of every group after each of the shuffles asked for. */
export function sumsByGroup(
  room: Room,
  ties: LabelledTies,
): (rounds: Rounds, visit: (sums: GroupSums) => void) => void {
  const { groups } = ties;
  if (fits(ties)) {
    const kernel = new Kernel(room, ties, { sums: true });
    return (rounds, visit) =>
      kernel.shuffled(rounds, (_, lanes) => {
        const { internal, touching } = kernel.insideByGroup();
        for (let lane = 0; lane < lanes; lane++) {
          const [from, to] = [lane * groups, (lane + 1) * groups];
          visit({ internal: internal.subarray(from, to), touching: touching.subarray(from, to) });
        }
      });
  }
  const strengths = strengthsOf(ties);
  const sums = { internal: new Float64Array(groups), touching: new Float64Array(groups) };
  return (rounds, visit) =>
    plainly(ties, rounds, (_, of) => {
      sums.internal.fill(0);
      sums.touching.fill(0);
      ties.source.forEach((from, tie) => {
        if (of[from] === of[ties.target[tie]]) sums.internal[of[from]] += ties.weight[tie];
      });
      strengths.forEach((strength, person) => {
        sums.touching[of[person]] += strength;
      });
      visit(sums);
    });
}

/** Calls `visit` with the ties from each group to each, row by row, after each of the shuffles. */
export function tiesByBlock(
  ties: LabelledTies,
  rounds: Rounds,
  visit: (table: Uint32Array) => void,
): void {
  if (fits(ties)) {
    inRoom((room) => {
      const kernel = new Kernel(room, ties, { blocks: true });
      kernel.shuffled(rounds, (_, lanes) => {
        for (let lane = 0; lane < lanes; lane++) visit(kernel.blocks(lane));
      });
    });
    return;
  }
  const table = new Uint32Array(ties.groups * ties.groups);
  plainly(ties, rounds, (_, of) => {
    table.fill(0);
    ties.source.forEach((from, tie) => {
      table[of[from] * ties.groups + of[ties.target[tie]]]++;
    });
    visit(table);
  });
}

/** The kernel keeps a label in two bytes at most. */
function fits({ groups }: LabelledTies): boolean {
  return groups <= 65_536 && usesCompiledKernels();
}

function plainly(
  { labels }: LabelledTies,
  { seed, first, last }: Rounds,
  visit: (at: number, of: Uint32Array) => void,
): void {
  const of = labels.slice();
  for (let round = first; round < last; round++) {
    of.set(labels);
    shuffleStream(seed, round).shuffle(of);
    visit(round - first, of);
  }
}

function strengthsOf({ labels, source, target, weight }: LabelledTies): Float64Array {
  const strengths = new Float64Array(labels.length);
  for (let tie = 0; tie < source.length; tie++) {
    strengths[source[tie]] += weight[tie];
    strengths[target[tie]] += weight[tie];
  }
  return strengths;
}

interface Exports {
  shuffle(states: number, labels: number, rows: number, people: number, wide: number): void;
  inside(rows: number, ends: number, ties: number, counts: number, wide: number): void;
  insideByGroup(
    rows: number,
    ends: number,
    weights: number,
    ties: number,
    strengths: number,
    people: number,
    groups: number,
    internal: number,
    touching: number,
    wide: number,
  ): void;
  blocks(
    rows: number,
    round: number,
    ends: number,
    ties: number,
    groups: number,
    table: number,
    wide: number,
  ): void;
}

/** The labels of one person fill a register: in as many rounds as there are bytes, or half of them. */
const BYTES = 16;
/** Words of four generators, and room beside them. */
const FOUR = 24;

class Kernel {
  readonly #ties: LabelledTies;
  /** 1 where a label takes two bytes. */
  readonly #wide: number;
  /** Rounds side by side. */
  readonly #lanes: number;
  readonly #exports: Exports;
  readonly #states: Placed<Uint32Array>;
  readonly #labels: Placed<Uint32Array>;
  readonly #rows: Placed<Uint8Array>;
  readonly #ends: Placed<Uint32Array>;
  readonly #weights: Placed<Float64Array>;
  readonly #strengths: Placed<Float64Array>;
  readonly #counts: Placed<Uint32Array>;
  readonly #internal: Placed<Float64Array>;
  readonly #touching: Placed<Float64Array>;
  readonly #table: Placed<Uint32Array>;

  constructor(room: Room, ties: LabelledTies, { sums = false, blocks = false } = {}) {
    const { labels, groups, source, target, weight } = ties;
    this.#ties = ties;
    this.#wide = Number(groups > 256);
    this.#lanes = BYTES / (1 + this.#wide);
    this.#states = room.u32((this.#lanes / 4) * FOUR);
    this.#labels = room.u32(labels.length);
    this.#rows = room.u8(labels.length * BYTES);
    this.#ends = room.u32(source.length * 2);
    this.#weights = room.f64(sums ? source.length : 0);
    this.#strengths = room.f64(sums ? labels.length : 0);
    this.#counts = room.u32(BYTES);
    this.#internal = room.f64(sums ? groups * this.#lanes : 0);
    this.#touching = room.f64(sums ? groups * this.#lanes : 0);
    this.#table = room.u32(blocks ? groups * groups : 0);
    this.#exports = room.enter<Exports>(base64);
    this.#labels.view.set(labels);
    const ends = this.#ends.view;
    for (let tie = 0; tie < source.length; tie++) {
      ends[2 * tie] = source[tie] * BYTES;
      ends[2 * tie + 1] = target[tie] * BYTES;
    }
    if (!sums) return;
    this.#weights.view.set(weight);
    this.#strengths.view.set(strengthsOf(ties));
  }

  /** Shuffles as many rounds at a time as fit; `lanes` of them are asked for. */
  shuffled({ seed, first, last }: Rounds, visit: (at: number, lanes: number) => void): void {
    const states = this.#states.view;
    for (let round = first; round < last; round += this.#lanes) {
      for (let lane = 0; lane < this.#lanes; lane++) {
        const state = shuffleState(seed, round + lane);
        const at = (lane >> 2) * FOUR + (lane & 3);
        for (let word = 0; word < 4; word++) states[at + 4 * word] = state[word];
      }
      this.#exports.shuffle(
        this.#states.at,
        this.#labels.at,
        this.#rows.at,
        this.#ties.labels.length,
        this.#wide,
      );
      visit(round - first, Math.min(this.#lanes, last - round));
    }
  }

  inside(): Uint32Array {
    const { length } = this.#ties.source;
    this.#exports.inside(this.#rows.at, this.#ends.at, length, this.#counts.at, this.#wide);
    return this.#counts.view;
  }

  insideByGroup(): GroupSums {
    const { labels, groups, source } = this.#ties;
    this.#exports.insideByGroup(
      this.#rows.at,
      this.#ends.at,
      this.#weights.at,
      source.length,
      this.#strengths.at,
      labels.length,
      groups,
      this.#internal.at,
      this.#touching.at,
      this.#wide,
    );
    return { internal: this.#internal.view, touching: this.#touching.view };
  }

  blocks(lane: number): Uint32Array {
    const { groups, source } = this.#ties;
    const [rows, ends, table] = [this.#rows.at, this.#ends.at, this.#table.at];
    this.#exports.blocks(rows, lane, ends, source.length, groups, table, this.#wide);
    return this.#table.view;
  }
}
