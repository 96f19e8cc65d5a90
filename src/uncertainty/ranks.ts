/** Values closer than this share of the largest are ranked as equal: they differ by rounding only. */
const SAME = 1e-9;

/**
 * Ranks from 1, best value first; equal values share their middle rank, and values that are `NaN`
 * come last, equal among themselves. Cost: O(n log n).
 */
export function midRanks(
  values: Float64Array,
  order: 'highest' | 'lowest' = 'highest',
): Float64Array {
  const sign = order === 'highest' ? 1 : -1;
  let largest = 0;
  for (const value of values) if (Math.abs(value) > largest) largest = Math.abs(value);
  const step = largest * SAME;
  const quantised = values.map((value) => {
    if (Number.isNaN(value)) return -Infinity;
    return step === 0 ? 0 : sign * Math.round(value / step);
  });
  const places = Uint32Array.from(values.keys());
  places.sort((a, b) => {
    const [x, y] = [quantised[a]!, quantised[b]!];
    return x === y ? a - b : y > x ? 1 : -1;
  });
  const ranks = new Float64Array(values.length);
  for (let start = 0; start < places.length; ) {
    let end = start + 1;
    while (end < places.length && quantised[places[end]!] === quantised[places[start]!]) end++;
    for (let at = start; at < end; at++) ranks[places[at]!] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
