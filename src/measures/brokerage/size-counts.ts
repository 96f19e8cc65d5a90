/** How many groups there are of each size, smallest first: sums over groups need each size once. */
export function sizeCounts(
  sizes: Uint32Array,
): readonly (readonly [size: number, count: number])[] {
  const counts = new Map<number, number>();
  for (const size of sizes.toSorted()) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts];
}
