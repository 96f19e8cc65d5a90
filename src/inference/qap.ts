import { knownOptions, oneOf } from '../errors.ts';
import {
  type AssociationId,
  associationIds,
  euclidean,
  hamming,
  hubert,
  jaccard,
  match,
  pearson,
} from './association.ts';
import { crossProducts, type Drawn } from './cross-products.ts';
import { gamma, gammaOfRanks, ranks } from './gamma.ts';
import {
  anyDirected,
  asPairMatrix,
  cellCount,
  observedCells,
  type PairMatrix,
  type Pairs,
  type PairWeight,
  partitionOfAll,
  samePeople,
  valuesIn,
} from './pair-matrix.ts';
import {
  type Distribution,
  DistributionTally,
  everyone,
  type ShuffleOptions,
  shuffledOrders,
  shuffleOptions,
  shuffles,
} from './permutation.ts';

export interface QapOptions extends PairWeight, ShuffleOptions {
  association?: AssociationId;
}

export interface QapResult {
  readonly association: AssociationId;
  /** `NaN` with a reason where there is none. */
  readonly value: number;
  readonly reason?: 'no-pairs' | 'no-variance';
  /** Cells observed in both, and cells left out because one of the two was not. */
  readonly cells: number;
  readonly dropped: number;
  readonly permutation: Distribution;
}

/**
 * Whether two networks of the same people go together more than chance would have it.
 *
 * The association of their cells off the diagonal: `pearson` (default), `jaccard`, `match`, `gamma`,
 * `hamming`, `hubert`, `euclidean`. Chance keeps both networks whole and lets people change places in the
 * second; p = (1 + #{drawn ≥ value}) / (1 + R), likewise for ≤ and for |drawn| ≥ |value|. 5 000 shuffles
 * unless told otherwise.
 * Weight: 1 for a tie unless `weight` is `strength`. Direction: each cell counts; each pair once where
 * neither is directed. A cell that was not observed in one of the two is dropped, anew in every shuffle.
 * Fewer than two people: `NaN` ('no-pairs'). All cells alike in one: `NaN` ('no-variance') where the
 * association needs them to differ. Isolates take part like anybody.
 * Throws an OptionError for other people, unknown options or values. Cost: O(R · m) for the ties m of the
 * sparser network if all cells were observed, O(R · n²) otherwise and for `gamma` on weights.
 * Source: Krackhardt (1988), doi:10.1016/0378-8733(88)90004-4.
 *
 * @example
 * const { value, permutation } = qap(network(study, 'advice'), network(study, 'trust'), { seed: 7 });
 * if (permutation.pUpper < 0.05) console.log('people ask whom they trust');
 */
export function qap(first: Pairs, second: Pairs, options: QapOptions = {}): QapResult {
  knownOptions(options, ['association', 'weight', ...shuffleOptions]);
  const association = oneOf('association', options.association ?? 'pearson', associationIds);
  const settings = shuffles(options, 5000);
  const weight = options.weight === undefined ? {} : { weight: options.weight };
  const a = asPairMatrix(first, weight);
  const b = asPairMatrix(second, weight);
  const n = a.ids.length;
  samePeople(a, b, 'second');
  partitionOfAll(n, settings.strata, 'strata');
  const directed = anyDirected([a, b]);
  const cells = observedCells([a, b], n, directed);
  const count = cells.source.length;
  const drawn = crossProducts(a, b, cells, association) ?? allCells(a, b, association);
  const value = count === 0 ? NaN : drawn(everyone(n));
  const tally = new DistributionTally(value);
  if (!Number.isNaN(value)) shuffledOrders(n, settings, (order) => tally.add(drawn(order)));
  return {
    association,
    value,
    ...(Number.isNaN(value) ? { reason: count === 0 ? 'no-pairs' : 'no-variance' } : {}),
    cells: count,
    dropped: cellCount(n, directed) - count,
    permutation: tally.result(),
  };
}

const associations: Record<AssociationId, (x: Float64Array, y: Float64Array) => number> = {
  pearson,
  jaccard,
  match,
  gamma,
  hamming,
  hubert,
  euclidean,
};

/** The long way: all cells of the first beside the cells that stand in their places in the second. */
function allCells(a: PairMatrix, b: PairMatrix, association: AssociationId): Drawn {
  const n = a.ids.length;
  const ranked = association === 'gamma';
  const every = observedCells([a], n, anyDirected([a, b]));
  const x = valuesIn(ranked ? { ...a, values: ranks(a.values) } : a, every);
  const values = ranked ? ranks(b.values) : b.values;
  const y = new Float64Array(x.length);
  const measure = ranked ? gammaOfRanks : associations[association];
  return (order) => {
    for (let at = 0; at < y.length; at++) {
      y[at] = values[order[every.source[at]] * n + order[every.target[at]]];
    }
    return measure(x, y);
  };
}
