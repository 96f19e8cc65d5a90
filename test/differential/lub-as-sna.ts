import { components } from '../../src/measures/cohesion/components.ts';
import type { Network } from '../../src/network/network.ts';
import { binary, distanceMatrix } from '../support/slow.ts';

/**
 * Krackhardt's LUB as `lubness` of R sna 2.7 works it out: it asks for an upper bound that reaches all
 * others, where the definition asks for one that all others reach. Here to show that this is the only
 * difference.
 */
export function lubAsSna(network: Network): number {
  const d = distanceMatrix(binary(network));
  const { labels, sizes } = components(network);
  const all = [...d.keys()];
  const reaches = (i: number, j: number) => d[i]![j]! < Infinity;
  let without = 0;
  for (const i of all) {
    for (const j of all.slice(i + 1)) {
      if (labels[i] !== labels[j]) continue;
      const bounds = all.filter((k) => reaches(k, i) && reaches(k, j));
      if (!bounds.some((least) => bounds.every((bound) => reaches(least, bound)))) without++;
    }
  }
  const most = sizes.reduce((sum, size) => sum + (size < 3 ? 0 : ((size - 1) * (size - 2)) / 2), 0);
  return most === 0 ? NaN : 1 - without / most;
}
