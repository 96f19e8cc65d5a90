import { describe, expect, it } from 'vitest';
import { betweennessSums } from '../../src/measures/kernels/betweenness-sums.ts';
import { here } from '../../src/work.ts';
import { threads } from '../support/threads.ts';
import { evenNetworks } from './even-networks.ts';

/* Networks full of equal scores: whatever is added in another order tells people apart who are alike. */

describe.each([1, 2, 3, 4, 8])('with %i workers', (workers) => {
  it('every result has the bits of one thread', async () => {
    const executor = threads(workers);
    try {
      for (const { name, network } of evenNetworks) {
        const task = betweennessSums(network.n, network.out, 'none');
        expect(bits(await executor.run(task)), name).toEqual(bits(here(task)));
      }
    } finally {
      executor.close();
    }
  });
});

function bits(values: Float64Array): BigUint64Array {
  return new BigUint64Array(values.buffer, values.byteOffset, values.length);
}
