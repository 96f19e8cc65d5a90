import { cholesky, inverseOf } from './cholesky.ts';
import type { Sums } from './moving-sums.ts';

/** Two columns of a set, each cleared of all the others. */
export interface PartialFit {
  /** The t of column k in the regression of the outcome on all others, and the other way round. */
  t(k: number): number;
  /** The share of the outcome's variance that the other columns explain. */
  readonly rSquared: number;
}

/**
 * The regression of column `outcome` on all others, from sums of products whose first column is 1;
 * `null` where columns repeat each other or nothing is left to scatter. Works by the partial correlation
 * r that stands in the inverse of the sums: t = r·√(f / (1 − r²)) with f degrees of freedom.
 */
export function partialFit(
  { gram, count }: Sums,
  size: number,
  outcome: number,
): PartialFit | null {
  const freedom = count - (size - 1);
  if (freedom <= 0) return null;
  const lower = cholesky(gram, size);
  if (lower === null) return null;
  const inverse = inverseOf(lower, size);
  const own = inverse[outcome * size + outcome];
  const total = gram[outcome * size + outcome] - (gram[outcome] * gram[outcome]) / count;
  return {
    t(k) {
      const shared = inverse[outcome * size + k];
      const apart = inverse[k * size + k] * own - shared * shared;
      return apart > 0 ? (-shared / Math.sqrt(apart)) * Math.sqrt(freedom) : NaN;
    },
    rSquared: 1 - 1 / own / total,
  };
}
