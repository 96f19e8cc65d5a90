import { knownOptions, OptionError, oneOf, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { type Random, stream } from '../../random.ts';
import { type CommunityRounds, communityRounds } from './community-rounds.ts';
import { connectedParts } from './connected-parts.ts';
import { mixingShares } from './modularity.ts';

/** Rounds after which even a network that gains a speck each time is left as it is. */
const MOST_ROUNDS = 100;

export interface CommunitiesOptions {
  seed?: number;
  /**
   * Searches from different starts, of which the best is kept; as many as the network's size allows
   * when left out.
   */
  restarts?: number;
  values?: 'binary' | 'valued';
  /** Above 1 finds more and smaller communities, below 1 fewer and larger ones. */
  resolution?: number;
}

export interface Communities {
  /** The community of each node, numbered by first appearance in node order. */
  readonly labels: Uint32Array;
  readonly count: number;
  /** At resolution 1, whatever the search used; `NaN` without ties. */
  readonly modularity: number;
}

/**
 * The small groups that people form by themselves: more ties inside each than between them.
 *
 * The division of largest modularity found from several random starts, half of them everybody alone
 * and half a few groups at random, the first of equally good ones. From each start Louvain's method
 * moves people to where the gain is largest, then groups of people, then groups of those, and does so
 * round after round, people first, until nothing gains. There are 60 starts; where n nodes and m pairs
 * make n + 2m more than 5 000, 300 000/(n + 2m) of them, and at least one. Direction: a pair is tied
 * if either end says so. Weight is ignored, or counts with `values: 'valued'`. Isolates are
 * communities of their own, and every community holds together by its own ties. No ties, or a value
 * below 0: everyone alone, modularity `NaN`. The same seed gives the same answer. Another division may
 * be as good: compare seeds before making much of one person's place. Throws an OptionError for
 * unknown options. Cost: about O(restarts · m).
 * Source: Blondel, Guillaume, Lambiotte & Lefebvre 2008, doi:10.1088/1742-5468/2008/10/P10008.
 *
 * const { labels, count } = communities(friendship, { seed: 1 });
 */
export function communities(network: Network, options: CommunitiesOptions = {}): Communities {
  knownOptions(options, ['seed', 'restarts', 'values', 'resolution']);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const resolution = options.resolution ?? 1;
  if (!(resolution > 0)) throw new OptionError('resolution', resolution, 'a number above 0');
  const pairs = symmetrize(network);
  const { n, out } = pairs;
  const restarts = wholeNumber('restarts', options.restarts ?? startsFor(pairs, 300_000, 60), 1);
  const alone = Uint32Array.from({ length: n }, (_, node) => node);
  const weights = valued ? out.weights : new Float64Array(out.nodes.length).fill(1);
  if (!isDivisible(weights)) return { labels: alone, count: n, modularity: NaN };
  const rounds = communityRounds({ ...out, weights }, resolution);
  let best: Communities | null = null;
  let most = -Infinity;
  for (let restart = 0; restart < restarts; restart++) {
    const random = stream(seed, restart);
    const start = restart % 2 === 0 ? alone : randomLabels(n, random);
    const labels = connectedParts(pairs, settled(start, rounds, random));
    const count = labels.reduce((highest, label) => Math.max(highest, label + 1), 0);
    const { inside, chance } = mixingShares(pairs, labels, count, valued);
    const quality = inside - resolution * chance;
    if (quality <= most + 1e-12) continue;
    most = quality;
    best = { labels, count, modularity: inside - chance };
  }
  return best!;
}

/** How many starts a network of n nodes and m pairs is worth: `budget`/(n + 2m), from 1 to `most`. */
export function startsFor({ n, out }: Network, budget: number, most: number): number {
  return Math.max(1, Math.min(most, Math.floor(budget / (n + out.nodes.length))));
}

/** Whether there is any tie, and none that speaks against being together. */
export function isDivisible(weights: Float64Array): boolean {
  let sum = 0;
  for (const weight of weights) {
    if (!(weight >= 0)) return false;
    sum += weight;
  }
  return sum > 0 && sum < Infinity;
}

/** Round after round of Louvain's method until one changes nothing. */
function settled(start: Uint32Array, rounds: CommunityRounds, random: Random): Uint32Array {
  let labels = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    // What is left to do after the first round is little and the same in any order; in this one,
    // neighbours stand close together in memory.
    const next = rounds.louvain(labels, round === 0 ? random : null);
    if (next.every((label, node) => label === labels[node])) break;
    labels = next;
  }
  return labels;
}

/** A few groups at random: some optima cannot be reached by growing groups from single people. */
export function randomLabels(n: number, random: Random): Uint32Array<ArrayBuffer> {
  const groups = 2 + random.integer(Math.ceil(Math.sqrt(n)));
  return Uint32Array.from({ length: n }, () => random.integer(Math.min(groups, n)));
}
