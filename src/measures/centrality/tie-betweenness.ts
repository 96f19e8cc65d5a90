import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { slotOf } from '../../network/rows.ts';
import { tieList } from '../../network/ties.ts';
import { here } from '../../work.ts';
import type { TieColumn } from '../definition.ts';
import { hasLengths, type Weight, weights } from '../kernels/lengths.ts';
import { tieSums } from '../kernels/tie-sums.ts';

export interface TieBetweennessOptions {
  /**
   * `none`: every tie is one step. `strength`: a tie of strength s is 1/s long. `cost`: as given.
   */
  weight?: Weight;
}

/**
 * How many of the shortest ways between two people run along this tie.
 *
 * b(e) = Σ_{s≠t} σₛₜ(e)/σₛₜ, where σₛₜ counts the shortest paths from s to t and σₛₜ(e) those along
 * e: over ordered pairs where ties are directed, over pairs counted once where they are not.
 * Weights enter as lengths only if asked for; two paths are equally short to one part in 10¹².
 *
 * No ties: empty arrays. A tie whose ends know nobody else has 1; pairs in separate components add
 * nothing. If a tie has no positive, finite length, every value is `NaN`.
 * Returns one number per arc or pair, ordered by source and target. Throws an OptionError for an
 * unknown option or value. Cost: O(n · m), with lengths O(n · m · log n).
 * Source: Girvan & Newman (2002), PNAS 99, 7821–7826, doi:10.1073/pnas.122653799.
 *
 * @example
 * tieBetweenness(network(study, 'advice')); // { source, target, values: Float64Array [3.5, …] }
 */
export function tieBetweenness(
  network: Network,
  options: TieBetweennessOptions = {},
  results = here,
): TieColumn {
  knownOptions(options, ['weight']);
  const weight = oneOf('weight', options.weight ?? 'none', weights);
  const { out, directed } = network;
  const { source, target, slot } = tieList(network);
  const values = new Float64Array(slot.length);
  if (!hasLengths(network, weight)) return { source, target, values: values.fill(NaN) };
  const alongSlot = results(tieSums(network, weight));
  for (let tie = 0; tie < values.length; tie++) {
    const forward = alongSlot[slot[tie]];
    values[tie] = directed
      ? forward
      : (forward + alongSlot[slotOf(out, target[tie], source[tie])]) / 2;
  }
  return { source, target, values };
}
