import { describe, expect, it } from 'vitest';
import { leidenTask } from '../../src/measures/groups/leiden.ts';
import { betweennessSums } from '../../src/measures/kernels/betweenness-sums.ts';
import { type Executor, here, thisThread } from '../../src/work.ts';
import { networkOf, ring, type Tie } from '../support/networks.ts';
import { threads } from '../support/threads.ts';

/** Everybody named by six others, here and there. */
function scattered(n: number) {
  const ties = Array.from(
    { length: 6 * n },
    (_, i): Tie => [i % n, (i * 7919 + 101 * Math.floor(i / n) + 13) % n],
  );
  return networkOf(n, [...new Map(ties.map((tie) => [tie.join(), tie])).values()], {
    directed: true,
  });
}

const large = scattered(6000);
const larger = scattered(10_000);

describe.each([
  ['this thread', () => thisThread],
  ['two workers', () => threads(2)],
] as const)('long work in %s', (_, executorOf: () => Executor) => {
  it('is broken off when told, with the reason', async () => {
    const executor = executorOf();
    const stop = new AbortController();
    const shares: number[] = [];
    const onProgress = (share: number) => {
      shares.push(share);
      stop.abort(new Error('enough'));
    };
    const run = executor.run(betweennessSums(large, 'none'), { signal: stop.signal, onProgress });
    await expect(run).rejects.toThrow('enough');
    expect(Math.max(...shares)).toBeLessThan(0.5);
    const small = betweennessSums(ring(200), 'none');
    expect(await executor.run(small)).toEqual(here(small));
    executor.close();
  });

  it('is heard and broken off within a block that is done in steps', async () => {
    const executor = executorOf();
    const whole = leidenTask(larger, { restarts: 1 });
    expect(whole.job.blocks(whole.input)).toBe(1);
    const shares: number[] = [];
    await executor.run(whole, { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    const stop = new AbortController();
    const onProgress = (share: number) => stop.abort(new Error(`enough at ${share}`));
    const run = executor.run(leidenTask(larger, { restarts: 1 }), {
      signal: stop.signal,
      onProgress,
    });
    await expect(run).rejects.toThrow(/enough at 0\.[0-6]/);
    executor.close();
  });

  it('does not begin after it was told to stop', async () => {
    const executor = executorOf();
    const signal = AbortSignal.abort(new Error('before'));
    const run = executor.run(betweennessSums(ring(200), 'none'), { signal });
    await expect(run).rejects.toThrow('before');
    executor.close();
  });

  it('tells shares that grow to the whole', async () => {
    const executor = executorOf();
    const shares: number[] = [];
    await executor.run(betweennessSums(ring(400), 'none'), {
      onProgress: (share) => shares.push(share),
    });
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    executor.close();
  });
});
