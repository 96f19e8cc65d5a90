import { OptionError } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { symmetrize } from '../../network/symmetrize.ts';

/** How each person's ties spread over several layers, in node order. */
export interface MultiplexDegree {
  readonly layers: readonly string[];
  /** People tied with in each layer, in either direction; one list per layer. */
  readonly degrees: readonly Float64Array[];
  /** The sum of these: whoever is tied in two layers counts twice. */
  readonly total: Float64Array;
  /** Different people tied with in any layer. */
  readonly contacts: Float64Array;
  /**
   * Share of the contacts with whom there is a tie in more than one layer; `NaN` without contacts.
   */
  readonly shared: Float64Array;
  /**
   * From 0, all ties in one layer, to 1, equally many in each; `NaN` without ties or with one
   * layer.
   */
  readonly participation: Float64Array;
  /** How far `total` lies above the mean, in standard deviations; `NaN` where all have as many. */
  readonly standing: Float64Array;
}

/**
 * With how many people someone is tied in all, and whether for one thing or for several.
 *
 * k_i^α = people tied with i in layer α in either direction; total o_i = Σ_α k_i^α; contacts are
 * counted once however many layers there are. Participation P_i = M/(M − 1) · [1 − Σ_α (k_i^α /
 * o_i)²] for M layers; standing z_i = (o_i − mean) / SD (population SD). Weight and direction are
 * ignored; unanswered cells hold no tie, so people who did not answer a layer have fewer ties there
 * than they may have. Leave layers of conflict out, unless clashing is meant to count as a tie.
 *
 * No people: empty lists. Isolates: 0 ties, share and participation `NaN`. Throws an OptionError
 * without layers or for layers of different people. Cost: O(L · (n + m)). Source: Battiston,
 * Nicosia & Latora (2014), Phys. Rev. E 89, 032804, doi:10.1103/PhysRevE.89.032804.
 *
 * @example
 * multiplexDegree([network(study, 'advice'), network(study, 'trust')]).contacts; // [12, 9, …]
 */
export function multiplexDegree(networks: readonly Network[]): MultiplexDegree {
  const n = sameSize(networks);
  const pairs = networks.map((network) => symmetrize(network).out);
  const degrees = pairs.map(({ offsets }) =>
    Float64Array.from({ length: n }, (_, node) => offsets[node + 1]! - offsets[node]!),
  );
  const total = new Float64Array(n);
  const contacts = new Float64Array(n);
  const shared = new Float64Array(n);
  const times = new Uint32Array(n);
  for (let node = 0; node < n; node++) {
    const near: number[] = [];
    for (const { offsets, nodes } of pairs) {
      for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
        const other = nodes[slot]!;
        if (times[other] === 0) near.push(other);
        times[other]!++;
        total[node]!++;
      }
    }
    contacts[node] = near.length;
    shared[node] = near.filter((other) => times[other]! > 1).length / near.length;
    for (const other of near) times[other] = 0;
  }
  const many = networks.length;
  const participation = total.map((sum, node) => {
    const squares = degrees.reduce((all, degree) => all + (degree[node]! / sum) ** 2, 0);
    return many === 1 ? NaN : (many / (many - 1)) * (1 - squares);
  });
  return {
    layers: networks.map(({ layer }) => layer),
    degrees,
    total,
    contacts,
    shared,
    participation,
    standing: standardized(total),
  };
}

export function sameSize(networks: readonly Network[]): number {
  const first = networks[0];
  if (first === undefined) throw new OptionError('networks', networks, 'at least one network');
  if (networks.some(({ n }) => n !== first.n)) {
    throw new OptionError('networks', networks, 'networks of the same people');
  }
  return first.n;
}

function standardized(values: Float64Array): Float64Array {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const sd = Math.sqrt(squares / n);
  return values.map((value) => (sd > 0 ? (value - mean) / sd : NaN));
}
