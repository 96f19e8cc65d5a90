import { communities } from '../../src/measures/groups/communities.ts';
import { leiden } from '../../src/measures/groups/leiden.ts';
import type { Network } from '../../src/network/network.ts';
import { symmetrize } from '../../src/network/symmetrize.ts';
import { NO_GROUP, type Partition, partitionOf } from '../../src/study/partition.ts';
import { networkOf, type Tie } from '../support/networks.ts';
import type { Drawn } from './draw.ts';

/** A drawn network in the forms the measures read. */
export interface Subject {
  readonly drawn: Drawn;
  readonly network: Network;
  readonly either: Network;
  readonly groups: Partition;
  readonly other: Network;
  /** The communities guanxi finds, by each method, whose modularity the peers are asked for. */
  readonly communities: readonly number[];
  readonly leiden: readonly number[];
}

export function subject(drawn: Drawn): Subject {
  const { n, directed } = drawn;
  const ties = drawn.source.map((from, at): Tie => [from, drawn.target[at]!, drawn.weight[at]!]);
  const network = networkOf(n, ties, { directed });
  const other = networkOf(
    n,
    drawn.otherSource.map((from, at): Tie => [from, drawn.otherTarget[at]!]),
    { directed },
  );
  const groups = partitionOf(
    'group',
    drawn.groups.map((group) => `g${group}`),
  );
  if (groups.of.includes(NO_GROUP)) throw new Error('everybody drawn has a group');
  const either = symmetrize(network);
  return {
    drawn,
    network,
    either,
    groups,
    other,
    communities: [...communities(either, { seed: 1 }).labels],
    leiden: [...leiden(either, { seed: 1 }).labels],
  };
}
