import { knownOptions, oneOf } from '../errors.ts';
import type { Job } from '../work.ts';
import { type AssociationId, associationIds } from './association.ts';
import { type Crossing, crossing, crossingSteps, drawn } from './crossings.ts';
import {
  drawsOf,
  type Planned,
  type Shuffling,
  shufflesJob,
  shuffling,
  tested,
  undrawn,
} from './draws.ts';
import {
  anyDirected,
  asPairMatrix,
  cellCount,
  observedCells,
  type Pairs,
  type PairWeight,
  partitionOfAll,
  samePeople,
} from './pair-matrix.ts';
import {
  type Distribution,
  everyone,
  type ShuffleOptions,
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
  return tested(plannedQap(first, second, options));
}

/** The same, with its draws left to whoever does them. */
export function plannedQap(
  first: Pairs,
  second: Pairs,
  options: QapOptions = {},
): Planned<QapResult> {
  knownOptions(options, ['association', 'weight', ...shuffleOptions]);
  const association = oneOf('association', options.association ?? 'pearson', associationIds);
  const settings = shuffles(options, 5000);
  const a = asPairMatrix(first, options);
  const b = asPairMatrix(second, options);
  const n = a.ids.length;
  samePeople(a, b, 'second');
  partitionOfAll(n, settings.strata, 'strata');
  const directed = anyDirected([a, b]);
  const cells = observedCells([a, b], n, directed);
  const count = cells.source.length;
  const crossed = count === 0 ? null : crossing(a, b, cells, association);
  const value = crossed === null ? NaN : drawn(crossed)(everyone(n));
  const draws =
    crossed === null || Number.isNaN(value)
      ? []
      : [drawsOf(associationJob, { ...shuffling(n, settings, [value]), crossed })];
  return {
    draws,
    result: (results) => ({
      association,
      value,
      ...(Number.isNaN(value) ? { reason: count === 0 ? 'no-pairs' : 'no-variance' } : {}),
      cells: count,
      dropped: cellCount(n, directed) - count,
      permutation: draws.flatMap((each) => results(each))[0] ?? undrawn(value),
    }),
  };
}

/** Rounds of one association. */
export const associationJob: Job<
  Shuffling & { readonly crossed: Crossing },
  Float64Array,
  readonly Distribution[]
> = shufflesJob('associations', {
  steps: ({ crossed }) => crossingSteps(crossed),
  open(input) {
    const value = drawn(input.crossed);
    return (order, rows, at) => {
      rows[at] = value(order);
    };
  },
});
