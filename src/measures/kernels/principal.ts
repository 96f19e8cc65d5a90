import type { Rows } from '../../network/network.ts';
import { approachPrincipal } from './lanczos.ts';
import { search } from './search.ts';

/**
 * The largest eigenvalue of a symmetric matrix without negative cells, and its vector of length 1.
 */
export interface Principal {
  readonly value: number;
  /** All `NaN` unless `outcome` is `found`. */
  readonly vector: Float64Array;
  readonly outcome: 'found' | 'degenerate' | 'not-converged' | 'no-ties' | 'negative';
}

const MOST_ROUNDS = 100_000;
const MOST_STEPS = 1_000_000_000;
const ENOUGH = 1e-13;
const ROUNDING = 4e-16;
/** Components up to this size are multiplied alone, which is as fast. */
const SMALL = 500;

/**
 * The principal eigenvector of symmetric rows. Each component has one of its own without negative
 * values; the component with the largest eigenvalue carries it, and two with the same leave it
 * undetermined. `cells` are the values in the slots of the rows, none negative; `null` for all 1.
 */
export function principal(n: number, rows: Rows, cells: Float64Array | null): Principal {
  const none = (outcome: Principal['outcome'], value = NaN): Principal => ({
    value,
    vector: new Float64Array(n).fill(NaN),
    outcome,
  });
  if (rows.nodes.length === 0) return none('no-ties', n > 0 ? 0 : NaN);
  const vector = new Float64Array(n);
  let best = 0;
  let carriers: readonly number[] = [];
  let ties = 0;
  for (const members of parts(n, rows)) {
    const value = powers(members, rows, cells, vector);
    if (Number.isNaN(value)) return none('not-converged');
    if (Math.abs(value - best) <= 1e-10 * best) ties++;
    else if (value > best) {
      best = value;
      carriers = members;
      ties = 1;
    }
  }
  if (best === 0) return none('no-ties', 0);
  if (ties > 1) return none('degenerate', best);
  const carried = new Float64Array(n);
  for (const node of carriers) carried[node] = vector[node];
  return { value: best, vector: carried, outcome: 'found' };
}

/** The components with at least one tie. */
function parts(n: number, rows: Rows): number[][] {
  const seen = new Uint8Array(n);
  const found: number[][] = [];
  const { order, from } = search(n, rows, null);
  for (let start = 0; start < n; start++) {
    if (seen[start] === 1) continue;
    const members = [...order.subarray(0, from(start))].sort((a, b) => a - b);
    for (const node of members) seen[node] = 1;
    if (members.length > 1) found.push(members);
  }
  return found;
}

/**
 * Multiplies one component's vector in place until it stands still, and returns the eigenvalue;
 * `NaN` if the rounds did not suffice. A shift by half the value keeps two-sided networks from
 * swinging.
 */
function powers(
  members: readonly number[],
  rows: Rows,
  cells: Float64Array | null,
  vector: Float64Array,
): number {
  const start = 1 / Math.sqrt(members.length);
  for (const node of members) vector[node] = start;
  const { offsets, nodes } = rows;
  if (members.length > SMALL) approachPrincipal(members, rows, cells, vector);
  const next = new Float64Array(members.length);
  const rounds = Math.min(MOST_ROUNDS, 1000 + MOST_STEPS / nodes.length);
  let shift = 0;
  let lastChange = Infinity;
  for (let round = 0; round < rounds; round++) {
    let value = 0;
    let square = 0;
    for (let at = 0; at < members.length; at++) {
      const node = members[at];
      let sum = 0;
      for (let slot = offsets[node]; slot < offsets[node + 1]; slot++) {
        sum += cells === null ? vector[nodes[slot]] : cells[slot] * vector[nodes[slot]];
      }
      value += sum * vector[node];
      next[at] = sum + shift * vector[node];
      square += next[at] * next[at];
    }
    if (square === 0) return 0;
    const scale = 1 / Math.sqrt(square);
    let change = 0;
    for (let at = 0; at < members.length; at++) {
      const moved = next[at] * scale;
      change = Math.max(change, Math.abs(moved - vector[members[at]]));
      vector[members[at]] = moved;
    }
    // What is still to come is a geometric series of the last changes.
    const ratio = change / lastChange;
    const settled = ratio < 1 && (change * ratio) / (1 - ratio) < ENOUGH;
    if (round > 2 && (settled || change <= ROUNDING)) return value;
    lastChange = change;
    if (round === 0) shift = value / 2;
  }
  return NaN;
}
