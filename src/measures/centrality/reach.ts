import { knownOptions, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { search } from '../kernels/search.ts';

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
export function reach({ n, out }: Network, options: ReachOptions = {}): Float64Array {
  knownOptions(options, ['steps', 'normalized']);
  const steps = wholeNumber('steps', options.steps ?? 2);
  const { from } = search(n, out, null);
  const values = new Float64Array(n);
  for (let node = 0; node < n; node++) {
    const count = from(node, steps);
    values[node] = options.normalized === true ? (count - 1) / (n - 1) : count - 1;
  }
  return values;
}
