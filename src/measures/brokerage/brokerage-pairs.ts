import type { Network } from '../../network/network.ts';
import { NO_GROUP, type Partition } from '../../study/partition.ts';
import { type BrokerRole, brokerRoles, roleOf } from './broker-roles.ts';
import { densityAmong, zOf } from './brokerage.ts';
import { openPaths } from './open-paths.ts';

/** One person between two groups. */
export interface PairBroker {
  readonly node: number;
  /** Representative of the first group, gatekeeper of the second, or liaison of a third. */
  readonly role: BrokerRole;
  /** Ordered pairs of people they stand between. */
  readonly count: number;
  /** Those of the pairs that nobody else joins. */
  readonly alone: number;
  readonly expected: number;
  /** `NaN` where chance leaves no room. */
  readonly z: number;
}

/** From one group to another: who joins people that have no tie themselves. */
export interface BrokeredPair {
  readonly from: number;
  readonly to: number;
  /** Ordered pairs of people, one of each group, that somebody joins. */
  readonly joined: number;
  /** Everyone who joins any, most pairs first, then in node order. */
  readonly brokers: readonly PairBroker[];
}

/**
 * Who links which group with which other, and how often: one entry per ordered pair of groups.
 *
 * v joins a of group A with b of group B if a→v, v→b and not a→b. Expected are ψ·αβ pairs under ties
 * thrown at random with the density of the network, ψ = d²(1 − d), for α possible a and β possible b
 * other than v; variance ψαβ(1 − ψ) + d³(1 − d)³·αβ(α + β − 2); z = (count − expected)/√variance.
 * Direction, weight, people without a group and unobserved ties as in `brokerage`; an undirected
 * network gives (A, B) and (B, A) alike.
 * Fewer than two groups: no entry. Throws an OptionError for a partition of other people.
 * Cost: O(Σ d_in · d_out + g²).
 * Source: Gould & Fernandez 1989, doi:10.2307/270949, per pair of groups.
 *
 * @example
 * brokeragePairs(flow(advice), units)[0].brokers[0]; // { node: 17, role: 'liaison', count: 12, … }
 */
export function brokeragePairs(network: Network, partition: Partition): readonly BrokeredPair[] {
  const { of, sizes } = partition;
  const k = partition.ids.length;
  const tallies = Array.from(
    { length: k * k },
    () => new Map<number, { count: number; alone: number; shared: number }>(),
  );
  openPaths(network, partition, (from, node, to, brokers) => {
    const [g, h] = [of[from]!, of[to]!];
    if (g === h) return;
    const tally = tallies[g * k + h]!;
    const held = tally.get(node) ?? { count: 0, alone: 0, shared: 0 };
    held.count++;
    held.alone += brokers === 1 ? 1 : 0;
    held.shared += 1 / brokers;
    tally.set(node, held);
  });
  const withoutGroup = of.reduce((count, group) => count + Number(group === NO_GROUP), 0);
  const density = densityAmong(network, of, withoutGroup);
  const pairs: BrokeredPair[] = [];
  for (let from = 0; from < k; from++) {
    for (let to = 0; to < k; to++) {
      if (from === to) continue;
      const tally = tallies[from * k + to]!;
      const brokers = Array.from(tally, ([node, { count, alone }]): PairBroker => {
        const group = of[node]!;
        const { expected, variance } = chance(
          sizes[from]! - Number(group === from),
          sizes[to]! - Number(group === to),
          density,
        );
        return {
          node,
          role: brokerRoles[roleOf(from, group, to)]!,
          count,
          alone,
          expected,
          z: zOf(count, expected, variance),
        };
      });
      brokers.sort((a, b) => b.count - a.count || a.node - b.node);
      // Each joined pair is shared out among its brokers, so the shares add up to whole pairs.
      const joined = Math.round([...tally.values()].reduce((sum, { shared }) => sum + shared, 0));
      pairs.push({ from, to, joined, brokers });
    }
  }
  return pairs;
}

function chance(a: number, b: number, density: number) {
  const psi = density * density * (1 - density);
  const phi = (density * (1 - density)) ** 3;
  return {
    expected: psi * a * b,
    variance: psi * a * b * (1 - psi) + phi * a * b * (a + b - 2),
  };
}
