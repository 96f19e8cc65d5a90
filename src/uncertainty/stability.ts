import { knownOptions, OptionError, wholeNumber } from '../errors.ts';
import type { Network } from '../network/network.ts';
import { stream } from '../random.ts';
import { midRanks } from './ranks.ts';
import { reportsOf, respondents, withoutAnswers } from './reports.ts';

export interface StabilityOptions {
  draws?: number;
  seed?: number;
  /** How many places count as the top. */
  top?: number;
  /** Shares of respondents to leave out, ascending. */
  shares?: readonly number[];
}

/** What is left of a measure when a share of the answers is left out. */
interface StabilityPoint {
  readonly share: number;
  /** Respondents left out in each draw. */
  readonly dropped: number;
  /** Over draws: mean correlation with the full data, and the one that 95 % of draws reach. */
  readonly correlation: number;
  readonly reached: number;
  /** Mean share of the top people of the full data who are still among the top. */
  readonly topKept: number;
}

export interface Stability {
  readonly points: readonly StabilityPoint[];
  /**
   * CS(.7): the largest share that can be left out with a correlation of .7 or more in 95 % of draws,
   * at every smaller share too; 0 if none can. Above .5 is good, below .25 too little.
   */
  readonly coefficient: number;
  readonly draws: number;
}

const usualShares = Array.from({ length: 15 }, (_, step) => (step + 1) / 20);
const LEAST_CORRELATION = 0.7;

/**
 * Whether a measure says the same with fewer answers: people are left in, their answers left out.
 *
 * For each share, `draws` times that share of the respondents is drawn, their rows are taken as not
 * answered, and the measure is correlated (Pearson) with the full data over people who have both
 * values. Top kept: mean share of the `top` people of the full data, equal values in the middle of
 * their places, who are still among the top. A network turned to flow or symmetrized loses answers as
 * they were reported; an undirected tie stays as long as one of its ends still answers.
 * Fewer than three people, or a measure without variance: correlation `NaN`, coefficient 0.
 * Throws an OptionError for unknown options. Cost: shares · draws times that of the measure.
 * Source: Epskamp, Borsboom & Fried 2018, doi:10.3758/s13428-017-0862-1.
 *
 * @example
 * caseDropping(advice, inDegree, { draws: 500 }).coefficient; // 0.75
 */
export function caseDropping(
  network: Network,
  measure: (network: Network) => Float64Array,
  options: StabilityOptions = {},
): Stability {
  knownOptions(options, ['draws', 'seed', 'top', 'shares']);
  const draws = wholeNumber('draws', options.draws ?? 100, 1);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const top = wholeNumber('top', options.top ?? 5, 1);
  const shares = options.shares ?? usualShares;
  if (!shares.every((share, at) => share > 0 && share < 1 && share > (shares[at - 1] ?? 0))) {
    throw new OptionError('shares', shares, 'ascending numbers between 0 and 1');
  }
  const full = measure(network);
  const first = topOf(full, top);
  const people = respondents(reportsOf(network).reports);
  const points = shares.map((share, task) => {
    const dropped = Math.round(share * people.length);
    const correlations: number[] = [];
    let kept = 0;
    for (let draw = 0; draw < draws; draw++) {
      const chosen = stream(seed, task, draw).shuffle(people.slice()).subarray(0, dropped);
      const values = measure(withoutAnswers(network, chosen));
      correlations.push(correlation(full, values));
      const still = topOf(values, top);
      kept += first.filter((node) => still.includes(node)).length / Math.max(1, first.length);
    }
    correlations.sort((a, b) => (Number.isNaN(a) ? -1 : Number.isNaN(b) ? 1 : a - b));
    return {
      share,
      dropped,
      correlation: correlations.reduce((sum, value) => sum + value, 0) / draws,
      reached: correlations[Math.floor(0.05 * draws)]!,
      topKept: kept / draws,
    };
  });
  const failed = points.findIndex(({ reached }) => !(reached >= LEAST_CORRELATION));
  const last = failed < 0 ? points.length - 1 : failed - 1;
  return { points, coefficient: points[last]?.share ?? 0, draws };
}

function topOf(values: Float64Array, top: number): readonly number[] {
  const ranks = midRanks(values);
  return [...values.keys()].filter((node) => !Number.isNaN(values[node]) && ranks[node]! <= top);
}

/** Pearson's r over people with both values. */
function correlation(a: Float64Array, b: Float64Array): number {
  const both = [...a.keys()].filter((at) => !Number.isNaN(a[at]) && !Number.isNaN(b[at]));
  const mean = (values: Float64Array) =>
    both.reduce((sum, at) => sum + values[at]!, 0) / both.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (const at of both) {
    const x = a[at]! - meanA;
    const y = b[at]! - meanB;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return both.length < 3 || aa === 0 || bb === 0 ? NaN : ab / Math.sqrt(aa * bb);
}
