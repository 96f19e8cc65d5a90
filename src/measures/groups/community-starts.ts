import { knownOptions, OptionError, oneOf, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { type Random, stream } from '../../random.ts';
import { type Job, type Stepwise, type Task, task } from '../../work.ts';
import { Room, workIn } from '../kernels/instance.ts';
import type { Communities, CommunitiesOptions } from './communities.ts';
import { type CommunityRounds, communityRounds } from './community-rounds.ts';
import { connectedParts } from './connected-parts.ts';
import { mixingShares } from './modularity.ts';

/** Rounds after which even a network that gains a speck each time is left as it is. */
const MOST_ROUNDS = 100;

/** Searches for communities from different starts, none where there is nothing to divide. */
export interface StartsInput extends Pick<Network, 'n' | 'out'> {
  readonly valued: boolean;
  readonly resolution: number;
  readonly seed: number;
  readonly restarts: number;
}

/** What one start led to, and how good that is at the resolution asked for. */
interface Division extends Communities {
  readonly quality: number;
}

export type StartsJob = Job<StartsInput, Division, Communities>;

/** `budget`/(n + 2m) starts, for n nodes and m pairs, from 1 to `most`. */
interface Starts {
  readonly budget: number;
  readonly most: number;
}

export function startsTask(
  job: StartsJob,
  network: Network,
  options: CommunitiesOptions,
  { budget, most }: Starts,
): Task<Communities> {
  knownOptions(options, ['seed', 'restarts', 'values', 'resolution']);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const resolution = options.resolution ?? 1;
  if (!(resolution > 0)) throw new OptionError('resolution', resolution, 'a number above 0');
  const { n, out } = symmetrize(network);
  const worth = Math.max(1, Math.min(most, Math.floor(budget / (n + out.nodes.length))));
  const restarts = wholeNumber('restarts', options.restarts ?? worth, 1);
  const input = (): StartsInput => ({
    ...{ n, out, valued, resolution, seed },
    restarts: isDivisible(out, valued) ? restarts : 0,
  });
  return task(job, input, {
    about: out,
    variant: [valued, resolution, seed, restarts].join(' '),
  });
}

/** Whether there is any tie, and none that speaks against being together. */
function isDivisible({ nodes, weights }: Network['out'], valued: boolean): boolean {
  if (!valued) return nodes.length > 0;
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0)) return false;
    sum += weight;
  }
  return sum > 0 && sum < Infinity;
}

/**
 * One block is one start; the best division is kept, the first of equally good ones. `steps` are what
 * a start takes, roughly, for each node and each slot of the rows.
 */
function startsJob(
  name: string,
  steps: number,
  search: (
    input: StartsInput,
    rounds: CommunityRounds,
    start: Uint32Array,
    random: Random,
  ) => Stepwise<Uint32Array>,
): StartsJob {
  return {
    name,
    blocks: ({ restarts }) => restarts,
    cost: ({ n, out, restarts }) => restarts * steps * (n + out.nodes.length),
    open(input) {
      const { n, out, valued, resolution, seed } = input;
      const weights = valued ? out.weights : new Float64Array(out.nodes.length).fill(1);
      const room = new Room();
      const rounds = communityRounds(room, { ...out, weights }, resolution);
      return workIn(room, function* (restart): Stepwise<Division> {
        const random = stream(seed, restart);
        const start = restart % 2 === 0 ? alone(n) : randomLabels(n, random);
        const labels = yield* search(input, rounds, start, random);
        const count = labels.reduce((highest, label) => Math.max(highest, label + 1), 0);
        const { inside, chance } = mixingShares(input, labels, count, valued);
        const quality = inside - resolution * chance;
        return { labels, count, modularity: inside - chance, quality };
      });
    },
    join({ n }) {
      let best: Communities = { labels: alone(n), count: n, modularity: NaN };
      let most = -Infinity;
      return {
        add({ quality, ...division }) {
          if (quality <= most + 1e-12) return;
          most = quality;
          best = division;
        },
        result: () => best,
      };
    },
  };
}

export const louvainJob = startsJob('louvain', 80, function* (input, rounds, start, random) {
  // What is left to do after the first round is little and the same in any order; in this one,
  // neighbours stand close together in memory.
  const labels = yield* settled(start, (from, round) =>
    rounds.louvain(from, round === 0 ? random : null),
  );
  return connectedParts(input, labels);
});

export const leidenJob = startsJob('leiden', 200, (_, rounds, start, random) =>
  settled(start, (from) => rounds.leiden(from, random)),
);

/** Round after round until one changes nothing. */
function* settled(
  start: Uint32Array,
  next: (labels: Uint32Array, round: number) => Stepwise<Uint32Array>,
): Stepwise<Uint32Array> {
  let labels = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = labels;
    labels = yield* next(before, round);
    if (labels.every((label, node) => label === before[node])) break;
  }
  return labels;
}

function alone(n: number): Uint32Array {
  return new Uint32Array(n).map((_, node) => node);
}

/** A few groups at random: some optima cannot be reached by growing groups from single people. */
function randomLabels(n: number, random: Random): Uint32Array {
  const groups = 2 + random.integer(Math.ceil(Math.sqrt(n)));
  return new Uint32Array(n).map(() => random.integer(Math.min(groups, n)));
}
