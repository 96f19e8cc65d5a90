import type { Network } from '../../network/network.ts';
import { cells } from '../../network/unknown.ts';
import { sameSize } from './multiplex.ts';

/** What each person is to others in each layer; one list per layer, in node order. */
export interface RoleProfiles {
  readonly layers: readonly string[];
  /** Share of those who answered that name the person; `NaN` if nobody else answered. */
  readonly received: readonly Float64Array[];
  /** Share of the others the person names; `NaN` for whoever did not answer. */
  readonly sent: readonly Float64Array[];
  /** Share of the other people who are named less, equals half: 1 is named most, 0 least. */
  readonly standing: readonly Float64Array[];
  /**
   * The layer each person stands highest in, the first of equals; −1 where there is no standing.
   */
  readonly strongest: Int32Array;
}

/**
 * What a person is sought for: much asked and little trusted, or the other way round.
 *
 * Per layer, as reported: received_i = ties to i / observed cells to i, sent_i the same of i's own
 * row, and standing_i = (#{j : received_j < received_i} + ½ #{j ≠ i : equal}) / #{j ≠ i with a
 * value}, which makes dense and sparse layers comparable. Undirected: sent and received are the
 * same. Cells nobody answered are left out of the shares. Weight is ignored.
 *
 * No people or one: `NaN`. Isolates: 0, and the lowest standing. Throws an OptionError without
 * layers or for layers of different people. Cost: O(L · n²) where answers are missing, else O(L ·
 * (n log n + m)). Standing
 * is a rank of this project's own; comparing people across layers follows Battiston, Nicosia &
 * Latora (2014), Phys. Rev. E 89, 032804, doi:10.1103/PhysRevE.89.032804.
 *
 * @example
 * roleProfiles([network(study, 'advice'), network(study, 'trust')]).standing[0]; // [0.98, 0.4, …]
 */
export function roleProfiles(networks: readonly Network[]): RoleProfiles {
  const n = sameSize(networks);
  const shares = networks.map(sharesOf);
  const standing = shares.map(({ received }) => standingOf(received));
  const strongest = Int32Array.from({ length: n }, (_, node) => {
    let best = -1;
    standing.forEach((values, layer) => {
      if (values[node]! > (best === -1 ? -Infinity : standing[best]![node]!)) best = layer;
    });
    return best;
  });
  return {
    layers: networks.map(({ layer }) => layer),
    received: shares.map(({ received }) => received),
    sent: shares.map(({ sent }) => sent),
    standing,
    strongest,
  };
}

function sharesOf(network: Network): { received: Float64Array; sent: Float64Array } {
  const { n, unknown } = network;
  const toEach = new Float64Array(n).fill(n - 1);
  const ofEach = new Float64Array(n).fill(n - 1);
  if (unknown.count > 0) {
    const read = cells(network);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j || read(i, j) !== 'unknown') continue;
        ofEach[i]!--;
        toEach[j]!--;
      }
    }
  }
  const share = ({ offsets }: Network['out'], possible: Float64Array) =>
    possible.map((cell, node) => (offsets[node + 1]! - offsets[node]!) / cell);
  return { received: share(network.in, toEach), sent: share(network.out, ofEach) };
}

function standingOf(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const first = new Map<number, number>();
  const times = new Map<number, number>();
  sorted.forEach((value, at) => {
    if (!first.has(value)) first.set(value, at);
    times.set(value, (times.get(value) ?? 0) + 1);
  });
  return values.map((value) =>
    Number.isNaN(value)
      ? NaN
      : (first.get(value)! + (times.get(value)! - 1) / 2) / (sorted.length - 1),
  );
}
