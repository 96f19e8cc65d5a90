/*
 * Shuffles of four rounds at once, each in a lane with a generator of its own. The plain twin is
 * `shuffleStream` of src/random.ts, which draws the same numbers.
 */

/** Elements of four lists at one place lie side by side; places are a register apart. */
const PLACE: usize = 16;

/**
 * Shuffles the places `from … to − 1` of the four lists that begin at `base`. `states` holds the first
 * words of all four generators, then the second …, and has room for two registers more.
 */
// @ts-ignore: decorator
@inline
export function shuffleFour<T>(
  states: usize,
  base: usize,
  from: i32,
  to: i32,
): void {
  const start = i32x4.splat(<i32>(base + <usize>from * PLACE));
  let a = v128.load(states);
  let b = v128.load(states, 16);
  let c = v128.load(states, 32);
  let d = v128.load(states, 48);
  for (let last = to - 1; last > from; last--) {
    const count = last - from + 1;
    const drawn = i32x4.add(rotated(i32x4.add(a, d), 7), a);
    const held = i32x4.shl(b, 9);
    c = v128.xor(c, a);
    d = v128.xor(d, b);
    b = v128.xor(b, c);
    a = v128.xor(a, d);
    c = v128.xor(c, held);
    d = rotated(d, 11);
    const counts = i32x4.splat(count);
    const left = i64x2.extmul_low_i32x4_u(drawn, counts);
    const right = i64x2.extmul_high_i32x4_u(drawn, counts);
    let picked = v128.shuffle<i32>(left, right, 1, 3, 5, 7);
    const low = v128.shuffle<i32>(left, right, 0, 2, 4, 6);
    if (v128.any_true(i32x4.lt_u(low, counts))) {
      v128.store(states, a);
      v128.store(states, b, 16);
      v128.store(states, c, 32);
      v128.store(states, d, 48);
      v128.store(states, picked, 64);
      v128.store(states, low, 80);
      for (let lane = states; lane < states + 16; lane += 4) drawAgain(lane, count);
      a = v128.load(states);
      b = v128.load(states, 16);
      c = v128.load(states, 32);
      d = v128.load(states, 48);
      picked = v128.load(states, 64);
    }
    const picks = i32x4.add(i32x4.shl(picked, 4), start);
    const end = base + <usize>last * PLACE;
    const pick0 = <usize>i32x4.extract_lane(picks, 0);
    const held0 = load<T>(end);
    store<T>(end, load<T>(pick0));
    store<T>(pick0, held0);
    const pick1 = <usize>i32x4.extract_lane(picks, 1);
    const held1 = load<T>(end, 1 * sizeof<T>());
    store<T>(end, load<T>(pick1, 1 * sizeof<T>()), 1 * sizeof<T>());
    store<T>(pick1, held1, 1 * sizeof<T>());
    const pick2 = <usize>i32x4.extract_lane(picks, 2);
    const held2 = load<T>(end, 2 * sizeof<T>());
    store<T>(end, load<T>(pick2, 2 * sizeof<T>()), 2 * sizeof<T>());
    store<T>(pick2, held2, 2 * sizeof<T>());
    const pick3 = <usize>i32x4.extract_lane(picks, 3);
    const held3 = load<T>(end, 3 * sizeof<T>());
    store<T>(end, load<T>(pick3, 3 * sizeof<T>()), 3 * sizeof<T>());
    store<T>(pick3, held3, 3 * sizeof<T>());
  }
  v128.store(states, a);
  v128.store(states, b, 16);
  v128.store(states, c, 32);
  v128.store(states, d, 48);
}

// @ts-ignore: decorator
@inline
function rotated(words: v128, by: i32): v128 {
  return v128.or(i32x4.shl(words, by), i32x4.shr_u(words, 32 - by));
}

/** For one lane, until the number drawn favours nothing; its own state and pick stand in `lane`. */
function drawAgain(lane: usize, count: u32): void {
  const unfair: u32 = (0 - count) % count;
  while (load<u32>(lane, 80) < unfair) {
    const a = load<u32>(lane);
    const b = load<u32>(lane, 16);
    const c = load<u32>(lane, 32) ^ a;
    const d = load<u32>(lane, 48) ^ b;
    const product = <u64>(rotl<u32>(a + load<u32>(lane, 48), 7) + a) * <u64>count;
    store<u32>(lane, a ^ d);
    store<u32>(lane, b ^ c, 16);
    store<u32>(lane, c ^ (b << 9), 32);
    store<u32>(lane, rotl<u32>(d, 11), 48);
    store<u32>(lane, <u32>(product >> 32), 64);
    store<u32>(lane, <u32>product, 80);
  }
}
