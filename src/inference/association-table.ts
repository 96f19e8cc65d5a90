import type { AssociationId } from './association.ts';

/** How often each value of one matrix meets each of another; values ascend. */
export interface MetValues {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Times that x[i] meets y[j], at `i * width + j`. */
  readonly times: Uint32Array;
  readonly width: number;
}

/** The association of two lists of cells, from how often their values meet; as of the lists. */
export function associationOfTable(association: AssociationId, met: MetValues): number {
  switch (association) {
    case 'pearson':
      return pearson(met);
    case 'jaccard':
      return share(
        met,
        (x, y) => x !== 0 && y !== 0,
        (x, y) => x !== 0 || y !== 0,
      );
    case 'match':
      return share(
        met,
        (x, y) => x === y,
        () => true,
      );
    case 'hamming':
      return 1 - associationOfTable('match', met);
    case 'hubert':
      return over(met, (x, y) => x * y);
    case 'euclidean':
      return Math.sqrt(over(met, (x, y) => (x - y) * (x - y)));
    case 'gamma':
      return gamma(met);
  }
}

function each(
  { x, y, times, width }: MetValues,
  visit: (times: number, x: number, y: number) => void,
): void {
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < y.length; j++) {
      const count = times[i * width + j];
      if (count > 0) visit(count, x[i], y[j]);
    }
  }
}

function pearson(met: MetValues): number {
  // Counted from the first values that meet, so that equal ones give 0.
  let [count, originX, originY, sumX, sumY] = [0, NaN, NaN, 0, 0];
  each(met, (times, x, y) => {
    if (count === 0) [originX, originY] = [x, y];
    count += times;
    sumX += times * (x - originX);
    sumY += times * (y - originY);
  });
  const [meanX, meanY] = [sumX / count, sumY / count];
  let [xx, yy, xy] = [0, 0, 0];
  each(met, (times, x, y) => {
    const [offX, offY] = [x - originX - meanX, y - originY - meanY];
    xx += times * (offX * offX);
    yy += times * (offY * offY);
    xy += times * (offX * offY);
  });
  return xx > 0 && yy > 0 ? xy / (Math.sqrt(xx) * Math.sqrt(yy)) : NaN;
}

function share(
  met: MetValues,
  counts: (x: number, y: number) => boolean,
  among: (x: number, y: number) => boolean,
): number {
  let [part, all] = [0, 0];
  each(met, (times, x, y) => {
    if (counts(x, y)) part += times;
    if (among(x, y)) all += times;
  });
  return part / all;
}

function over(met: MetValues, term: (x: number, y: number) => number): number {
  let [count, sum] = [0, 0];
  each(met, (times, x, y) => {
    count += times;
    sum += times * term(x, y);
  });
  return count === 0 ? NaN : sum;
}

/** Goodman and Kruskal's: cells with more in x have more in y, or less. */
function gamma({ x, y, times, width }: MetValues): number {
  const above = new Float64Array(y.length);
  let [concordant, discordant] = [0, 0];
  for (let i = x.length - 1; i >= 0; i--) {
    let less = 0;
    let more = above.reduce((sum, count) => sum + count, 0);
    for (let j = 0; j < y.length; j++) {
      more -= above[j];
      concordant += times[i * width + j] * more;
      discordant += times[i * width + j] * less;
      less += above[j];
    }
    for (let j = 0; j < y.length; j++) above[j] += times[i * width + j];
  }
  return (concordant - discordant) / (concordant + discordant);
}
