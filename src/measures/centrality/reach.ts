import { knownOptions, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { here, type Results, type Task } from '../../work.ts';
import { distanceSums } from '../kernels/distance-sums.ts';
import { nearPeople } from '../kernels/near-people.ts';

export interface ReachOptions {
  steps?: number;
  /** The share of all others instead of their number. */
  normalized?: boolean;
}

/**
 * How many others this person reaches in at most two steps.
 *
 * rᵢ = #{j ≠ i : dᵢⱼ ≤ 2} along the direction of the ties; `steps` moves the limit. Weights are
 * ignored. In the flow form of an advice network it says whom somebody's know-how reaches, in the
 * reported form whom they can ask, directly or through one person.
 *
 * No nodes: an empty array; isolates: 0; one node: 0, normalized `NaN`. People in other components
 * are not reached. Returns whole numbers (or shares) in node order, the person not counted. Throws
 * an OptionError for an unknown option or steps that are no whole number. Cost: as many ties as
 * lie within the steps of everybody, O(Σ d²) for two, O(n · m) at worst.
 * Source: Borgatti (2006), Comput. Math. Organ. Theory 12, 21–34, doi:10.1007/s10588-006-7084-x.
 *
 * @example
 * reach(network(study, 'advice', { ties: 'flow' })); // Float64Array [17, 20, 19, …]
 */
export function reach(network: Network, options: ReachOptions = {}, results = here): Float64Array {
  knownOptions(options, ['steps', 'normalized']);
  const found = reachCounts(network, wholeNumber('steps', options.steps ?? 2), results);
  return options.normalized === true ? found.map((count) => count / (network.n - 1)) : found;
}

/** The heavy work of `reach`. */
export function reachTasks(network: Network, steps = 2): readonly Task<unknown>[] {
  return [steps <= NEAR ? nearPeople(network, steps) : distanceSums(network, 'out', 'none', steps)];
}

/** So near that it is quicker to look at each person's surroundings than from many at once. */
const NEAR = 2;

function reachCounts(network: Network, steps: number, results: Results): Float64Array {
  return steps <= NEAR
    ? results(nearPeople(network, steps))
    : results(distanceSums(network, 'out', 'none', steps)).reached;
}
