import { OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';

/** Whether each report counts (`arcs`), or each pair with a tie either way (`pairs`). */
export type TieUnit = 'arcs' | 'pairs';
/** Whether a tie counts once, or by its weight. */
export type TieValue = 'binary' | 'valued';

export interface TieCounting {
  /** Arcs of a directed network and pairs of an undirected one, unless told otherwise. */
  ties?: TieUnit;
  values?: TieValue;
}

/** The ties between people who both have a group, as parallel lists. */
export interface GroupTies {
  readonly unit: TieUnit;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** Ties left out because an end has no group. */
  readonly withoutGroup: number;
}

/**
 * The ties that a comparison of groups is about. `pairs` of a directed network are pairs with a tie
 * in either direction, valued by the larger; `arcs` of an undirected network are its ties both ways.
 */
export function groupTies(
  network: Network,
  partition: Partition,
  counting: TieCounting = {},
): GroupTies {
  if (partition.of.length !== network.n) {
    throw new OptionError('partition', partition.of.length, `the groups of ${network.n} people`);
  }
  const unit = oneOf('ties', counting.ties ?? (network.directed ? 'arcs' : 'pairs'), [
    'arcs',
    'pairs',
  ]);
  const values = oneOf('values', counting.values ?? 'binary', ['binary', 'valued']);
  const { n, out } = unit === 'pairs' ? symmetrize(network) : network;
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  let withoutGroup = 0;
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      if (unit === 'pairs' && j < i) continue;
      if (partition.of[i] === NO_GROUP || partition.of[j] === NO_GROUP) {
        withoutGroup++;
        continue;
      }
      source.push(i);
      target.push(j);
      weight.push(values === 'valued' ? out.weights[slot]! : 1);
    }
  }
  return {
    unit,
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: Float64Array.from(weight),
    withoutGroup,
  };
}

/** Ways two different people can be chosen from one group (`within`) or from two (`between`). */
export function possibleTies(
  { sizes }: Partition,
  unit: TieUnit,
): { readonly within: number; readonly between: number } {
  let people = 0;
  let within = 0;
  for (const size of sizes) {
    people += size;
    within += size * (size - 1);
  }
  const all = people * (people - 1);
  const share = unit === 'pairs' ? 2 : 1;
  return { within: within / share, between: (all - within) / share };
}
