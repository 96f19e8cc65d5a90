import { eachOrder } from '../measures/kernels/order-shuffles.ts';
import type { Rounds } from '../measures/kernels/rounds.ts';
import { here, type Job, type Results, type Task, task } from '../work.ts';
import { type Distribution, DistributionTally, placesOf, type Shuffles } from './permutation.ts';

/** Rounds of chance, each of which gives one number beside every observed one. Plain data. */
export interface Drawing {
  readonly permutations: number;
  readonly seed: number;
  readonly observed: Float64Array;
}

/** Rounds in which people change places within lists. */
export interface Shuffling extends Drawing {
  readonly places: readonly Uint32Array[];
}

export function shuffling(
  people: number,
  { permutations, seed, strata }: Shuffles,
  observed: ArrayLike<number>,
): Shuffling {
  const places = placesOf(people, strata);
  return { permutations, seed, places, observed: Float64Array.from(observed) };
}

/** The numbers of these rounds, round by round. */
type Draw = (rounds: Rounds) => Float64Array;

/** A test made ready: the draws that it needs, and what it says once they are done. */
export interface Planned<Result> {
  readonly draws: readonly Task<readonly Distribution[]>[];
  result(results: Results): Result;
}

/** The test in this thread, at once. */
export function tested<Result>({ result }: Planned<Result>): Result {
  return result(here);
}

/** The test, and something made of what it says. */
export function after<Result, More>(
  { draws, result }: Planned<Result>,
  more: (result: Result) => More,
): Planned<More> {
  return { draws, result: (results) => more(result(results)) };
}

/** One piece of draws, about nothing but itself. */
export function drawsOf<Input extends Drawing>(
  job: Job<Input, Float64Array, readonly Distribution[]>,
  input: Input,
): Task<readonly Distribution[]> {
  return task(job, input, { about: input });
}

/** What there is to say of a value that nothing was drawn for. */
export function undrawn(observed: number): Distribution {
  return new DistributionTally(observed).result();
}

/**
 * Draws as work in blocks of rounds. Each round has a stream of its own, and the numbers of all blocks
 * are tallied in the order of the rounds, one by one: so the result is the same bits as in one go.
 */
export function drawsJob<Input extends Drawing>(
  name: string,
  {
    steps,
    open,
  }: {
    /** How often the innermost loop runs in one round. */
    steps(input: Input): number;
    open(input: Input): Draw;
  },
): Job<Input, Float64Array, readonly Distribution[]> {
  const perRound = (input: Input) => steps(input) + STEPS_OF_A_TALLY * (1 + input.observed.length);
  const perBlock = (input: Input) => {
    const rounds = STEPS / perRound(input);
    return rounds < SIDE_BY_SIDE
      ? Math.max(1, Math.floor(rounds))
      : SIDE_BY_SIDE * Math.floor(rounds / SIDE_BY_SIDE);
  };
  return {
    name,
    blocks: (input) => Math.ceil(input.permutations / perBlock(input)),
    cost: (input) => input.permutations * perRound(input),
    open(input) {
      const draw = open(input);
      const size = perBlock(input);
      return (block) => {
        const first = block * size;
        return draw({
          seed: input.seed,
          first,
          last: Math.min(input.permutations, first + size),
        });
      };
    },
    join({ observed }) {
      const tallies = Array.from(observed, (value) => new DistributionTally(value));
      return {
        add(part) {
          for (let at = 0; at < part.length; at += tallies.length) {
            tallies.forEach((tally, column) => {
              tally.add(part[at + column]);
            });
          }
        },
        result: () => tallies.map((tally) => tally.result()),
      };
    },
  };
}

/** Steps of a block: some milliseconds. */
const STEPS = 1e6;
/** To keep one drawn number, in steps of a kernel. */
const STEPS_OF_A_TALLY = 5;
/** Rounds whose orders a kernel draws at once. */
const SIDE_BY_SIDE = 4;

/** Puts the numbers of an order of people where their row begins. */
type Fill = (order: Uint32Array, rows: Float64Array, at: number) => void;

/** Draws in which people change places. `steps` counts those of one order beside drawing it. */
export function shufflesJob<Input extends Shuffling>(
  name: string,
  { steps, open }: { steps(input: Input): number; open(input: Input): Fill },
): Job<Input, Float64Array, readonly Distribution[]> {
  return drawsJob(name, {
    steps: (input) => input.places.reduce((sum, { length }) => sum + length, steps(input)),
    open(input) {
      const fill = open(input);
      const { places, observed } = input;
      return (rounds) => {
        const rows = new Float64Array((rounds.last - rounds.first) * observed.length);
        let at = 0;
        eachOrder(places, rounds, (order) => {
          fill(order, rows, at);
          at += observed.length;
        });
        return rows;
      };
    },
  });
}
