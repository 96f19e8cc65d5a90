import type { Network } from '../../network/network.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';
import { hypergeometricTails } from './hypergeometric.ts';

/** The ties between two groups among all ties that cross groups; g < h. */
export interface CrossGap {
  readonly g: number;
  readonly h: number;
  readonly ties: number;
  /** What is left to this pair if crossing ties fell on crossing cells at random. */
  readonly expected: number;
  readonly pLower: number;
  readonly pUpper: number;
}

/**
 * Which groups talk to each other less than to the others.
 *
 * Most ties stay inside groups, so against all cells nearly every pair looks empty. Here the ties that
 * cross groups are taken as given, T of them, and thrown on the cells between groups:
 * ties of a pair ~ Hypergeometric(all cells between groups, cells of the pair, T).
 * Cells of people whose answers are missing are not counted as cells. Arcs if directed, pairs if not;
 * weights are ignored. Fewer than two groups: no pairs. No crossing ties: every p is 1.
 * Cost: O(n + m + k²). Source: Krackhardt & Stern (1988), doi:10.2307/2786835, for the cells' null.
 */
export function crossGaps(network: Network, partition: Partition): readonly CrossGap[] {
  const k = partition.ids.length;
  const { ties, cells } = crossing(network, partition);
  const total = ties.reduce((sum, count) => sum + count, 0);
  const room = cells.reduce((sum, count) => sum + count, 0);
  const gaps: CrossGap[] = [];
  for (let g = 0; g < k; g++) {
    for (let h = g + 1; h < k; h++) {
      const observed = ties[g * k + h]!;
      const own = cells[g * k + h]!;
      const tails = hypergeometricTails(observed, room, own, total);
      gaps.push({
        g,
        h,
        ties: observed,
        expected: room === 0 ? 0 : (total * own) / room,
        pLower: tails.pLower,
        pUpper: tails.pUpper,
      });
    }
  }
  return gaps;
}

/** Ties and observed cells of each pair of groups, at `g * k + h` with g < h. */
function crossing({ n, out, directed, unknown }: Network, { ids, of, sizes }: Partition) {
  const k = ids.length;
  const ties = new Float64Array(k * k);
  const answered = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const from = of[i]!;
    if (from === NO_GROUP) continue;
    if (unknown.rows[i] === 0) answered[from]!++;
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      const to = of[j]!;
      // An arc of someone who did not answer lies in a row that is not counted.
      if (to === NO_GROUP || to === from || (directed ? unknown.rows[i] === 1 : j < i)) continue;
      ties[Math.min(from, to) * k + Math.max(from, to)]!++;
    }
  }
  const cells = new Float64Array(k * k);
  for (let g = 0; g < k; g++) {
    for (let h = g + 1; h < k; h++) {
      const silent = (sizes[g]! - answered[g]!) * (sizes[h]! - answered[h]!);
      cells[g * k + h] = directed
        ? answered[g]! * sizes[h]! + answered[h]! * sizes[g]!
        : sizes[g]! * sizes[h]! - silent;
    }
  }
  return { ties, cells };
}
