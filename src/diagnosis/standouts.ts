/** A gap of less than this share of the top value does not set anyone apart. */
const LEAST_GAP = 0.2;
/** No more people than this are called a centre. */
const MOST = 5;

/**
 * The people at the top of a list who stand apart from the rest: all before the largest gap among the
 * first six values, if that gap is a fifth of the top value or more; otherwise only those who share
 * the top value. Values below `threshold` never count. Equal values stay together or stay out
 * together; nobody when more than five share the top.
 */
export function standouts(values: Float64Array, threshold: number): readonly number[] {
  const order = [...values.keys()].filter(
    (node) => values[node]! >= threshold && values[node]! > 0,
  );
  order.sort((a, b) => values[b]! - values[a]! || a - b);
  const top = order.length === 0 ? 0 : values[order[0]!]!;
  const all = Float64Array.from(values).sort().reverse();
  let cut = 0;
  let widest = LEAST_GAP * top;
  for (let at = 1; at <= Math.min(MOST, order.length, all.length - 1); at++) {
    const gap = all[at - 1]! - all[at]!;
    if (gap > widest || (gap === widest && cut === 0 && gap > 0)) {
      widest = gap;
      cut = at;
    }
  }
  if (cut === 0) cut = order.filter((node) => values[node] === top).length;
  return cut > MOST ? [] : order.slice(0, cut);
}
