import { shuffleState, shuffleStream } from '../../random.ts';
import { Room, usesCompiledKernels } from './instance.ts';
import type { Rounds } from './rounds.ts';
import { base64 } from './wasm/most-named.ts';

interface Exports {
  mostNamed(state: number, people: number, degrees: number, named: number, drawnBy: number): number;
  mostPaired(
    state: number,
    people: number,
    pairs: number,
    largest: number,
    degrees: number,
    seen: number,
    bits: number,
  ): number;
}

/**
 * The largest number of times that anybody is named, in every round, when everyone names as many others
 * as `degrees` says, at random. Whoever names more than half of the others is drawn by whom they leave
 * out.
 */
export function mostNamed(degrees: Uint32Array, rounds: Rounds): Uint32Array {
  const n = degrees.length;
  const maxima = new Uint32Array(rounds.last - rounds.first);
  if (!usesCompiledKernels()) {
    return maxima.map((_, at) => plainlyNamed(degrees, rounds.seed, rounds.first + at));
  }
  const room = new Room();
  const state = room.u32(4);
  const degreesHere = room.u32(n);
  const named = room.u32(n);
  const drawnBy = room.u32(n);
  const kernel = room.enter<Exports>(base64);
  degreesHere.view.set(degrees);
  return maxima.map((_, at) => {
    state.view.set(shuffleState(rounds.seed, rounds.first + at));
    return kernel.mostNamed(state.at, n, degreesHere.at, named.at, drawnBy.at);
  });
}

function plainlyNamed(degrees: Uint32Array, seed: number, round: number): number {
  const n = degrees.length;
  const { integer } = shuffleStream(seed, round);
  const named = new Int32Array(n);
  const drawnBy = new Int32Array(n).fill(-1);
  let byNearlyAll = 0;
  for (let i = 0; i < n; i++) {
    const leavesOut = degrees[i] > (n - 1) / 2;
    if (leavesOut) {
      byNearlyAll++;
      named[i]--;
    }
    for (let left = leavesOut ? n - 1 - degrees[i] : degrees[i]; left > 0; ) {
      const j = integer(n);
      if (j === i || drawnBy[j] === i) continue;
      drawnBy[j] = i;
      named[j] += leavesOut ? -1 : 1;
      left--;
    }
  }
  return named.reduce((most, times) => Math.max(most, times), -n) + byNearlyAll;
}

/** The largest number of ties that anybody has, in every round, when so many join random pairs of `n`. */
export function mostPaired(n: number, ties: number, rounds: Rounds): Uint32Array {
  const all = (n * (n - 1)) / 2;
  // Dense networks are drawn by the pairs left out, so that few draws hit a pair twice.
  const leavesOut = ties > all / 2;
  const pairs = leavesOut ? all - ties : ties;
  const told = (most: number) => (leavesOut ? n - 1 - most : most);
  const maxima = new Uint32Array(rounds.last - rounds.first);
  if (n === 0) return maxima;
  if (!usesCompiledKernels()) {
    return maxima.map((_, at) => {
      const degrees = plainPairs(n, pairs, rounds.seed, rounds.first + at);
      return told(
        degrees.reduce((a, b) => (leavesOut ? Math.min(a, b) : Math.max(a, b)), degrees[0]),
      );
    });
  }
  let bits = 4;
  while (2 ** bits < 2 * pairs) bits++;
  const room = new Room();
  const state = room.u32(4);
  const degrees = room.u32(n);
  const seen = room.f64(2 ** bits);
  const kernel = room.enter<Exports>(base64);
  return maxima.map((_, at) => {
    state.view.set(shuffleState(rounds.seed, rounds.first + at));
    const most = kernel.mostPaired(
      state.at,
      n,
      pairs,
      leavesOut ? 0 : 1,
      degrees.at,
      seen.at,
      bits,
    );
    return told(most);
  });
}

function plainPairs(n: number, pairs: number, seed: number, round: number): Uint32Array {
  const { integer } = shuffleStream(seed, round);
  const degrees = new Uint32Array(n);
  const seen = new Set<number>();
  while (seen.size < pairs) {
    const i = integer(n);
    const j = integer(n);
    const key = Math.min(i, j) * n + Math.max(i, j);
    if (i === j || seen.has(key)) continue;
    seen.add(key);
    degrees[i]++;
    degrees[j]++;
  }
  return degrees;
}
