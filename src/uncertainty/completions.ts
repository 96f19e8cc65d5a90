import { knownOptions, OptionError, wholeNumber } from '../errors.ts';
import type { Network } from '../network/network.ts';
import { type Random, stream } from '../random.ts';
import type { Partition } from '../study/partition.ts';
import { type OpenNetwork, observed, openNetwork } from './open-cells.ts';
import { reportsOf } from './reports.ts';

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
 * of other people. Cost per draw: O(s · n + m) for s silent people.
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
  const nobody = new Uint8Array(network.n);
  const whole = leaveOut === 0 ? openNetwork(reported, partition, nobody) : null;
  for (let draw = 0; draw < draws; draw++) {
    const random = stream(seed, draw);
    const open = whole ?? openNetwork(reported, partition, someOf(reported, leaveOut, random));
    yield restored(filled(reported, open, random));
  }
}

/** Marks a share of the people who answered, at least one of them, chosen at random. */
function someOf({ n, unknown }: Network, share: number, random: Random): Uint8Array {
  const aside = new Uint8Array(n);
  const answered = Uint32Array.from(aside.keys()).filter((node) => unknown.rows[node] === 0);
  const count = Math.min(answered.length, Math.max(1, Math.round(share * answered.length)));
  random.shuffle(answered);
  for (let at = 0; at < count; at++) aside[answered[at]!] = 1;
  return aside;
}

function filled(reported: Network, open: OpenNetwork, random: Random): Network {
  const { known, chance } = open;
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (let i = 0; i < known.n; i++) {
    for (let slot = known.out.offsets[i]!; slot < known.out.offsets[i + 1]!; slot++) {
      const j = known.out.nodes[slot]!;
      if (!known.directed && j < i) continue;
      source.push(i);
      target.push(j);
      weight.push(known.out.weights[slot]!);
    }
  }
  const weights = reported.out.weights;
  for (let cell = 0; cell < chance.length; cell++) {
    if (random.uniform() >= chance[cell]!) continue;
    source.push(open.source[cell]!);
    target.push(open.target[cell]!);
    weight.push(weights.length === 0 ? 1 : weights[random.integer(weights.length)]!);
  }
  return observed(reported, { source, target, weight });
}
