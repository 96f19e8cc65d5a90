import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { cells } from '../../network/unknown.ts';

/** How two layers of the same people lie over one another, in cells (pairs if both are undirected). */
export interface Overlap {
  readonly both: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly neither: number;
  /** Cells not observed in one or both; they are in none of the other counts. */
  readonly unknown: number;
  /** both / (both + only one of them); `NaN` if neither layer has a tie. */
  readonly jaccard: number;
  /** Share of the ties of one layer that the other has too; `NaN` without ties. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/**
 * Whether people go to the same others for one thing as for another.
 *
 * Counts the cells i→j by whether each layer has a tie there; where both are undirected, pairs. An
 * undirected layer beside a directed one is read both ways. Weight is ignored, and so is every cell
 * that was not observed in both layers. No people or one: all counts 0, shares `NaN`.
 * Throws an OptionError for networks of different people. Cost: O(n² log d).
 *
 * @example
 * overlap(network(study, 'advice'), network(study, 'trust')).ofFirst; // 0.41 of advice is trusted too
 */
export function overlap(first: Network, second: Network): Overlap {
  if (first.n !== second.n) {
    throw new OptionError('second', second.n, `a network of the same ${first.n} people`);
  }
  const pairs = !first.directed && !second.directed;
  const [ofFirst, ofSecond] = [cells(first), cells(second)];
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0, unknown: 0 };
  for (let i = 0; i < first.n; i++) {
    for (let j = pairs ? i + 1 : 0; j < first.n; j++) {
      if (i === j) continue;
      const a = ofFirst(i, j);
      const b = ofSecond(i, j);
      if (a === 'unknown' || b === 'unknown') counts.unknown++;
      else if (a === 'tie') counts[b === 'tie' ? 'both' : 'onlyFirst']++;
      else counts[b === 'tie' ? 'onlySecond' : 'neither']++;
    }
  }
  const { both, onlyFirst, onlySecond } = counts;
  return {
    ...counts,
    jaccard: both / (both + onlyFirst + onlySecond),
    ofFirst: both / (both + onlyFirst),
    ofSecond: both / (both + onlySecond),
  };
}
