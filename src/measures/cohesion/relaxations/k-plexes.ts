import { BudgetError, knownOptions, OptionError, wholeNumber } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { symmetrize } from '../../../network/symmetrize.ts';
import { cores } from '../../kernels/cores.ts';
import { MOST_DENSE } from '../../kernels/dense-cells.ts';
import type { Cliques } from '../cliques.ts';
import { inOrder } from './sets.ts';

export interface KPlexesOptions {
  /** How many ties a member may lack, their own to themselves counted as one. */
  k?: number;
  /** Smaller sets are left out. */
  minSize?: number;
  /** After so many sets found, or so many steps, the search stops and `complete` is false. */
  limit?: number;
  steps?: number;
}

/** A set begun, who could still join it, and who could but was dealt with elsewhere. */
interface Branch {
  readonly chosen: readonly number[];
  readonly open: readonly number[];
  readonly done: readonly number[];
}

/**
 * Circles in which everybody has a tie with all but a few of the others, as large as they get.
 *
 * A k-plex is a set S in which each member is tied to at least |S| − k members, and to which nobody
 * can be added; k = 1 gives cliques, k = 2 (default) lets each lack one tie. Sets of fewer than 2k
 * − 1 can fall apart and are never asked for; `minSize` is max(k + 2, 2k − 1) unless it is set
 * higher. Weights and direction are ignored, a tie in either direction counts; for mutual ties
 * symmetrize with the rule `confirmed` first.
 *
 * No nodes, isolates, trees: none. The search stops at `limit` sets (100 000) or after `steps` (1
 * 000 000), and `complete` is false. Throws an OptionError for unknown options, options that are no
 * whole number of at least 1, or a `minSize` below 2k − 1, and a BudgetError beyond 3 000 nodes.
 * Cost: exponential at worst; each step O(size²). Source: Seidman & Foster (1978), J. Math. Sociol.
 * 6, 139–154, doi:10.1080/0022250X.1978.9989883.
 *
 * @example
 * kPlexes(network(study, 'trust'), { k: 2 }).members; // [Uint32Array [0, 1, 3, 5, 6], …]
 */
export function kPlexes(network: Network, options: KPlexesOptions = {}): Cliques {
  knownOptions(options, ['k', 'minSize', 'limit', 'steps']);
  const k = wholeNumber('k', options.k ?? 2, 1);
  const minSize = wholeNumber('minSize', options.minSize ?? Math.max(k + 2, 2 * k - 1), 1);
  if (minSize < 2 * k - 1) {
    throw new OptionError('minSize', minSize, `at least 2k − 1 = ${2 * k - 1}`);
  }
  const limit = wholeNumber('limit', options.limit ?? 100_000, 1);
  const most = wholeNumber('steps', options.steps ?? 1_000_000, 1);
  const { n, out } = symmetrize(network);
  if (n > MOST_DENSE) throw new BudgetError('nodes of a matrix', MOST_DENSE);
  const tied = new Uint8Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      tied[i * n + out.nodes[slot]!] = 1;
    }
  }
  const lacking = (node: number, set: readonly number[]) =>
    set.reduce(
      (count, other) => count + (other === node || tied[node * n + other] === 1 ? 0 : 1),
      0,
    );
  /** Whether the node can join a set that is a k-plex. */
  const canJoin = (node: number, set: readonly number[]) =>
    lacking(node, set) < k &&
    set.every((other) => tied[node * n + other] === 1 || lacking(other, set) < k - 1);

  const members: Uint32Array[] = [];
  const waiting = firstBranches(n, tied, out, k, minSize);
  let steps = 0;
  while (waiting.length > 0 && steps < most && members.length < limit) {
    const { chosen, open, done } = waiting.pop()!;
    const all = [...chosen, ...open];
    steps++;
    if (all.length < minSize) continue;
    if (chosen.some((node) => lacking(node, all) > all.length - minSize + k - 1)) continue;
    const lacks = all.map((node) => lacking(node, all));
    if (lacks.every((count) => count < k)) {
      if (!done.some((node) => canJoin(node, all))) members.push(Uint32Array.from(all).sort());
      continue;
    }
    // Whoever fits least decides soonest: with them few can stay, without them all may fit.
    let worst = chosen.length;
    for (let at = chosen.length; at < all.length; at++) if (lacks[at]! > lacks[worst]!) worst = at;
    const node = all[worst]!;
    const rest = open.filter((other) => other !== node);
    const larger = [...chosen, node];
    waiting.push({ chosen, open: rest, done: [...done, node] });
    waiting.push({
      chosen: larger,
      open: rest.filter((other) => canJoin(other, larger)),
      done: done.filter((other) => canJoin(other, larger)),
    });
  }
  return { n, members: inOrder(members), minSize, complete: waiting.length === 0 };
}

/**
 * One branch for each node that can be in a set at all, with those within two steps that come later
 * in degeneracy order as open: a k-plex of at least 2k − 1 has no two members further apart.
 */
function firstBranches(
  n: number,
  tied: Uint8Array,
  rows: Parameters<typeof cores>[1],
  k: number,
  minSize: number,
): Branch[] {
  const { core, order } = cores(n, rows);
  const kept = [...order].filter((node) => core[node]! >= minSize - k);
  const { offsets, nodes } = rows;
  const branches = kept.map((node, place): Branch => {
    const near = new Uint8Array(n);
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
      const middle = nodes[slot]!;
      near[middle] = 1;
      for (let next = offsets[middle]!; next < offsets[middle + 1]!; next++) near[nodes[next]!] = 1;
    }
    // With k = 1 only neighbours fit, and with larger k those two steps away do too.
    const fits = (other: number) => (k === 1 ? tied[node * n + other] : near[other]) === 1;
    return {
      chosen: [node],
      open: kept.slice(place + 1).filter(fits),
      done: kept.slice(0, place).filter(fits),
    };
  });
  return branches.reverse();
}
