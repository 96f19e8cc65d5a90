/*
 * Sets of 256, one bit each: 32 bytes a set, as two registers.
 */

/** Where the set of a node stands. */
// @ts-ignore: decorator
@inline
export function bitsOf(array: usize, node: u32): usize {
  return array + ((<usize>node) << 5);
}

/** Puts one more into a set. */
// @ts-ignore: decorator
@inline
export function putBit(set: usize, bit: u32): void {
  const word = set + ((<usize>(bit >> 6)) << 3);
  store<u64>(word, load<u64>(word) | ((<u64>1) << (<u64>(bit & 63))));
}

/** The number of ones in 256 bits. */
// @ts-ignore: decorator
@inline
export function ones(low: v128, high: v128): u32 {
  return <u32>(
    popcnt(i64x2.extract_lane(low, 0)) +
    popcnt(i64x2.extract_lane(low, 1)) +
    popcnt(i64x2.extract_lane(high, 0)) +
    popcnt(i64x2.extract_lane(high, 1))
  );
}
