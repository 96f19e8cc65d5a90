import type { Ways } from './path-input.ts';

/** The strong components of a network and who of them leads to whom, those led to first. */
export interface Circles {
  /** The circle of each node: ties lead to circles with smaller numbers, or stay. */
  readonly of: Uint32Array;
  readonly sizes: Uint32Array;
  /** The other circles that each leads to by a tie, every one once. */
  readonly on: Ways;
}

export function circles(n: number, ways: Ways): Circles {
  const { of, count } = strongParts(n, ways);
  const sizes = new Uint32Array(count);
  for (const circle of of) sizes[circle]++;
  return { of, sizes, on: between(n, ways, of, sizes) };
}

/** Ties between circles, from circle to circle. */
function between(n: number, ways: Ways, of: Uint32Array, sizes: Uint32Array): Ways {
  const count = sizes.length;
  const firstMember = new Uint32Array(count + 1);
  for (let circle = 0; circle < count; circle++) {
    firstMember[circle + 1] = firstMember[circle] + sizes[circle];
  }
  const members = new Uint32Array(n);
  const next = firstMember.slice(0, count);
  for (let node = 0; node < n; node++) members[next[of[node]]++] = node;
  const offsets = new Uint32Array(count + 1);
  const nodes = new Uint32Array(ways.nodes.length);
  const toldBy = new Uint32Array(count).fill(count);
  let found = 0;
  for (let circle = 0; circle < count; circle++) {
    for (let at = firstMember[circle]; at < firstMember[circle + 1]; at++) {
      const end = ways.offsets[members[at] + 1];
      for (let slot = ways.offsets[members[at]]; slot < end; slot++) {
        const to = of[ways.nodes[slot]];
        if (to === circle || toldBy[to] === circle) continue;
        toldBy[to] = circle;
        nodes[found++] = to;
      }
    }
    offsets[circle + 1] = found;
  }
  return { offsets, nodes: nodes.slice(0, found) };
}

/**
 * The strong component of each node, by Tarjan's method without recursion: numbered as they are
 * left, so that ties lead to smaller numbers.
 */
export function strongParts(
  n: number,
  { offsets, nodes }: Ways,
): { of: Uint32Array; count: number } {
  const of = new Uint32Array(n).fill(n);
  const entered = new Uint32Array(n).fill(n);
  const low = new Uint32Array(n);
  const next = offsets.slice(0, n);
  const path = new Uint32Array(n);
  const open = new Uint32Array(n);
  let opened = 0;
  let time = 0;
  let count = 0;
  for (let start = 0; start < n; start++) {
    if (entered[start] !== n) continue;
    let depth = -1;
    let arriving = start;
    for (;;) {
      if (arriving !== n) {
        entered[arriving] = time;
        low[arriving] = time++;
        open[opened++] = arriving;
        path[++depth] = arriving;
      }
      arriving = n;
      const node = path[depth];
      if (next[node] < offsets[node + 1]) {
        const to = nodes[next[node]++];
        if (entered[to] === n) arriving = to;
        else if (of[to] === n && entered[to] < low[node]) low[node] = entered[to];
        continue;
      }
      if (low[node] === entered[node]) {
        let member: number;
        do {
          member = open[--opened];
          of[member] = count;
        } while (member !== node);
        count++;
      }
      if (depth === 0) break;
      const above = path[--depth];
      if (low[node] < low[above]) low[above] = low[node];
    }
  }
  return { of, count };
}
