import { knownOptions, wholeNumber } from '../errors.ts';
import { type Chance, ChanceTally } from '../measures/chance.ts';
import { eachOrder } from '../measures/kernels/order-shuffles.ts';
import { allRounds } from '../measures/kernels/rounds.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';

/** Options of every test that shuffles people. */
export interface ShuffleOptions {
  /** How many shuffles; 0 leaves the test out. */
  permutations?: number;
  seed?: number;
  /** People change places within their own group only; those without a group among themselves. */
  strata?: Partition | null;
}

/** An observed value against all the values that chance gave it. */
export interface Distribution extends Chance {
  /** (1 + #{|drawn| ≥ |observed|}) / (1 + count). */
  readonly pTwoSided: number;
  readonly min: number;
  readonly max: number;
}

export interface PermutationTest extends Distribution {
  readonly value: number;
}

/** Collects drawn values for both tails, both at once, and the ends of the range. */
export class DistributionTally {
  readonly #signed: ChanceTally;
  readonly #unsigned: ChanceTally;
  #min = Infinity;
  #max = -Infinity;

  constructor(observed: number) {
    this.#signed = new ChanceTally(observed);
    this.#unsigned = new ChanceTally(Math.abs(observed));
  }

  add(drawn: number): void {
    if (Number.isNaN(drawn)) return;
    this.#signed.add(drawn);
    this.#unsigned.add(Math.abs(drawn));
    this.#min = Math.min(this.#min, drawn);
    this.#max = Math.max(this.#max, drawn);
  }

  /** What came of it; all `NaN` without an observed value or without a single draw. */
  result(): Distribution {
    const chance = this.#signed.result();
    const drawn = !Number.isNaN(chance.mean);
    return {
      ...chance,
      pTwoSided: this.#unsigned.result().pUpper,
      min: drawn ? this.#min : NaN,
      max: drawn ? this.#max : NaN,
    };
  }
}

/** The settings of a shuffle with every gap filled, after its names and values are checked. */
export interface Shuffles {
  readonly permutations: number;
  readonly seed: number;
  readonly strata: Partition | null;
}

export const shuffleOptions = ['permutations', 'seed', 'strata'] as const;

export function shuffles(options: ShuffleOptions, usual: number): Shuffles {
  return {
    permutations: wholeNumber('permutations', options.permutations ?? usual),
    seed: wholeNumber('seed', options.seed ?? 1),
    strata: options.strata ?? null,
  };
}

/**
 * Calls `visit` with a new order of `people` persons in every round: `order[i]` is who takes the place
 * of i. The array is used again. Each round has its own stream, so round r is the same however many
 * rounds there are.
 */
export function shuffledOrders(
  people: number,
  { permutations, seed, strata }: Shuffles,
  visit: (order: Uint32Array) => void,
): void {
  eachOrder(placesOf(people, strata), allRounds(permutations, seed), visit);
}

/**
 * Whether a value of a network would be as large if people stood in it at random.
 *
 * p = (1 + #{drawn ≥ observed}) / (1 + R), likewise for ≤ and for |drawn| ≥ |observed|, over R shuffles
 * of the people. `statistic` is asked once with everybody in place and once per shuffle; `order[i]` is
 * who takes the place of i, in an array that is reused. Draws of `NaN` are left out and not counted.
 * No people or one: every draw equals the value and p = 1. Throws an OptionError for unknown options.
 * Cost: R times that of the statistic, plus O(R · n).
 * Source: Phipson & Smyth (2010), doi:10.2202/1544-6115.1585, on why 1 is added.
 *
 * @example
 * permutationTest(ages.length, (order) => gap(order.map((person) => ages[person])), { seed: 7 });
 */
export function permutationTest(
  people: number,
  statistic: (order: Uint32Array) => number,
  options: ShuffleOptions = {},
): PermutationTest {
  knownOptions(options, shuffleOptions);
  const settings = shuffles(options, 1000);
  const value = statistic(everyone(people));
  const tally = new DistributionTally(value);
  shuffledOrders(people, settings, (order) => tally.add(statistic(order)));
  return { value, ...tally.result() };
}

export function everyone(people: number): Uint32Array {
  return new Uint32Array(people).map((_, person) => person);
}

/**
 * Lists of people who may change places: everybody, or the members of every group in node order, those
 * without a group last.
 */
export function placesOf(people: number, strata: Partition | null): readonly Uint32Array[] {
  if (strata === null) return [everyone(people)];
  const { of, ids } = strata;
  const members: number[][] = Array.from({ length: ids.length + 1 }, () => []);
  for (let person = 0; person < people; person++) {
    const group = of[person];
    members[group === NO_GROUP ? ids.length : group].push(person);
  }
  return members.map((list) => Uint32Array.from(list));
}
