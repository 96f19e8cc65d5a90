import { knownOptions, oneOf } from '../../errors.ts';
import type { Network } from '../../network/network.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';
import { type Profile, profiles } from '../definition.ts';
import { type BrokerTotal, brokerRoles, brokerTotals, roleOf } from './broker-roles.ts';
import { broker, type Moments, totals } from './expected-brokerage.ts';
import { openPaths } from './open-paths.ts';
import { publishedTotals } from './published-moments.ts';

export interface BrokerageOptions {
  /** `whole`: every broker of a pair counts it; `shared`: k brokers of a pair count 1/k each. */
  credit?: 'whole' | 'shared';
  /** `sna` takes the variances of the network's totals as published; see `published-moments.ts`. */
  profile?: Profile;
}

/** One role (or all together) of every person, and of the whole network. */
interface RoleColumn {
  readonly raw: Float64Array;
  /** What ties at random would give a person in a group of this size; with credit `whole` only. */
  readonly expected: Float64Array;
  readonly variance: Float64Array;
  readonly z: Float64Array;
  readonly total: Moments & { readonly raw: number; readonly z: number };
}

export interface Brokerage {
  readonly roles: Readonly<Record<BrokerTotal, RoleColumn>>;
  /** The network as read: the direction of the paths counted. */
  readonly direction: Network['direction'];
  /** People left out because they have no group. */
  readonly withoutGroup: number;
  /** Paths not counted because the tie between their ends was not observed. */
  readonly undecided: number;
}

/**
 * How often a person stands between two people who are not tied, and in which role.
 *
 * v brokers the ordered pair (a, b) if a→v and v→b but not a→b. By the groups of a-v-b: coordinator
 * A-A-A, itinerant A-B-A, representative A-A-B, gatekeeper A-B-B, liaison A-B-C; `brokerage` is their
 * sum. Expected values and variances are those of ties thrown at random with the density d of the
 * network (ψ = d²(1 − d)), z = (raw − expected) / √variance.
 * Direction: paths follow the arcs of the network given, so on an advice layer give it turned to
 * flow. Undirected networks are read as arcs both ways: every open pair counts twice, and gatekeeper
 * equals representative. Weight is ignored.
 * Without variance z is `NaN`: coordinator in groups of one or two, liaison with two groups, own-group
 * roles in a group of one, every role without ties or with all of them. People without a group are
 * taken out of the network: raw, expected and z are `NaN`. Isolates have 0 of everything.
 * Throws an OptionError for unknown options or a partition of other people.
 * Cost: O(Σ d_in · d_out + g·s) for g groups of s different sizes.
 * Source: Gould & Fernandez 1989, doi:10.2307/270949; checked against brokerage() of R sna.
 *
 * const { liaison } = brokerage(flow(advice), units).roles;
 * liaison.z[4] > 2 // person 4 links other units more than chance would
 */
export function brokerage(
  network: Network,
  partition: Partition,
  options: BrokerageOptions = {},
): Brokerage {
  knownOptions(options, ['credit', 'profile']);
  const shared = oneOf('credit', options.credit ?? 'whole', ['whole', 'shared']) === 'shared';
  const { of } = partition;
  const raw = brokerTotals.map(() => new Float64Array(network.n));
  const all = raw[brokerRoles.length]!;
  const undecided = openPaths(network, partition, (from, node, to, brokers) => {
    const credit = shared ? 1 / brokers : 1;
    raw[roleOf(of[from]!, of[node]!, of[to]!)]![node]! += credit;
    all[node]! += credit;
  });
  const withoutGroup = of.reduce((count, group) => count + Number(group === NO_GROUP), 0);
  const density = densityAmong(network, of, withoutGroup);
  const published = oneOf('profile', options.profile ?? 'default', profiles) === 'sna';
  const ofNetwork = (published ? publishedTotals : totals)(partition.sizes, density);
  const columns = brokerTotals.map((role, at): [BrokerTotal, RoleColumn] => {
    const bySize = new Map<number, Moments>();
    for (const [group, size] of partition.sizes.entries()) {
      if (!bySize.has(size)) bySize.set(size, broker(partition.sizes, group, density, at));
    }
    const moment = (pick: (moments: Moments) => number) =>
      Float64Array.from(of, (group) =>
        group === NO_GROUP || shared ? NaN : pick(bySize.get(partition.sizes[group]!)!),
      );
    const counted = raw[at]!.map((count, node) => (of[node] === NO_GROUP ? NaN : count));
    const expected = moment((moments) => moments.expected);
    const variance = moment((moments) => moments.variance);
    const sum = raw[at]!.reduce((total, count) => total + count, 0);
    const total = shared ? { expected: NaN, variance: NaN } : ofNetwork[at]!;
    return [
      role,
      {
        raw: counted,
        expected,
        variance,
        z: counted.map((count, node) => zOf(count, expected[node]!, variance[node]!)),
        total: { raw: sum, ...total, z: zOf(sum, total.expected, total.variance) },
      },
    ];
  });
  return {
    roles: Object.fromEntries(columns) as Record<BrokerTotal, RoleColumn>,
    direction: network.direction,
    withoutGroup,
    undecided,
  };
}

/** Rounding may leave a speck of variance, or a speck below none, where there can be none. */
export function zOf(raw: number, expected: number, variance: number): number {
  return variance > 1e-12 ? (raw - expected) / Math.sqrt(variance) : NaN;
}

/** Arcs over ordered pairs, among the people who have a group. */
export function densityAmong({ n, out }: Network, of: Uint32Array, withoutGroup: number): number {
  const people = n - withoutGroup;
  let arcs = 0;
  for (let i = 0; i < n; i++) {
    if (of[i] === NO_GROUP) continue;
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      if (of[out.nodes[slot]!] !== NO_GROUP) arcs++;
    }
  }
  return people < 2 ? 0 : arcs / (people * (people - 1));
}
