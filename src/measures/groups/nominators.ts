import type { Network } from '../../network/network.ts';
import { tieList } from '../../network/ties.ts';
import { NO_GROUP } from '../../study/partition.ts';

/**
 * Different people who reported the ties from group g to group h (at `g * k + h`): those who sent
 * them, those who received them in a network turned to flow, and in an undirected network everyone
 * who reported a tie of the pair of groups, or has one if nothing says who reported it.
 */
export function nominators(network: Network, of: Uint32Array, k: number): Uint32Array {
  const reports = network.symmetrized?.reports ?? network;
  const { source, target } = tieList(reports);
  const people: Set<number>[] = Array.from({ length: k * k }, () => new Set());
  for (let tie = 0; tie < source.length; tie++) {
    const [i, j] = [source[tie]!, target[tie]!];
    const g = of[i]!;
    const h = of[j]!;
    if (g === NO_GROUP || h === NO_GROUP) continue;
    const reporters = !reports.directed ? [i, j] : [reports.unknown.side === 'in' ? j : i];
    for (const reporter of reporters) {
      people[g * k + h]!.add(reporter);
      if (!network.directed) people[h * k + g]!.add(reporter);
    }
  }
  return Uint32Array.from(people, (named) => named.size);
}
