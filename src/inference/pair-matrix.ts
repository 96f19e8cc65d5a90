import { BudgetError, knownOptions, OptionError, oneOf } from '../errors.ts';
import type { Network } from '../network/network.ts';
import { cells } from '../network/unknown.ts';
import type { Partition } from '../study/partition.ts';

/** A value for every ordered pair of people, as the tests of pairs read it. */
export interface PairMatrix {
  readonly name: string;
  readonly ids: readonly string[];
  /** Whether the value of i→j may differ from that of j→i. */
  readonly directed: boolean;
  /** Row by row, n² of them; `NaN` where the pair was not observed, and on the diagonal. */
  readonly values: Float64Array;
}

/** What a test of pairs takes: a network, or values that are in no network. */
export type Pairs = Network | PairMatrix;

export interface PairWeight {
  /** `none`: 1 for a tie. `strength`: its weight. Matter for networks only. */
  weight?: 'none' | 'strength';
}

/** Half a gigabyte of numbers: some 8 000 people. */
const LIMIT = 2 ** 26;

/**
 * The network as a matrix: 1 (or the weight) for a tie, 0 for an observed absence, `NaN` for a cell
 * that was not observed. Throws a BudgetError beyond 8 192 people. Cost: O(n²), and as many numbers.
 */
export function pairMatrix(network: Network, options: PairWeight = {}): PairMatrix {
  knownOptions(options, ['weight']);
  const weight = oneOf('weight', options.weight ?? 'none', ['none', 'strength']);
  const { n, ids, out, directed, layer } = network;
  const values = noPairs(n);
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]; slot < out.offsets[i + 1]; slot++) {
      values[i * n + out.nodes[slot]] = weight === 'none' ? 1 : out.weights[slot];
    }
  }
  if (network.unknown.count > 0) markUnknown(network, values);
  return { name: layer, ids, directed, values };
}

export function asPairMatrix(pairs: Pairs, { weight = 'none' }: PairWeight): PairMatrix {
  return 'values' in pairs ? pairs : pairMatrix(pairs, { weight });
}

/** Zeros with `NaN` on the diagonal. */
export function noPairs(n: number): Float64Array {
  const values = new Float64Array(matrixSize(n));
  for (let i = 0; i < n; i++) values[i * n + i] = NaN;
  return values;
}

/** How many values a matrix has; throws a BudgetError beyond 8 192 people. */
export function matrixSize(n: number): number {
  if (n * n > LIMIT) throw new BudgetError('pairs', LIMIT);
  return n * n;
}

/** Throws an OptionError unless all are about the same people in the same order. */
export function samePeople(first: PairMatrix, other: PairMatrix, option: string): void {
  const same =
    first.ids.length === other.ids.length && first.ids.every((id, at) => id === other.ids[at]);
  if (!same)
    throw new OptionError(option, other.name, `the people of ${first.name}, in that order`);
}

/** Outcome and predictors as matrices of the same people; throws an OptionError if they are not. */
export function sameMatrices(
  outcome: Pairs,
  predictors: readonly Pairs[],
  weight: PairWeight,
): { y: PairMatrix; xs: readonly PairMatrix[] } {
  if (predictors.length === 0) throw new OptionError('predictors', predictors, 'at least one');
  const y = asPairMatrix(outcome, weight);
  const xs = predictors.map((pairs) => asPairMatrix(pairs, weight));
  for (const x of xs) samePeople(y, x, 'predictors');
  return { y, xs };
}

/** Throws an OptionError unless the partition is about `n` people. */
export function partitionOfAll(n: number, groups: Partition | null, option: string): void {
  if (groups !== null && groups.of.length !== n) {
    throw new OptionError(option, groups.of.length, `a partition of ${n} people`);
  }
}

/** Cells of a matrix as parallel lists, in row order. */
export interface PairCells {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

/**
 * The cells off the diagonal in which every matrix has a value: both ways if `directed`, else each pair
 * once.
 */
export function observedCells(
  matrices: readonly PairMatrix[],
  n: number,
  directed: boolean,
): PairCells {
  const source = new Uint32Array(cellCount(n, directed));
  const target = new Uint32Array(source.length);
  let count = 0;
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < matrices.length; k++) sum += matrices[k].values[i * n + j];
      if (i === j || Number.isNaN(sum)) continue;
      source[count] = i;
      target[count++] = j;
    }
  }
  return { source: source.subarray(0, count), target: target.subarray(0, count) };
}

export function anyDirected(matrices: readonly PairMatrix[]): boolean {
  return matrices.some((matrix) => matrix.directed);
}

/** The values of a matrix in these cells. */
export function valuesIn({ ids, values }: PairMatrix, { source, target }: PairCells): Float64Array {
  const found = new Float64Array(source.length);
  const n = ids.length;
  for (let at = 0; at < found.length; at++) found[at] = values[source[at] * n + target[at]];
  return found;
}

/** The value that most cells hold, of those that have one; the first to come where there are several. */
export function mostCommon(values: Float64Array): number {
  const times = new Map<number, number>();
  for (let at = 0; at < values.length; at++) {
    const value = values[at];
    if (!Number.isNaN(value)) times.set(value, (times.get(value) ?? 0) + 1);
  }
  let usual = 0;
  let most = 0;
  for (const [value, count] of times) {
    if (count > most) [usual, most] = [value, count];
  }
  return usual;
}

/** The cells whose value (or code) in a parallel list is another than `usual`, and those values. */
export function cellsUnlike<Values extends Float64Array | Uint8Array>(
  usual: number,
  values: Values,
  { source, target }: PairCells,
): PairCells & { readonly values: Values } {
  let count = 0;
  for (let at = 0; at < values.length; at++) if (values[at] !== usual) count++;
  const unlike = {
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    values: values.slice(0, count) as Values,
  };
  for (let at = values.length - 1; at >= 0; at--) {
    if (values[at] === usual) continue;
    unlike.source[--count] = source[at];
    unlike.target[count] = target[at];
    unlike.values[count] = values[at];
  }
  return unlike;
}

/** The number of cells off the diagonal, observed or not. */
export function cellCount(n: number, directed: boolean): number {
  return directed ? n * (n - 1) : (n * (n - 1)) / 2;
}

function markUnknown(network: Network, values: Float64Array): void {
  const { n } = network;
  const known = cells(network);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i !== j && known(i, j) === 'unknown') values[i * n + j] = NaN;
    }
  }
}
