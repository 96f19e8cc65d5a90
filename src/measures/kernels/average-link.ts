import { numbered } from './numbered.ts';

/**
 * Who was joined with whom: numbers below n are nodes, n + s is what merge s made. `level` is the
 * mean similarity between the two at that moment and never grows.
 */
export interface Tree {
  readonly n: number;
  readonly left: Uint32Array;
  readonly right: Uint32Array;
  readonly level: Float64Array;
}

/**
 * Joins the two most similar clusters again and again, similarity being the mean over all pairs of
 * their nodes (average link), as long as it is above `least`. Of equally similar pairs the one
 * whose first nodes come first is taken. `similarity` is a symmetric matrix, row by row; `NaN` is
 * never joined. Cost: O(n²) usually, O(n³) where everything is alike.
 */
export function averageLink(n: number, similarity: Float64Array, least: number): Tree {
  const sums = similarity.slice();
  const sizes = new Uint32Array(n).fill(1);
  const number = Uint32Array.from({ length: n }, (_, node) => node);
  const isGone = new Uint8Array(n);
  const partner = new Int32Array(n).fill(-1);
  const mean = (a: number, b: number) => sums[a * n + b]! / (sizes[a]! * sizes[b]!);
  const choose = (a: number) => {
    partner[a] = -1;
    let most = least;
    for (let b = 0; b < n; b++) {
      if (b === a || isGone[b] === 1 || !(mean(a, b) > most)) continue;
      most = mean(a, b);
      partner[a] = b;
    }
  };
  for (let node = 0; node < n; node++) choose(node);
  const merges: { left: number; right: number; level: number }[] = [];
  for (;;) {
    let a = -1;
    let most = least;
    for (let node = 0; node < n; node++) {
      if (isGone[node] === 1 || partner[node] === -1 || !(mean(node, partner[node]!) > most)) {
        continue;
      }
      most = mean(node, partner[node]!);
      a = node;
    }
    if (a === -1) break;
    const b = partner[a]!;
    merges.push({ left: number[a]!, right: number[b]!, level: most });
    number[a] = n + merges.length - 1;
    isGone[b] = 1;
    for (let c = 0; c < n; c++) {
      sums[a * n + c]! += sums[b * n + c]!;
      sums[c * n + a] = sums[a * n + c]!;
    }
    sizes[a]! += sizes[b]!;
    choose(a);
    for (let c = 0; c < n; c++) {
      if (isGone[c] === 0 && (partner[c] === a || partner[c] === b)) choose(c);
    }
  }
  return {
    n,
    left: Uint32Array.from(merges, ({ left }) => left),
    right: Uint32Array.from(merges, ({ right }) => right),
    level: Float64Array.from(merges, ({ level }) => level),
  };
}

/**
 * The clusters there are at a level: a label per node, numbered by first appearance. Cost: O(n).
 */
export function clustersAt({ n, left, right, level }: Tree, least: number): Uint32Array {
  const above = new Int32Array(n + level.length).fill(-1);
  level.forEach((at, merge) => {
    if (at < least) return;
    above[left[merge]!] = n + merge;
    above[right[merge]!] = n + merge;
  });
  // What is above has the higher number, so the tops are known before what hangs from them.
  const top = Int32Array.from(above);
  for (let at = top.length - 1; at >= 0; at--) top[at] = above[at] === -1 ? at : top[above[at]!]!;
  return numbered(Uint32Array.from(top.subarray(0, n)));
}

/** The nodes in an order that lets the tree be drawn without crossings. Cost: O(n). */
export function drawingOrder({ n, left, right }: Tree): Uint32Array {
  const isBelow = new Uint8Array(n + left.length);
  for (const side of [left, right]) for (const cluster of side) isBelow[cluster] = 1;
  const first = Uint32Array.from({ length: n + left.length }, (_, at) => at);
  for (let merge = 0; merge < left.length; merge++) {
    first[n + merge] = Math.min(first[left[merge]!]!, first[right[merge]!]!);
  }
  const tops = [...isBelow.keys()].filter((cluster) => isBelow[cluster] === 0);
  const waiting = tops.sort((a, b) => first[b]! - first[a]!);
  const order: number[] = [];
  while (waiting.length > 0) {
    const cluster = waiting.pop()!;
    if (cluster < n) order.push(cluster);
    else waiting.push(right[cluster - n]!, left[cluster - n]!);
  }
  return Uint32Array.from(order);
}
