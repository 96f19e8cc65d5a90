import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { dataset } from '../support/study.ts';
import { threads } from '../support/threads.ts';

const options = { draws: 4, permutations: 40, seed: 5 };

describe('a diagnosis in workers', () => {
  it.each([1, 2, 3, 4, 8])('of %i is that of one thread', async (workers) => {
    const study = await dataset('lanting-instruments');
    const here = release(await diagnose(study, options), policyFor('analyst'));
    const executor = threads(workers);
    const shares: number[] = [];
    try {
      const onProgress = (share: number) => shares.push(share);
      const there = await diagnose(study, { ...options, executor, onProgress });
      expect(release(there, policyFor('analyst'))).toEqual(here);
    } finally {
      executor.close();
    }
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBe(1);
  });

  it('ends as soon as it is called off', async () => {
    const executor = threads(2);
    const stop = new AbortController();
    try {
      const run = diagnose(await dataset('lanting-instruments'), {
        ...options,
        executor,
        signal: stop.signal,
        onProgress: (share) => {
          if (share > 0) stop.abort(new Error('called off'));
        },
      });
      await expect(run).rejects.toThrow('called off');
    } finally {
      executor.close();
    }
  });
});
