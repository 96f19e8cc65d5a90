import type { Network } from '../../network/network.ts';
import { here, type Results, type Task } from '../../work.ts';
import type { Communities, CommunitiesOptions } from './communities.ts';
import { leidenJob, startsTask } from './community-starts.ts';

/**
 * The small groups that people form by themselves, none of them loosely strung together.
 *
 * Leiden's method for modularity: single people move to where the gain is largest, the groups are
 * refined from within, and the refined groups move like people, round after round until nothing
 * changes. Unlike Louvain's groups, each is well connected: however it is put together from two
 * parts, these have at least γ·K₁K₂/2m ties between them; no two groups could be joined and no
 * person moved for a gain. The best of 200 seeded starts is kept, the first of equals, every second
 * one from a few groups at random; where n nodes and m pairs make n + 2m more than 500, of 100 000/(n
 * + 2m), and at least one. While refining, a part is joined in proportion to the gain, not to its
 * exponential as in the paper, so that every machine gives the same answer to the last bit.
 *
 * Direction: a pair is tied if either end says so. Weight is ignored, or counts with `values:
 * 'valued'`. Isolates are groups of their own. No ties, or a value below 0: everyone alone,
 * modularity `NaN`. Throws an OptionError for unknown options. Cost: about O(restarts · m). Source:
 * Traag, Waltman & van Eck (2019), Scientific Reports 9, 5233, doi:10.1038/s41598-019-41695-z.
 *
 * @example
 * const { labels, modularity } = leiden(network(study, 'trust'), { seed: 1 });
 */
export function leiden(
  network: Network,
  options: CommunitiesOptions = {},
  results: Results = here,
): Communities {
  return results(leidenTask(network, options));
}

/** The heavy work of `leiden`. */
export function leidenTask(network: Network, options: CommunitiesOptions = {}): Task<Communities> {
  return startsTask(leidenJob, network, options, { budget: 100_000, most: 200 });
}
