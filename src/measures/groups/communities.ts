import type { Network } from '../../network/network.ts';
import { here, type Results, type Task } from '../../work.ts';
import { louvainJob, startsTask } from './community-starts.ts';

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
export function communities(
  network: Network,
  options: CommunitiesOptions = {},
  results: Results = here,
): Communities {
  return results(communitiesTask(network, options));
}

/** The heavy work of `communities`. */
export function communitiesTask(
  network: Network,
  options: CommunitiesOptions = {},
): Task<Communities> {
  return startsTask(louvainJob, network, options, { budget: 300_000, most: 60 });
}
