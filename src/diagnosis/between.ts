import type { Network } from '../network/network.ts';
import { hasTie } from '../network/rows.ts';
import type { Partition } from '../study/partition.ts';

/** How one person is tied to two groups: numbers of different people, whichever way the tie was named. */
export interface Reach {
  readonly node: number;
  readonly toG: number;
  readonly toH: number;
}

/** Everyone's ties to the members of two groups, themselves left out. */
export function reachOfBoth(
  network: Network,
  partition: Partition,
  g: number,
  h: number,
): readonly Reach[] {
  return Array.from({ length: network.n }, (_, node) => ({
    node,
    toG: partners(network, partition, node, g),
    toH: partners(network, partition, node, h),
  }));
}

function partners(network: Network, { of }: Partition, node: number, group: number): number {
  const { out, in: inward } = network;
  let count = 0;
  for (let slot = out.offsets[node]!; slot < out.offsets[node + 1]!; slot++) {
    if (of[out.nodes[slot]!] === group) count++;
  }
  if (!network.directed) return count;
  for (let slot = inward.offsets[node]!; slot < inward.offsets[node + 1]!; slot++) {
    const other = inward.nodes[slot]!;
    if (of[other] === group && !hasTie(out, node, other)) count++;
  }
  return count;
}
