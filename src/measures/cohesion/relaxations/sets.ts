import type { Rows } from '../../../network/network.ts';
import { search } from '../../kernels/search.ts';

/** The largest sets first, equally large ones in order of their members; changes the list. */
export function inOrder(sets: Uint32Array[]): readonly Uint32Array[] {
  return sets.sort((a, b) => {
    if (a.length !== b.length) return b.length - a.length;
    const at = a.findIndex((node, index) => node !== b[index]);
    return at === -1 ? 0 : a[at]! - b[at]!;
  });
}

/**
 * Everybody within so many steps of everybody, as rows; weights are left empty. Cost: O(n · m) at
 * worst.
 */
export function powerRows(n: number, rows: Rows, steps: number): Rows {
  const offsets = new Uint32Array(n + 1);
  const near: number[] = [];
  const { order, from } = search(n, rows, null);
  for (let node = 0; node < n; node++) {
    const reached = order.subarray(0, from(node, steps));
    const close = reached.filter((other) => other !== node).sort();
    for (const other of close) near.push(other);
    offsets[node + 1] = near.length;
  }
  return { offsets, nodes: Uint32Array.from(near), weights: new Float64Array(0) };
}

/**
 * Looks at sets of nodes as networks of their own. `farFrom(members)` gives for each member, in
 * order, those it does not reach within `steps` through members alone.
 */
export function farFinder(n: number, { offsets, nodes }: Rows, steps: number) {
  const inside = new Uint8Array(n);
  const depth = new Int32Array(n);
  return (members: Uint32Array): number[][] => {
    for (const node of members) inside[node] = 1;
    const far = Array.from(members, (source) => {
      for (const node of members) depth[node] = -1;
      depth[source] = 0;
      const queue = [source];
      for (let head = 0; head < queue.length; head++) {
        const node = queue[head]!;
        if (depth[node] === steps) break;
        for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
          const other = nodes[slot]!;
          if (inside[other] === 0 || depth[other] !== -1) continue;
          depth[other] = depth[node]! + 1;
          queue.push(other);
        }
      }
      return Array.from(members).filter((node) => depth[node] === -1);
    });
    for (const node of members) inside[node] = 0;
    return far;
  };
}
