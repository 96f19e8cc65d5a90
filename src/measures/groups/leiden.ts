import { knownOptions, OptionError, oneOf, wholeNumber } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { stream } from '../../random.ts';
import {
  type Communities,
  type CommunitiesOptions,
  isDivisible,
  randomLabels,
  startsFor,
} from './communities.ts';
import { communityRounds } from './community-rounds.ts';
import { mixingShares } from './modularity.ts';

const MOST_ROUNDS = 100;

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
export function leiden(network: Network, options: CommunitiesOptions = {}): Communities {
  knownOptions(options, ['seed', 'restarts', 'values', 'resolution']);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const resolution = options.resolution ?? 1;
  if (!(resolution > 0)) throw new OptionError('resolution', resolution, 'a number above 0');
  const pairs = symmetrize(network);
  const { n, out } = pairs;
  const restarts = wholeNumber('restarts', options.restarts ?? startsFor(pairs, 100_000, 200), 1);
  const alone = Uint32Array.from({ length: n }, (_, node) => node);
  const weights = valued ? out.weights : new Float64Array(out.nodes.length).fill(1);
  if (!isDivisible(weights)) return { labels: alone, count: n, modularity: NaN };
  const rounds = communityRounds({ ...out, weights }, resolution);
  let best: Uint32Array = alone;
  let most = -Infinity;
  for (let restart = 0; restart < restarts; restart++) {
    const random = stream(seed, restart);
    let labels: Uint32Array = restart % 2 === 0 ? alone : randomLabels(n, random);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = rounds.leiden(labels, random);
      const isStable = next.every((label, node) => label === labels[node]);
      labels = next;
      if (isStable) break;
    }
    const { inside, chance } = mixingShares(pairs, labels, n, valued);
    const quality = inside - resolution * chance;
    if (quality <= most + 1e-12) continue;
    most = quality;
    best = labels;
  }
  const { inside, chance } = mixingShares(pairs, best, n, valued);
  return { labels: best, count: new Set(best).size, modularity: inside - chance };
}
