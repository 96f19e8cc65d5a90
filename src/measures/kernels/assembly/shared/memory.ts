/*
 * What kernels share: numbers in memory, by the address of their array and their place in it.
 */

export function u8At(array: usize, place: u32): u32 {
  return load<u8>(array + (<usize>place));
}

export function putU8(array: usize, place: u32, value: u32): void {
  store<u8>(array + (<usize>place), <u8>value);
}

export function u32At(array: usize, place: u32): u32 {
  return load<u32>(array + ((<usize>place) << 2));
}

export function putU32(array: usize, place: u32, value: u32): void {
  store<u32>(array + ((<usize>place) << 2), value);
}

export function f64At(array: usize, place: u32): f64 {
  return load<f64>(array + ((<usize>place) << 3));
}

export function putF64(array: usize, place: u32, value: f64): void {
  store<f64>(array + ((<usize>place) << 3), value);
}

export function u64At(array: usize, place: u32): u64 {
  return load<u64>(array + ((<usize>place) << 3));
}

export function putU64(array: usize, place: u32, value: u64): void {
  store<u64>(array + ((<usize>place) << 3), value);
}

/** The number of ones in 64 bits. */
export function popcountOf(bits: u64): u32 {
  return <u32>popcnt<u64>(bits);
}

export function i32At(array: usize, place: u32): i32 {
  return load<i32>(array + ((<usize>place) << 2));
}

export function putI32(array: usize, place: u32, value: i32): void {
  store<i32>(array + ((<usize>place) << 2), value);
}
