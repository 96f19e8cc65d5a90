import { knownOptions, OptionError, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';

export interface ModularityOptions {
  values?: 'binary' | 'valued';
  /** How strongly ties expected by chance count; above 1 favours small groups. */
  resolution?: number;
}

/**
 * How much more ties stay inside the groups than how many ties people have would explain.
 *
 * Q = Σ_g [t_g/m − γ·(out_g/m)(in_g/m)], t_g ties inside g, out_g and in_g ties sent and received by
 * its members. Undirected ties count both ways, which is the usual Σ_g [t_g/m − (d_g/2m)²].
 * Weight is ignored, or counts with `values: 'valued'`. Ties of people without a group are left out.
 * No ties: `NaN`. One group: 0. Below 0 when ties avoid the groups.
 * Throws an OptionError for unknown options or a partition of other people. Cost: O(n + m).
 * Sources: Newman & Girvan 2004, doi:10.1103/PhysRevE.69.026113; directed: Leicht & Newman 2008,
 * doi:10.1103/PhysRevLett.100.118703.
 *
 * modularity(trust, units); // 0.31: clearly more ties inside units than popularity explains
 */
export function modularity(
  network: Network,
  partition: Partition,
  options: ModularityOptions = {},
): number {
  knownOptions(options, ['values', 'resolution']);
  if (partition.of.length !== network.n) {
    throw new OptionError('partition', partition.of.length, `the groups of ${network.n} people`);
  }
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const { inside, chance } = mixingShares(network, partition.of, partition.ids.length, valued);
  return inside - (options.resolution ?? 1) * chance;
}

/**
 * How alike in their group tied people are: 1 if every tie stays inside, 0 if no more than how many
 * ties people have would explain, below 0 if ties avoid the groups.
 *
 * r = Q / (1 − Σ_g (out_g/m)(in_g/m)). `NaN` without ties, or if all ties belong to one group.
 * Otherwise as `modularity`. Source: Newman 2003, doi:10.1103/PhysRevE.67.026126.
 *
 * assortativity(advice, departments); // 0.05
 */
export function assortativity(
  network: Network,
  partition: Partition,
  options: { values?: 'binary' | 'valued' } = {},
): number {
  knownOptions(options, ['values']);
  if (partition.of.length !== network.n) {
    throw new OptionError('partition', partition.of.length, `the groups of ${network.n} people`);
  }
  const valued = oneOf('values', options.values ?? 'binary', ['binary', 'valued']) === 'valued';
  const { inside, chance } = mixingShares(network, partition.of, partition.ids.length, valued);
  return 1 - chance > 1e-12 ? (inside - chance) / (1 - chance) : NaN;
}

/** Share of ties inside groups, and the share that the groups' totals alone would give. */
export function mixingShares(
  { n, out }: Pick<Network, 'n' | 'out'>,
  of: Uint32Array,
  k: number,
  valued: boolean,
) {
  const sent = new Float64Array(k);
  const received = new Float64Array(k);
  let total = 0;
  let within = 0;
  for (let i = 0; i < n; i++) {
    const g = of[i]!;
    if (g === NO_GROUP) continue;
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const h = of[out.nodes[slot]!]!;
      if (h === NO_GROUP) continue;
      const weight = valued ? out.weights[slot]! : 1;
      total += weight;
      if (g === h) within += weight;
      sent[g]! += weight;
      received[h]! += weight;
    }
  }
  const chance = sent.reduce((sum, count, g) => sum + (count / total) * (received[g]! / total), 0);
  return { inside: within / total, chance: total === 0 ? NaN : chance };
}
