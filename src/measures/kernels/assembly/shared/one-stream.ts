/*
 * One generator whose four words of state stand in memory: `shuffleStream` of src/random.ts.
 */

/** A whole number below `count`, each equally likely. */
// @ts-ignore: decorator
@inline
export function drawn(state: usize, count: u32): u32 {
  let product = <u64>next(state) * <u64>count;
  if (<u32>product < count) {
    const unfair: u32 = (0 - count) % count;
    while (<u32>product < unfair) product = <u64>next(state) * <u64>count;
  }
  return <u32>(product >> 32);
}

// @ts-ignore: decorator
@inline
function next(state: usize): u32 {
  const a = load<u32>(state);
  const b = load<u32>(state, 4);
  const c = load<u32>(state, 8) ^ a;
  const last = load<u32>(state, 12);
  const d = last ^ b;
  store<u32>(state, a ^ d);
  store<u32>(state, b ^ c, 4);
  store<u32>(state, c ^ (b << 9), 8);
  store<u32>(state, rotl<u32>(d, 11), 12);
  return rotl<u32>(a + last, 7) + a;
}
