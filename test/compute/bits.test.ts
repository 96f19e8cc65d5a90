import { describe, expect, it } from 'vitest';
import { reachTasks } from '../../src/measures/centrality/reach.ts';
import { eiGroupsTasks } from '../../src/measures/groups/ei-groups.ts';
import { eiIndexTasks } from '../../src/measures/groups/ei-index.ts';
import { betweennessSums } from '../../src/measures/kernels/betweenness-sums.ts';
import { distanceSums } from '../../src/measures/kernels/distance-sums.ts';
import { reachedPeople } from '../../src/measures/kernels/reached-people.ts';
import { tieSums } from '../../src/measures/kernels/tie-sums.ts';
import { here } from '../../src/work.ts';
import { groupsOf } from '../support/networks.ts';
import { threads } from '../support/threads.ts';
import { evenNetworks } from './even-networks.ts';

/* Networks full of equal scores: whatever is added in another order tells people apart who are alike. */

describe.each([1, 2, 3, 4, 8])('with %i workers', (workers) => {
  it('every result has the bits of one thread', async () => {
    const executor = threads(workers);
    try {
      for (const { name, network } of evenNetworks) {
        const task = betweennessSums(network, 'none');
        expect(bits(await executor.run(task)), name).toEqual(bits(here(task)));
        const along = tieSums(network, 'cost');
        expect(bits(await executor.run(along)), name).toEqual(bits(here(along)));
        const far = distanceSums(network, 'in', 'none');
        expect(await executor.run(far), name).toEqual(here(far));
        const through = betweennessSums(network, 'cost');
        expect(bits(await executor.run(through)), name).toEqual(bits(here(through)));
        const { reached } = reachedPeople(network.n, network.out);
        expect(bits(await executor.run(reached)), name).toEqual(bits(here(reached)));
        for (const task of [...reachTasks(network, 2), ...reachTasks(network, 4)]) {
          expect(await executor.run(task), name).toEqual(here(task));
        }
      }
    } finally {
      executor.close();
    }
  });

  it('and so has every shuffle of labels', async () => {
    const executor = threads(workers);
    try {
      for (const { name, network } of evenNetworks) {
        const groups = groupsOf(network.ids.map((_, node) => 'abc'[node % 3]!));
        for (const values of ['binary', 'valued'] as const) {
          const options = { values, permutations: 4000, seed: 3 };
          const [inside] = eiIndexTasks(network, groups, options);
          expect(bits(await executor.run(inside!)), name).toEqual(bits(here(inside!)));
          const [hits] = eiGroupsTasks(network, groups, options);
          expect(await executor.run(hits!), name).toEqual(here(hits!));
        }
      }
    } finally {
      executor.close();
    }
  });
});

function bits(values: Float64Array): BigUint64Array {
  return new BigUint64Array(values.buffer, values.byteOffset, values.length);
}
