import { knownOptions, oneOf, wholeNumber } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { stream } from '../../../random.ts';
import { denseCells } from '../../kernels/dense-cells.ts';
import { pearson } from '../../kernels/pearson.ts';

export interface CoreScoresOptions {
  values?: 'binary' | 'valued';
  seed?: number;
}

export interface CoreScores {
  /** How central to the core each person is; squares sum to 1. All `NaN` unless `found`. */
  readonly scores: Float64Array;
  /** Correlation of the cells with the products of the scores. */
  readonly fit: number;
  /** How many of the highest scores stand out most from the rest. */
  readonly size: number;
  readonly outcome: 'found' | 'no-ties' | 'not-converged' | 'degenerate';
}

const STARTS = 10;
const MOST_ROUNDS = 20_000;
const ENOUGH = 1e-13;

/**
 * How far inside the network's one core each person stands, by degrees rather than in or out.
 *
 * Scores c ≥ 0 that minimize Σ_{i≠j} (a_ij − c_i c_j)², the diagonal left out (MINRES), then scaled
 * to length 1. a_ij is the mean of both reports, or the one that is there; pairs without any are
 * left out. Turning ties round changes nothing. Weight is ignored, or counts with `values:
 * 'valued'`. `size` is the number k for which the scores correlate best with "1 for the k highest,
 * 0 for the rest"; equal scores are never parted.
 *
 * No ties (nobody, one person, isolates only): `no-ties`. Two parts that would serve as core
 * equally well: `degenerate`, rather than an arbitrary one. Of unequal components only the stronger
 * has scores above 0. A star, or what is close to one, has no best scores, since the centre's grows
 * for ever: `not-converged`. Several seeded starts guard against a lesser optimum. Throws an
 * OptionError for unknown options and a BudgetError beyond 3 000 nodes. Cost: O(n²), and O(n + m)
 * per round. Sources: Borgatti & Everett (2000), Social Networks 21, 375–395,
 * doi:10.1016/S0378-8733(99)00019-2; Comrey (1962), Psychological Reports 11, 15–18.
 *
 * @example
 * const { scores, size } = coreScores(network(study, 'advice'));
 */
export function coreScores(network: Network, options: CoreScoresOptions = {}): CoreScores {
  knownOptions(options, ['values', 'seed']);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const seed = wholeNumber('seed', options.seed ?? 1);
  const { n } = network;
  const none = (outcome: CoreScores['outcome']): CoreScores => ({
    scores: new Float64Array(n).fill(NaN),
    fit: NaN,
    size: 0,
    outcome,
  });
  const means = meanCells(denseCells(network, valued), n);
  const pairs = sparse(means, n);
  const rowSums = sums(pairs, n);
  const total = rowSums.reduce((sum, value) => sum + value, 0);
  if (!(total > 0)) return none('no-ties');
  let best: Float64Array | null = null;
  let least = Infinity;
  let rivals = false;
  for (let start = 0; start <= STARTS; start++) {
    const random = stream(seed, start);
    const c = rowSums.map((sum) => (start === 0 ? sum / Math.sqrt(total) : random.uniform()));
    if (!settle(c, pairs)) return none('not-converged');
    const left = residue(c, pairs);
    const slack = 1e-9 * (1 + Math.abs(least));
    if (best === null || left < least - slack) {
      rivals = false;
      best = c;
      least = left;
    } else if (left <= least + slack) {
      const held: Float64Array = best;
      rivals ||= c.some((value, i) => Math.abs(value - held[i]) > 1e-5);
    }
  }
  if (best === null || rivals) return none('degenerate');
  const length = Math.sqrt(best.reduce((sum, value) => sum + value * value, 0));
  const scores = best.map((value) => value / length);
  return { scores, fit: fitOf(scores, means, n), size: coreSize(scores), outcome: 'found' };
}

/** The mean of both reports of every pair, or the one there is. */
function meanCells(dense: Float64Array, n: number): Float64Array {
  const means = new Float64Array(n * n).fill(NaN);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const sent = dense[i * n + j];
      const received = dense[j * n + i];
      if (Number.isNaN(sent)) means[i * n + j] = received;
      else means[i * n + j] = Number.isNaN(received) ? sent : (sent + received) / 2;
    }
  }
  return means;
}

/** Of every node the pairs that hold something, and those nobody knows; all others are 0. */
interface Pairs {
  readonly nodes: readonly (readonly number[])[];
  readonly cells: readonly (readonly number[])[];
  readonly unknown: readonly (readonly number[])[];
}

function sparse(means: Float64Array, n: number): Pairs {
  const rows = Array.from({ length: n }, (_, i) => {
    const others = Array.from({ length: n }, (_cell, j) => j).filter((j) => j !== i);
    const nodes = others.filter((j) => means[i * n + j] > 0);
    const unknown = others.filter((j) => Number.isNaN(means[i * n + j]));
    return { nodes, unknown, cells: nodes.map((j) => means[i * n + j]) };
  });
  return {
    nodes: rows.map(({ nodes }) => nodes),
    cells: rows.map(({ cells }) => cells),
    unknown: rows.map(({ unknown }) => unknown),
  };
}

function sums({ cells }: Pairs, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, i) => cells[i].reduce((sum, cell) => sum + cell, 0));
}

/**
 * Gives each score in turn its best value given the others, until none moves; `false` if that never
 * ends.
 */
function settle(c: Float64Array, { nodes, cells, unknown }: Pairs): boolean {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // Anew every round, so that rounding does not add up.
    let all = c.reduce((sum, value) => sum + value * value, 0);
    let change = 0;
    let largest = 0;
    for (let i = 0; i < c.length; i++) {
      let products = 0;
      for (let at = 0; at < nodes[i].length; at++) products += cells[i][at] * c[nodes[i][at]];
      let squares = all - c[i] * c[i];
      for (const j of unknown[i]) squares -= c[j] * c[j];
      // Where all others are 0 any value is as good; 0 keeps the length finite.
      const next = products > 0 && squares > 0 ? products / squares : 0;
      all += next * next - c[i] * c[i];
      change = Math.max(change, Math.abs(next - c[i]));
      largest = Math.max(largest, next);
      c[i] = next;
    }
    if (change <= ENOUGH * Math.max(1, largest)) return true;
  }
  return false;
}

/** What the products leave unexplained, less what no score can change. */
function residue(c: Float64Array, { nodes, cells, unknown }: Pairs): number {
  const all = c.reduce((sum, value) => sum + value * value, 0);
  let left = 0;
  for (let i = 0; i < c.length; i++) {
    let squares = all - c[i] * c[i];
    for (const j of unknown[i]) squares -= c[j] * c[j];
    left += c[i] * c[i] * squares;
    for (let at = 0; at < nodes[i].length; at++) left -= 2 * cells[i][at] * c[i] * c[nodes[i][at]];
  }
  return left;
}

function fitOf(scores: Float64Array, means: Float64Array, n: number): number {
  const products = means.map((_, at) => scores[Math.floor(at / n)] * scores[at % n]);
  return pearson(means, products);
}

/** The cut below which the scores fall off most clearly. */
function coreSize(scores: Float64Array): number {
  const sorted = scores.slice().sort().reverse();
  let size = 0;
  let most = -Infinity;
  for (let k = 1; k < sorted.length; k++) {
    if (sorted[k - 1] - sorted[k] <= 1e-9) continue;
    const concentration = pearson(
      sorted,
      sorted.map((_, at) => (at < k ? 1 : 0)),
    );
    if (!(concentration > most + 1e-12)) continue;
    most = concentration;
    size = k;
  }
  return size === 0 ? sorted.length : size;
}
