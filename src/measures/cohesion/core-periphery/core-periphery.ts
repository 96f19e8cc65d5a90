import { knownOptions, OptionError, oneOf, wholeNumber } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { stream } from '../../../random.ts';
import { denseCells } from '../../kernels/dense-cells.ts';
import { density } from '../density.ts';
import { Split } from './split.ts';

export interface CorePeripheryOptions {
  /**
   * What the ideal has between core and periphery: nothing (those cells are left out), the density
   * of the network, or a number such as 1.
   */
  between?: 'ignored' | 'density' | number;
  values?: 'binary' | 'valued';
  seed?: number;
}

export interface CorePeriphery {
  /** Correlation of the network with the ideal; `NaN` where nothing varies. */
  readonly fit: number;
  /** The core of best fit, in node order; of equally good ones the smallest, then the first. */
  readonly core: Uint32Array;
  /** All cores found with this fit, at most 100 of them; `core` is the first. */
  readonly cores: readonly Uint32Array[];
  /** How many more there were. */
  readonly more: number;
  /** Whether every division was tried, so that no better one exists. */
  readonly exact: boolean;
}

const MOST_EXACT = 16;
const MOST_CORES = 100;
const EQUAL = 1e-9;

/**
 * Who belongs to the inner circle, if the network has one: people tied to each other, around them
 * others who are tied to the core at most.
 *
 * Maximizes the correlation r between the cells and an ideal with 1 inside the core and 0 inside
 * the periphery. Cells between the two are left out (default), or stand at the density of the
 * network, or at any number: 1 is the other version of the paper. Direction counts cell by cell;
 * turning all ties round changes nothing. Weight is ignored, or counts with `values: 'valued'`.
 * Cells that nobody answered are left out.
 *
 * Up to 16 people every division is tried; beyond, the search climbs by single moves from the best
 * cut by ties received and from 200, 20 or 3 random starts (fewer than 50, 150, more people), so a
 * better core may exist: `exact` says so. No nodes, one node, no ties, everybody tied to everybody:
 * `NaN`, no core. Isolates fall to the periphery, separate components are looked at together.
 * Throws an OptionError for unknown options and a BudgetError beyond 3 000 nodes. Cost: O(2ⁿ · n)
 * up to 16 people, then O(starts · rounds · n²). Source: Borgatti & Everett (2000), Social Networks
 * 21, 375–395, doi:10.1016/S0378-8733(99)00019-2.
 *
 * @example
 * const { fit, core } = corePeriphery(network(study, 'advice')); // 0.6, [0, 1, 3, 5, 6]
 */
export function corePeriphery(network: Network, options: CorePeripheryOptions = {}): CorePeriphery {
  knownOptions(options, ['between', 'values', 'seed']);
  const between = idealBetween(options.between ?? 'ignored', network);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const seed = wholeNumber('seed', options.seed ?? 1);
  const { n } = network;
  const dense = denseCells(network, valued);
  const found = new Best(n);
  const exact = n <= MOST_EXACT;
  if (exact) everySplit(new Split(n, dense), n, between, found);
  else {
    climb(cutByTiesReceived(network, dense, between), n, between, found);
    const starts = n < 50 ? 200 : n < 150 ? 20 : 3;
    for (let start = 0; start < starts; start++) {
      const random = stream(seed, start);
      const split = new Split(n, dense);
      for (let node = 0; node < n; node++) if (random.uniform() < 0.5) split.flip(node);
      climb(split, n, between, found);
    }
  }
  return { ...found.result(), exact };
}

function idealBetween(
  between: NonNullable<CorePeripheryOptions['between']>,
  network: Network,
): number | null {
  if (between === 'ignored') return null;
  if (between === 'density') return density(network);
  if (typeof between === 'number' && Number.isFinite(between)) return between;
  throw new OptionError('between', between, 'ignored, density or a number');
}

/** Every division once, each one move away from the last (Gray code). */
function everySplit(split: Split, n: number, between: number | null, found: Best): void {
  for (let step = 1; step < 2 ** n; step++) {
    split.flip(31 - Math.clz32(step & -step));
    found.offer(split, between);
  }
}

/** The people with most ties received, as many of them as fit best. */
function cutByTiesReceived(network: Network, dense: Float64Array, between: number | null): Split {
  const { n } = network;
  const { offsets } = network.in;
  const received = (node: number) => offsets[node + 1] - offsets[node];
  const order = Array.from({ length: n }, (_, node) => node);
  order.sort((a, b) => received(b) - received(a) || a - b);
  const split = new Split(n, dense);
  let best = 0;
  let most = -Infinity;
  order.forEach((node, at) => {
    split.flip(node);
    const fit = split.fit(between);
    if (!(fit > most + EQUAL)) return;
    most = fit;
    best = at + 1;
  });
  for (const node of order.slice(best)) split.flip(node);
  return split;
}

/** Moves single nodes in node order, again and again, as long as the fit grows. */
function climb(split: Split, n: number, between: number | null, found: Best): void {
  let now = split.fit(between);
  for (let moved = true; moved; ) {
    moved = false;
    for (let node = 0; node < n; node++) {
      const after = split.fitAfter(node, between);
      if (!(after > (Number.isNaN(now) ? -Infinity : now + EQUAL))) continue;
      split.flip(node);
      now = after;
      moved = true;
    }
  }
  found.offer(split, between);
}

/** The divisions of best fit so far. */
class Best {
  readonly #n: number;
  #fit = -Infinity;
  readonly #cores = new Map<string, Uint32Array>();

  constructor(n: number) {
    this.#n = n;
  }

  offer(split: Split, between: number | null): void {
    const fit = split.fit(between);
    if (!(fit >= this.#fit - EQUAL)) return;
    if (fit > this.#fit + EQUAL) {
      this.#fit = fit;
      this.#cores.clear();
    }
    const members: number[] = [];
    for (let node = 0; node < this.#n; node++) if (split.core[node] === 1) members.push(node);
    this.#cores.set(members.join(), Uint32Array.from(members));
  }

  result(): Omit<CorePeriphery, 'exact'> {
    const cores = [...this.#cores.values()].sort(
      (a, b) =>
        a.length - b.length ||
        a.find((node, at) => node !== b[at])! - b.find((node, at) => node !== a[at])!,
    );
    const fit = cores.length === 0 ? NaN : this.#fit;
    return {
      fit,
      core: cores[0] ?? new Uint32Array(0),
      cores: cores.slice(0, MOST_CORES),
      more: Math.max(0, cores.length - MOST_CORES),
    };
  }
}
