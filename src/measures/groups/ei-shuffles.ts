import { wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import type { Partition } from '../../study/partition.ts';
import { type Job, type Task, task } from '../../work.ts';
import { Room, workIn } from '../kernels/instance.ts';
import {
  insideSums,
  type LabelledTies,
  sumsByGroup,
  tiesInside,
} from '../kernels/label-shuffles.ts';
import type { Rounds } from '../kernels/rounds.ts';
import { rowJoining } from '../kernels/row-joining.ts';
import type { GroupTies } from './crossing-ties.ts';
import type { EiOptions } from './ei-index.ts';
import { labelledTies } from './shuffled-labels.ts';

/** Labels handed round so many times, among people with these ties. */
interface Shuffled extends LabelledTies {
  readonly seed: number;
  readonly permutations: number;
}

/** What tells two shuffles of one network apart. */
export interface ShuffleSettings {
  readonly seed: number;
  readonly permutations: number;
  readonly valued: boolean;
}

export function shuffleSettings({ permutations, seed, values }: EiOptions): ShuffleSettings {
  return {
    seed: wholeNumber('seed', seed ?? 1),
    permutations: wholeNumber('permutations', permutations ?? 10_000),
    valued: values === 'valued',
  };
}

/** The weight of ties inside groups, after each shuffle of the labels. */
export function shuffledInside(
  network: Network,
  partition: Partition,
  ties: GroupTies,
  settings: ShuffleSettings,
): Task<Float64Array> {
  const { seed, permutations, valued } = settings;
  const input = { ...labelledTies(partition, ties), seed, permutations, valued };
  return task(insideJob, input, about(network, partition, ties, settings));
}

export const insideJob: Job<Shuffled & { valued: boolean }, Float64Array, Float64Array> = {
  name: 'ties-inside',
  blocks,
  cost,
  open: (input) => {
    const room = new Room();
    const inside = (input.valued ? insideSums : tiesInside)(room, input);
    return workIn(room, (block) => inside(roundsOf(input, block)));
  },
  join: ({ permutations }) => rowJoining(permutations),
};

/** How many shuffles gave a group an external share at most, or at least, as large as its own. */
export interface GroupHits {
  readonly atMost: Uint32Array;
  readonly atLeast: Uint32Array;
  /** Shuffles that left the group with ties. */
  readonly count: Uint32Array;
}

/** Hits of every group against `observed`, its share of ties that leave it. */
export function shuffledGroups(
  network: Network,
  partition: Partition,
  ties: GroupTies,
  observed: Float64Array,
  settings: ShuffleSettings,
): Task<GroupHits> {
  const { seed, permutations } = settings;
  const input = { ...labelledTies(partition, ties), seed, permutations, observed };
  return task(groupsJob, input, about(network, partition, ties, settings));
}

export const groupsJob: Job<Shuffled & { observed: Float64Array }, GroupHits, GroupHits> = {
  name: 'group-hits',
  blocks,
  cost,
  open: (input) => {
    const { groups, observed } = input;
    const room = new Room();
    const sums = sumsByGroup(room, input);
    return workIn(room, (block) => {
      const hits = noHits(groups);
      sums(roundsOf(input, block), ({ internal, touching }) => {
        for (let g = 0; g < groups; g++) {
          // Ends in the group less both ends of ties inside: each tie that leaves has one.
          const external = touching[g]! - 2 * internal[g]!;
          const value = external / (external + internal[g]!);
          if (Number.isNaN(value)) continue;
          hits.count[g]!++;
          if (value <= observed[g]! + EQUAL) hits.atMost[g]!++;
          if (value >= observed[g]! - EQUAL) hits.atLeast[g]!++;
        }
      });
      return hits;
    });
  },
  join: ({ groups }) => {
    const all = noHits(groups);
    return {
      add(part) {
        for (const name of ['atMost', 'atLeast', 'count'] as const) {
          for (let g = 0; g < groups; g++) all[name][g]! += part[name][g]!;
        }
      },
      result: () => all,
    };
  },
};

/** Two shares this close are told apart by rounding only. */
const EQUAL = 1e-12;

function noHits(groups: number): GroupHits {
  return {
    atMost: new Uint32Array(groups),
    atLeast: new Uint32Array(groups),
    count: new Uint32Array(groups),
  };
}

function about(
  { out }: Network,
  { attribute }: Partition,
  { unit }: GroupTies,
  { seed, permutations, valued }: ShuffleSettings,
) {
  return { about: out, variant: [attribute, unit, valued, permutations, seed].join(' ') };
}

/** Steps of a block: some milliseconds. */
const STEPS = 4e6;

/** Rounds of a block, a multiple of what the kernel does at once. */
function perBlock({ labels, source }: Shuffled): number {
  return 16 * Math.max(1, Math.floor(STEPS / (16 * (labels.length + source.length + 1))));
}

function blocks(input: Shuffled): number {
  return Math.ceil(input.permutations / perBlock(input));
}

function cost({ labels, source, permutations }: Shuffled): number {
  return permutations * (labels.length + source.length / 4);
}

function roundsOf(input: Shuffled, block: number): Rounds {
  const size = perBlock(input);
  const first = block * size;
  return { seed: input.seed, first, last: Math.min(input.permutations, first + size) };
}
