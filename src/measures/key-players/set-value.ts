import { oneOf, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { coverageOf, reachedBeside } from './coverage.ts';
import { closenessBeside, distancesOf, MOST_DISTANCES } from './distance-reach.ts';
import { fragmentationWithout } from './fragmentation.ts';
import { nearnessBeside } from './nearness-without.ts';

/**
 * What a set of people is judged by. `reach`: how many people are within `distance` steps of a member.
 * `distance-reach`: how near everyone is to a member. `fragmentation`, `distance-fragmentation`: how
 * far the network falls apart without the members.
 */
export type Objective = 'reach' | 'distance-reach' | 'fragmentation' | 'distance-fragmentation';
export const objectives: readonly Objective[] = [
  'reach',
  'distance-reach',
  'fragmentation',
  'distance-fragmentation',
];

export interface ObjectiveOptions {
  objective?: Objective;
  /** Steps that count as reached, for `reach` only. */
  distance?: number;
}

/** A way to value sets, and what it costs. */
export interface SetValue {
  /**
   * The value of a set with one more person, for trying many in one place. Below `least` any number
   * below it will do.
   */
  beside(set: readonly number[]): (node: number, least?: number) => number;
  /** Elementary steps to value one set, about. */
  readonly steps: number;
  /** The most that any set could be worth. */
  readonly most: number;
  /** Whether nobody adds more to a larger set than to a smaller one. */
  readonly isSubmodular: boolean;
}

/** Beyond this many people the table of who reaches whom would take more than a hundred megabytes. */
const MOST_REACHING = 30_000;
/** Steps of one round of choosing everybody once: minutes. */
const MOST_STEPS = 5e10;

/** Whether choosing so many people would take more memory, or time, than anybody has. */
export function isTooLarge(network: Network, objective: Objective, size: number): boolean {
  const { n } = network;
  if (objective === 'reach' && n > MOST_REACHING) return true;
  if (objective === 'distance-reach' && n > MOST_DISTANCES) return true;
  return size * n * stepsOf(network, objective) > MOST_STEPS;
}

/** Elementary steps to value one set. */
function stepsOf({ n, out }: Network, objective: Objective): number {
  const arcs = out.nodes.length;
  switch (objective) {
    case 'reach':
      return Math.ceil(n / 32);
    case 'distance-reach':
      return n;
    case 'fragmentation':
      return n + 2 * arcs;
    case 'distance-fragmentation':
      // Most sources need no second walk; see nearness-without.ts.
      return (n * (n + arcs)) / 4;
  }
}

/** The value of sets under an objective. Throws an OptionError for one there is not. */
export function setValue(network: Network, options: ObjectiveOptions): SetValue {
  const objective = oneOf('objective', options.objective ?? 'reach', objectives);
  const distance = wholeNumber('distance', options.distance ?? 1, 1);
  const { n } = network;
  const steps = stepsOf(network, objective);
  switch (objective) {
    case 'reach': {
      const coverage = coverageOf(network, distance);
      const beside = (set: readonly number[]) => reachedBeside(coverage, set);
      return { beside, steps, most: n, isSubmodular: true };
    }
    case 'distance-reach': {
      const distances = distancesOf(network);
      const beside = (set: readonly number[]) => closenessBeside(distances, n, set);
      return { beside, steps, most: 1, isSubmodular: true };
    }
    case 'fragmentation':
      return { beside: without(network, 'components'), steps, most: 1, isSubmodular: false };
    case 'distance-fragmentation':
      return { beside: without(network, 'distances'), steps, most: 1, isSubmodular: false };
  }
}

/** The value of one set: 0 for nobody's reach, the network's own fragmentation for nobody removed. */
export function valueOfSet(
  network: Network,
  set: readonly number[],
  options: ObjectiveOptions = {},
): number {
  const { beside } = setValue(network, options);
  const last = set.at(-1);
  if (last !== undefined) return beside(set.slice(0, -1))(last);
  switch (options.objective ?? 'reach') {
    case 'fragmentation':
      return fragmentationWithout(network, [], 'components');
    case 'distance-fragmentation':
      return fragmentationWithout(network, [], 'distances');
    default:
      return 0;
  }
}

function without(network: Network, kind: 'components' | 'distances'): SetValue['beside'] {
  return (set) => {
    const nearness = kind === 'distances' ? nearnessBeside(network, set) : null;
    if (nearness === null) return (node) => fragmentationWithout(network, [...set, node], kind);
    const left = network.n - set.length - 1;
    return (node) => (left < 2 ? NaN : 1 - nearness(node) / (left * (left - 1)));
  };
}
