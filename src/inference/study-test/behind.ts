import type { Network } from '../../network/network.ts';
import { tieList } from '../../network/ties.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';
import type { DensityBlocks } from '../density-blocks.ts';
import type { Behind } from './result.ts';

/** Who stands behind each block of a density model, by its number. */
export function behindBlocks(
  network: Network,
  { of: groups, sizes }: Partition,
  { blocks, of }: DensityBlocks,
  answered: Uint32Array,
  toldApart: number,
): readonly Behind[] {
  const reports = network.symmetrized?.reports ?? network;
  const { source, target } = tieList(reports);
  const named = blocks.map(() => new Map<number, number>());
  const ties = new Uint32Array(blocks.length);
  for (let tie = 0; tie < source.length; tie++) {
    const [i, j] = [source[tie]!, target[tie]!];
    const [g, h] = [groups[i]!, groups[j]!];
    if (g === NO_GROUP || h === NO_GROUP) continue;
    const block = of(g, h);
    const counts = named[block]!;
    ties[block]!++;
    for (const person of reports.directed ? [i] : [i, j]) {
      counts.set(person, (counts.get(person) ?? 0) + 1);
    }
  }
  return blocks.map(({ from, to }, block) => {
    const counts = [...named[block]!.values()].sort((a, b) => b - a);
    const groupsOfBlock = [from, to].flatMap((group) => group ?? []);
    const people = groupsOfBlock.flatMap((group) => [sizes[group]!, answered[group]!]);
    return {
      people: people.length === 0 ? toldApart : Math.min(...people),
      nominators: counts.length,
      largest: [counts[0] ?? 0, counts[1] ?? 0, ties[block]!],
    };
  });
}
