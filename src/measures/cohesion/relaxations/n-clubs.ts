import { knownOptions, wholeNumber } from '../../../errors.ts';
import type { Network } from '../../../network/network.ts';
import { symmetrize } from '../../../network/symmetrize.ts';
import type { Cliques } from '../cliques.ts';
import { nCliques } from './n-cliques.ts';
import { farFinder, inOrder } from './sets.ts';

export interface NClubsOptions {
  n?: number;
  minSize?: number;
  /** After so many sets looked at the search stops, and `complete` is false. */
  steps?: number;
}

/**
 * The largest circles of people who are at most two steps apart without leaving the circle.
 *
 * An n-club is a set whose members are within n steps (2) of each other by ties among themselves
 * alone, and that is part of no larger such set. Every n-clan is an n-club; there can be clubs
 * besides, inside n-cliques that do not hold together. Weights and direction as in `nCliques`.
 *
 * Every club lies inside some n-clique. Where two members of a set are too far apart, no club in it
 * has both, so the search goes on without the one and without the others. It stops after `steps`
 * sets (20 000) or when not all n-cliques could be seen, and says so: `complete` is then false, and
 * a set found may be part of a larger one. No nodes, isolates: none. Throws as `nCliques`. Cost:
 * exponential at worst; each step O(size · ties). Source: Mokken (1979), Quality & Quantity 13,
 * 161–173, doi:10.1007/BF00139635.
 *
 * @example
 * nClubs(network(study, 'trust'), { n: 2 }).members;
 */
export function nClubs(network: Network, options: NClubsOptions = {}): Cliques {
  knownOptions(options, ['n', 'minSize', 'steps']);
  const reach = wholeNumber('n', options.n ?? 2, 1);
  const minSize = wholeNumber('minSize', options.minSize ?? 3, 1);
  const most = wholeNumber('steps', options.steps ?? 20_000, 1);
  const { n, out } = symmetrize(network);
  const start = nCliques(network, { n: reach, minSize });
  const farFrom = farFinder(n, out, reach);
  const seen = new Set<string>();
  const clubs: Uint32Array[] = [];
  // The largest n-cliques are taken first: most smaller sets then fall inside clubs already found.
  const waiting = [...start.members].reverse();
  let steps = 0;
  while (waiting.length > 0 && steps < most) {
    const set = waiting.pop()!;
    if (set.length < minSize) continue;
    const key = set.join();
    if (seen.has(key) || clubs.some((club) => includes(club, set))) continue;
    seen.add(key);
    steps++;
    const far = farFrom(set);
    const worst = far.reduce((at, those, i) => (those.length > far[at]!.length ? i : at), 0);
    const apart = new Set(far[worst]);
    if (apart.size === 0) {
      clubs.push(set);
      continue;
    }
    const left = set[worst];
    waiting.push(set.filter((node) => !apart.has(node)));
    waiting.push(set.filter((node) => node !== left));
  }
  const members = clubs.filter(
    (club) => !clubs.some((other) => other.length > club.length && includes(other, club)),
  );
  return {
    n,
    members: inOrder(members),
    minSize,
    complete: start.complete && waiting.length === 0,
  };
}

/** Whether an ascending list has all of another. */
function includes(whole: Uint32Array, part: Uint32Array): boolean {
  if (part.length > whole.length) return false;
  let at = 0;
  for (const node of part) {
    while (at < whole.length && whole[at]! < node) at++;
    if (whole[at] !== node) return false;
  }
  return true;
}
