import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { knownOptions, OptionError, oneOf, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { tieList } from '../../network/ties.ts';
import { type Random, stream } from '../../random.ts';
import { connectedParts, improve } from './community-moves.ts';
import { mixingShares } from './modularity.ts';

export interface CommunitiesOptions {
  seed?: number;
  /** Searches from different starts, of which the best is kept. */
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
 * The division of largest modularity found from several random starts, half of them by Louvain's
 * method and half from a few groups at random, each then improved by moving single people and joining
 * groups; the first of equally good ones. Direction: a pair is tied if either end says so. Weight is
 * ignored, or counts with `values: 'valued'`. Isolates are communities of their own, and every
 * community holds together by its own ties. No ties: everyone alone, modularity `NaN`.
 * The same seed gives the same answer. Another division may be as good: compare seeds before making
 * much of one person's place. Throws an OptionError for unknown options.
 * Cost: about O(restarts · m).
 * Source: Blondel, Guillaume, Lambiotte & Lefebvre 2008, doi:10.1088/1742-5468/2008/10/P10008.
 *
 * const { labels, count } = communities(friendship, { seed: 1 });
 */
export function communities(network: Network, options: CommunitiesOptions = {}): Communities {
  knownOptions(options, ['seed', 'restarts', 'values', 'resolution']);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const restarts = wholeNumber('restarts', options.restarts ?? 30, 1);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const resolution = options.resolution ?? 1;
  if (!(resolution > 0)) throw new OptionError('resolution', resolution, 'a number above 0');
  const pairs = symmetrize(network);
  let best: Uint32Array = Uint32Array.from({ length: pairs.n }, (_, node) => node);
  if (pairs.ties === 0) return { labels: best, count: pairs.n, modularity: NaN };
  let bestQuality = -Infinity;
  for (let restart = 0; restart < restarts; restart++) {
    const random = stream(seed, restart);
    const start =
      restart % 2 === 0
        ? louvainLabels(pairs, valued, resolution, random)
        : randomLabels(pairs.n, random);
    improve(pairs, start, valued, resolution, random);
    const labels = connectedParts(pairs, start);
    const { inside, chance } = mixingShares(pairs, labels, pairs.n, valued);
    const quality = inside - resolution * chance;
    if (quality <= bestQuality + 1e-12) continue;
    bestQuality = quality;
    best = labels;
  }
  const { inside, chance } = mixingShares(pairs, best, pairs.n, valued);
  const count = best.reduce((most, label) => Math.max(most, label + 1), 0);
  return { labels: best, count, modularity: inside - chance };
}

/** Nodes enter in random order, since the order decides which optimum Louvain's method reaches. */
function louvainLabels(
  pairs: Network,
  valued: boolean,
  resolution: number,
  random: Random,
): Uint32Array {
  const graph = new Graph({ type: 'undirected' });
  const order = random.shuffle(Uint32Array.from({ length: pairs.n }, (_, node) => node));
  for (const node of order) graph.addNode(String(node));
  const { source, target, slot } = tieList(pairs);
  for (let tie = 0; tie < source.length; tie++) {
    const weight = valued ? pairs.out.weights[slot[tie]!]! : 1;
    graph.addEdge(String(source[tie]), String(target[tie]), { weight });
  }
  const belongs = new Map(
    Object.entries(louvain(graph, { resolution, rng: () => random.uniform() })),
  );
  return Uint32Array.from({ length: pairs.n }, (_, node) => belongs.get(String(node))!);
}

/** A few groups at random: some optima cannot be reached by growing groups from single people. */
function randomLabels(n: number, random: Random): Uint32Array {
  const groups = 2 + random.integer(Math.ceil(Math.sqrt(n)));
  return Uint32Array.from({ length: n }, () => random.integer(Math.min(groups, n)));
}
