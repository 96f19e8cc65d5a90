import { knownOptions, OptionError, wholeNumber } from '../errors.ts';
import type { Network } from '../network/network.ts';
import { type Random, stream } from '../random.ts';
import type { Partition } from '../study/partition.ts';
import { completed, type OpenNetwork, openNetwork } from './open-cells.ts';
import { reportsOf, someRespondents } from './reports.ts';

export interface CompletionOptions {
  draws?: number;
  seed?: number;
  /** Share of the people who answered whose answers each draw sets aside and fills in again. */
  leaveOut?: number;
}

/**
 * Plausible complete networks: what was answered stays, what was not is drawn from how others
 * answered.
 *
 * A missing answer of i about j is a tie with the chance that a tie is returned, if j named i; with
 * the chance of an unprompted tie times how often j is named compared with others (at most .95), if j
 * did not; with the plain chance of a tie if j is silent too. Chances are taken within and between
 * groups, each (x + ½) / (n + 1). A drawn tie has the weight of some reported tie.
 * With `leaveOut` draws differ even where nothing is missing: the same filling in, tried on answers
 * that are there. A network turned to flow or symmetrized is completed as it was reported, then turned
 * or symmetrized again; in an undirected one a pair is open only if neither end answered.
 * Draw b depends on the seed and on b only. Throws an OptionError for unknown options or a partition
 * of other people. Cost per draw: O(n + m + t log n) for t ties drawn, with `leaveOut` O(n log n + m log d)
 * besides.
 *
 * for (const completed of completions(advice, units, { draws: 200 })) ranks.push(inDegree(completed));
 */
export function* completions(
  network: Network,
  partition: Partition | null = null,
  options: CompletionOptions = {},
): Generator<Network, void, undefined> {
  knownOptions(options, ['draws', 'seed', 'leaveOut']);
  const draws = wholeNumber('draws', options.draws ?? 200);
  const seed = wholeNumber('seed', options.seed ?? 1);
  const leaveOut = options.leaveOut ?? 0;
  if (!(leaveOut >= 0 && leaveOut < 1)) {
    throw new OptionError('leaveOut', leaveOut, 'a share of at least 0 and below 1');
  }
  if (partition !== null && partition.of.length !== network.n) {
    throw new OptionError('partition', partition.of.length, `the groups of ${network.n} people`);
  }
  const { reports: reported, restored } = reportsOf(network);
  const whole = leaveOut === 0 ? openNetwork(reported, partition) : null;
  for (let draw = 0; draw < draws; draw++) {
    const random = stream(seed, draw);
    const open =
      whole ?? openNetwork(reported, partition, someRespondents(reported, leaveOut, random));
    yield restored(filled(reported, open, random));
  }
}

function filled(reported: Network, open: OpenNetwork, random: Random): Network {
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const { weights } = reported.out;
  open.draw(random, (i, j) => {
    source.push(i);
    target.push(j);
    weight.push(weights.length === 0 ? 1 : weights[random.integer(weights.length)]!);
  });
  return completed(open, { source, target, weight });
}
