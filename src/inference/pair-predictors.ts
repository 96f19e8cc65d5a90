import { knownOptions, OptionError, oneOf } from '../errors.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import { noPairs, type PairMatrix } from './pair-matrix.ts';

/**
 * Matrices made of what is known of single people, to stand beside networks as predictors. A cell that needs
 * a value which is `NaN`, or the group of a person without one, is `NaN`: not observed. The row of the sender
 * needs nobody else's. All throw an OptionError if there is not one value per person. Cost: O(n²).
 */

/** The value of the one who sends the tie: do people with more of it name others more? */
export function senderMatrix(name: string, ids: readonly string[], values: ArrayLike<number>) {
  return fromValues(name, ids, values, true, (from) => from);
}

/** The value of the one who receives the tie: are people with more of it named more? */
export function receiverMatrix(name: string, ids: readonly string[], values: ArrayLike<number>) {
  return fromValues(name, ids, values, true, (_, to) => to);
}

export interface DifferenceOptions {
  /** `absolute`: |sender − receiver|. `signed`: sender − receiver. */
  sign?: 'absolute' | 'signed';
}

/** How far two people are apart in a value: do ties join those who are alike? */
export function differenceMatrix(
  name: string,
  ids: readonly string[],
  values: ArrayLike<number>,
  options: DifferenceOptions = {},
) {
  knownOptions(options, ['sign']);
  const sign = oneOf('sign', options.sign ?? 'absolute', ['absolute', 'signed']);
  return sign === 'signed'
    ? fromValues(name, ids, values, true, (from, to) => from - to)
    : fromValues(name, ids, values, false, (from, to) => Math.abs(from - to));
}

/** 1 for two people of the same group, 0 for two of different groups. */
export function sameGroupMatrix(name: string, ids: readonly string[], groups: Partition) {
  const values = Float64Array.from(groups.of, (group) => (group === NO_GROUP ? NaN : group));
  return fromValues(name, ids, values, false, (from, to) =>
    Number.isNaN(from + to) ? NaN : Number(from === to),
  );
}

function fromValues(
  name: string,
  ids: readonly string[],
  values: ArrayLike<number>,
  directed: boolean,
  cell: (from: number, to: number) => number,
): PairMatrix {
  const n = ids.length;
  if (values.length !== n) throw new OptionError('values', values.length, `${n} values`);
  const matrix = noPairs(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i !== j) matrix[i * n + j] = cell(values[i], values[j]);
    }
  }
  return { name, ids, directed, values: matrix };
}
