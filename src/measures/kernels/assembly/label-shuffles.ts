/*
 * Group labels of sixteen rounds side by side: the labels of a person fill one register. The plain twin
 * stands in ../label-shuffles.ts; sums are taken in the same order. Ends of ties are told as the place
 * of the person's sixteen labels, source and target in turn.
 */
import { shuffleFour } from './four-shuffles.ts';

const ROUNDS: usize = 16;

/** Sixteen shuffles of `people` labels; `states` has room for six registers per four rounds. */
export function shuffle(states: usize, labels: usize, rows: usize, people: i32): void {
  for (let i: usize = 0; i < <usize>people; i++) {
    v128.store(rows + (i << 4), i8x16.splat(<i8>load<u8>(labels + i)));
  }
  for (let four: usize = 0; four < 4; four++) {
    shuffleFour<u8>(states + four * 96, rows + four * 4, 0, people);
  }
}

/** How many ties have both ends in one group, per round. */
export function inside(rows: usize, ends: usize, ties: usize, counts: usize): void {
  for (let round: usize = 0; round < 64; round += 16) v128.store(counts + round, i32x4.splat(0));
  let tie = ends;
  const last = ends + (ties << 3);
  while (tie < last) {
    // A byte per round counts to 255.
    const stop = min(last, tie + (255 << 3));
    let same = i8x16.splat(0);
    for (; tie < stop; tie += 8) {
      const from = v128.load(rows + <usize>load<u32>(tie));
      const to = v128.load(rows + <usize>load<u32>(tie, 4));
      same = i8x16.sub(same, i8x16.eq(from, to));
    }
    const low = i16x8.extend_low_i8x16_u(same);
    const high = i16x8.extend_high_i8x16_u(same);
    add(counts, i32x4.extend_low_i16x8_u(low));
    add(counts + 16, i32x4.extend_high_i16x8_u(low));
    add(counts + 32, i32x4.extend_low_i16x8_u(high));
    add(counts + 48, i32x4.extend_high_i16x8_u(high));
  }
}

// @ts-ignore: decorator
@inline
function add(counts: usize, more: v128): void {
  v128.store(counts, i32x4.add(v128.load(counts), more));
}

/**
 * Per round and group the weight of ties inside it, and of all ends of ties in it. `strengths` holds
 * the weight of the ends at each person.
 */
export function insideByGroup(
  rows: usize,
  ends: usize,
  weights: usize,
  ties: usize,
  strengths: usize,
  people: usize,
  groups: usize,
  internal: usize,
  touching: usize,
): void {
  memory.fill(internal, 0, (groups * ROUNDS) << 3);
  memory.fill(touching, 0, (groups * ROUNDS) << 3);
  for (let tie: usize = 0; tie < ties; tie++) {
    const from = rows + <usize>load<u32>(ends + (tie << 3));
    const to = rows + <usize>load<u32>(ends + (tie << 3), 4);
    const weight = load<f64>(weights + (tie << 3));
    let same = i8x16.bitmask(i8x16.eq(v128.load(from), v128.load(to)));
    for (; same != 0; same &= same - 1) {
      const round = <usize>ctz(same);
      const sum = internal + ((round * groups + <usize>load<u8>(from + round)) << 3);
      store<f64>(sum, load<f64>(sum) + weight);
    }
  }
  for (let person: usize = 0; person < people; person++) {
    const strength = load<f64>(strengths + (person << 3));
    for (let round: usize = 0; round < ROUNDS; round++) {
      const group = <usize>load<u8>(rows + (person << 4) + round);
      const sum = touching + ((round * groups + group) << 3);
      store<f64>(sum, load<f64>(sum) + strength);
    }
  }
}

/** In one round, the ties from each group to each. */
export function blocks(
  rows: usize,
  round: usize,
  ends: usize,
  ties: usize,
  groups: usize,
  table: usize,
): void {
  memory.fill(table, 0, (groups * groups) << 2);
  const last = ends + (ties << 3);
  for (let tie = ends; tie < last; tie += 8) {
    const from = <usize>load<u8>(rows + <usize>load<u32>(tie) + round);
    const to = <usize>load<u8>(rows + <usize>load<u32>(tie, 4) + round);
    const cell = table + ((from * groups + to) << 2);
    store<u32>(cell, load<u32>(cell) + 1);
  }
}
