/*
 * Group labels of many rounds side by side: the labels of a person fill one register, sixteen rounds if a
 * byte holds them, else eight (`wide`). The plain twin stands in ../label-shuffles.ts; sums are taken in
 * the same order. Ends of ties are told as the place of the person's labels, source and target in turn.
 */
import { shuffleFour } from './shared/four-shuffles.ts';

/** Bytes of a register, and of the state of four rounds. */
const REGISTER: usize = 16;
const FOUR: usize = 96;

/** Shuffles `people` labels in every round; `states` has room for six registers per four rounds. */
export function shuffle(states: usize, labels: usize, rows: usize, people: i32, wide: bool): void {
  if (wide) shuffled<u16>(states, labels, rows, people);
  else shuffled<u8>(states, labels, rows, people);
}

function shuffled<T>(states: usize, labels: usize, rows: usize, people: i32): void {
  for (let i: usize = 0; i < <usize>people; i++) {
    v128.store(rows + (i << 4), v128.splat<T>(<T>load<u32>(labels + (i << 2))));
  }
  for (let at: usize = 0; at < REGISTER; at += 4 * sizeof<T>()) {
    shuffleFour<T>(states, rows + at, 0, people);
    states += FOUR;
  }
}

/** How many ties have both ends in one group, per round. */
export function inside(rows: usize, ends: usize, ties: usize, counts: usize, wide: bool): void {
  if (wide) insideOf<u16>(rows, ends, ties, counts);
  else insideOf<u8>(rows, ends, ties, counts);
}

function insideOf<T>(rows: usize, ends: usize, ties: usize, counts: usize): void {
  for (let round: usize = 0; round < 64; round += 16) v128.store(counts + round, i32x4.splat(0));
  // As many as the label of a round counts to.
  const most: usize = (1 << (8 * sizeof<T>())) - 1;
  let tie = ends;
  const last = ends + (ties << 3);
  while (tie < last) {
    const stop = min(last, tie + (most << 3));
    let same = v128.splat<T>(0);
    for (; tie < stop; tie += 8) {
      const from = v128.load(rows + <usize>load<u32>(tie));
      const to = v128.load(rows + <usize>load<u32>(tie, 4));
      same = v128.sub<T>(same, v128.eq<T>(from, to));
    }
    if (sizeof<T>() == 1) {
      addEight(counts, i16x8.extend_low_i8x16_u(same));
      addEight(counts + 32, i16x8.extend_high_i8x16_u(same));
    } else addEight(counts, same);
  }
}

/** Adds eight numbers of sixteen bits to eight of thirty-two. */
// @ts-ignore: decorator
@inline
function addEight(counts: usize, more: v128): void {
  const next = counts + 16;
  v128.store(counts, i32x4.add(v128.load(counts), i32x4.extend_low_i16x8_u(more)));
  v128.store(next, i32x4.add(v128.load(next), i32x4.extend_high_i16x8_u(more)));
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
  wide: bool,
): void {
  if (wide) {
    sums<u16>(rows, ends, weights, ties, strengths, people, groups, internal, touching);
  } else sums<u8>(rows, ends, weights, ties, strengths, people, groups, internal, touching);
}

function sums<T>(
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
  const rounds = REGISTER / sizeof<T>();
  memory.fill(internal, 0, (groups * rounds) << 3);
  memory.fill(touching, 0, (groups * rounds) << 3);
  for (let tie: usize = 0; tie < ties; tie++) {
    const from = rows + <usize>load<u32>(ends + (tie << 3));
    const to = rows + <usize>load<u32>(ends + (tie << 3), 4);
    const weight = load<f64>(weights + (tie << 3));
    let same = v128.bitmask<T>(v128.eq<T>(v128.load(from), v128.load(to)));
    for (; same != 0; same &= same - 1) {
      const round = <usize>ctz(same);
      const group = <usize>load<T>(from + round * sizeof<T>());
      const sum = internal + ((round * groups + group) << 3);
      store<f64>(sum, load<f64>(sum) + weight);
    }
  }
  for (let person: usize = 0; person < people; person++) {
    const strength = load<f64>(strengths + (person << 3));
    const row = rows + (person << 4);
    for (let round: usize = 0; round < rounds; round++) {
      const group = <usize>load<T>(row + round * sizeof<T>());
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
  wide: bool,
): void {
  memory.fill(table, 0, (groups * groups) << 2);
  if (wide) count<u16>(rows + (round << 1), ends, ties, groups, table);
  else count<u8>(rows + round, ends, ties, groups, table);
}

function count<T>(rows: usize, ends: usize, ties: usize, groups: usize, table: usize): void {
  const last = ends + (ties << 3);
  for (let tie = ends; tie < last; tie += 8) {
    const from = <usize>load<T>(rows + <usize>load<u32>(tie));
    const to = <usize>load<T>(rows + <usize>load<u32>(tie, 4));
    const cell = table + ((from * groups + to) << 2);
    store<u32>(cell, load<u32>(cell) + 1);
  }
}
