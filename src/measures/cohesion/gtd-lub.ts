import { BudgetError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { type Circles, circles } from '../kernels/circles.ts';
import { ones } from '../kernels/ones.ts';
import { components } from './components.ts';

/** Beyond this the pairs are too many for an exact answer in reasonable time. */
export const MOST_LUB_NODES = 5000;

/**
 * Whether any two people have a nearest common boss to turn to (least upper bound): 1 where all do.
 *
 * 1 − V/Σ(N_c − 1)(N_c − 2)/2 over the components c of at least three people, V the pairs in the
 * same component without a least upper bound. k is an upper bound of i and j if k reaches both
 * along the ties (everybody reaches themselves), the least if every other upper bound reaches k.
 * The fourth of Krackhardt's conditions of an outtree. Weights are ignored.
 *
 * Ties must lead from the boss to the subordinate: in a network of reports, read it as flow. R's
 * `sna::lubness` (2.7) asks for an upper bound that reaches all others, which agrees on trees only.
 * No component of three: `NaN`. Throws a BudgetError beyond 5 000 nodes. Cost:
 * O(n + m + c³/64) for c circles of people who all reach each other.
 * Source: Krackhardt (1994), Graph theoretical dimensions of informal organizations, in Carley &
 * Prietula (eds), Computational Organization Theory, 89–111.
 *
 * @example
 * gtdLub(network(study, 'reports_to', { ties: 'flow' })); // 1
 */
export function gtdLub(network: Network): number {
  const { n } = network;
  if (n > MOST_LUB_NODES) throw new BudgetError('nodes of least upper bounds', MOST_LUB_NODES);
  const { labels, sizes } = components(network);
  // People of a circle have the same bounds, and are bounds of each other.
  const bosses = circles(n, network.in);
  const component = new Uint32Array(bosses.sizes.length);
  bosses.of.forEach((circle, node) => {
    component[circle] = labels[node];
  });
  const hasLeast = boundsOf(bosses);
  let without = 0;
  for (let i = 0; i < component.length; i++) {
    for (let j = i + 1; j < component.length; j++) {
      if (component[i] !== component[j] || hasLeast(i, j)) continue;
      without += bosses.sizes[i] * bosses.sizes[j];
    }
  }
  const most = sizes.reduce((sum, size) => sum + (size < 3 ? 0 : ((size - 1) * (size - 2)) / 2), 0);
  return most === 0 ? NaN : 1 - without / most;
}

/** Tells whether two circles have a least upper bound; the first has the smaller number. */
function boundsOf({ sizes, on }: Circles): (i: number, j: number) => boolean {
  const width = (sizes.length + 31) >>> 5;
  // Per circle itself and all circles that reach it, as bits; these have smaller numbers.
  const above = new Uint32Array(sizes.length * width);
  const counts = new Uint32Array(sizes.length);
  for (let circle = 0; circle < sizes.length; circle++) {
    const row = circle * width;
    const words = (circle >>> 5) + 1;
    above[row + words - 1] = 1 << (circle & 31);
    for (let slot = on.offsets[circle]; slot < on.offsets[circle + 1]; slot++) {
      const other = on.nodes[slot] * width;
      for (let word = 0; word < words; word++) above[row + word] |= above[other + word];
    }
    for (let word = 0; word < words; word++) counts[circle] += ones(above[row + word]);
  }
  return (i, j) => {
    // Whoever reaches a bound is one too. So only the last bound can be the least, and it is if as many
    // reach it as there are bounds.
    let bounds = 0;
    let last = -1;
    for (let word = i >>> 5; word >= 0; word--) {
      const shared = above[i * width + word] & above[j * width + word];
      if (shared === 0) continue;
      if (last === -1) last = word * 32 + 31 - Math.clz32(shared);
      bounds += ones(shared);
    }
    return last !== -1 && counts[last] === bounds;
  };
}
