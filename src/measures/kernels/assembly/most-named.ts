/*
 * How often the one named most is named by chance. The plain twin stands in ../most-named.ts.
 */
import { drawn } from './shared/one-stream.ts';

/**
 * Everyone names `degrees` others at random. `named` and `drawnBy` have a word per person. Whoever names
 * more than half of the others is drawn by whom they leave out.
 */
export function mostNamed(
  state: usize,
  people: u32,
  degrees: usize,
  named: usize,
  drawnBy: usize,
): i32 {
  memory.fill(named, 0, <usize>people << 2);
  memory.fill(drawnBy, 0xff, <usize>people << 2);
  let byNearlyAll: i32 = 0;
  for (let i: u32 = 0; i < people; i++) {
    const own = named + (<usize>i << 2);
    const degree = load<u32>(degrees + (<usize>i << 2));
    const leavesOut = degree > ((people - 1) >> 1);
    if (leavesOut) {
      byNearlyAll++;
      store<i32>(own, load<i32>(own) - 1);
    }
    const step = leavesOut ? -1 : 1;
    for (let left = leavesOut ? people - 1 - degree : degree; left > 0; ) {
      const j = drawn(state, people);
      const mark = drawnBy + (<usize>j << 2);
      if (j == i || load<u32>(mark) == i) continue;
      store<u32>(mark, i);
      const other = named + (<usize>j << 2);
      store<i32>(other, load<i32>(other) + step);
      left--;
    }
  }
  let most = -(<i32>people);
  for (let i: usize = 0; i < <usize>people; i++) most = max(most, load<i32>(named + (i << 2)));
  return most + byNearlyAll;
}

/**
 * So many different pairs are drawn at random; the largest or smallest number of pairs of a person.
 * `seen` is a table of 2^`bits` places for pairs, which has at least twice as many as are drawn.
 */
export function mostPaired(
  state: usize,
  people: u32,
  pairs: u32,
  largest: bool,
  degrees: usize,
  seen: usize,
  bits: u32,
): u32 {
  const places: u64 = <u64>1 << <u64>bits;
  memory.fill(degrees, 0, <usize>people << 2);
  memory.fill(seen, 0xff, <usize>places << 3);
  for (let left = pairs; left > 0; ) {
    const i = drawn(state, people);
    const j = drawn(state, people);
    if (i == j) continue;
    const key = <u64>min(i, j) * <u64>people + <u64>max(i, j);
    let place = (key * 0x9e3779b97f4a7c15) >> (64 - <u64>bits);
    while (true) {
      const held = load<u64>(seen + (<usize>place << 3));
      if (held == key) break;
      if (held == u64.MAX_VALUE) {
        store<u64>(seen + (<usize>place << 3), key);
        addOne(degrees + (<usize>i << 2));
        addOne(degrees + (<usize>j << 2));
        left--;
        break;
      }
      place = (place + 1) & (places - 1);
    }
  }
  let most = load<u32>(degrees);
  for (let i: usize = 1; i < <usize>people; i++) {
    const degree = load<u32>(degrees + (i << 2));
    most = largest ? max(most, degree) : min(most, degree);
  }
  return most;
}

// @ts-ignore: decorator
@inline
function addOne(count: usize): void {
  store<u32>(count, load<u32>(count) + 1);
}
