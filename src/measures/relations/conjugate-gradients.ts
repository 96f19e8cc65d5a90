const MOST_ROUNDS = 1000;

/**
 * The x for which times(x) = right, where `times` multiplies by a symmetric matrix without negative
 * eigenvalues, by conjugate gradients. If there are several, the shortest. Cost: that of `times` per
 * round, the fewer rounds the closer together the eigenvalues are.
 */
export function conjugateGradients(
  times: (x: Float64Array) => Float64Array,
  right: Float64Array,
): Float64Array {
  const dot = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  const x = right.slice();
  const first = times(x);
  let rest = right.map((value, at) => value - first[at]!);
  let way = rest.slice();
  let left = dot(rest, rest);
  const enough = 1e-30 * dot(right, right);
  for (let round = 0; round < MOST_ROUNDS && left > enough; round++) {
    const moved = times(way);
    const step = left / dot(way, moved);
    for (let at = 0; at < x.length; at++) x[at]! += step * way[at]!;
    rest = rest.map((value, at) => value - step * moved[at]!);
    const next = dot(rest, rest);
    const turn = next / left;
    way = rest.map((value, at) => value + turn * way[at]!);
    left = next;
  }
  return x;
}
