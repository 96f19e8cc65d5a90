import { describe, expect, it } from 'vitest';
import { betweenness } from '../../../src/measures/centrality/betweenness.ts';
import {
  sampledBetweenness,
  sampledTasks,
  samplesFor,
} from '../../../src/measures/centrality/sampled-betweenness.ts';
import { here } from '../../../src/work.ts';
import { evenNetworks } from '../../compute/even-networks.ts';
import { kite, networkOf, path } from '../../support/networks.ts';
import { threads } from '../../support/threads.ts';

describe('sampled betweenness', () => {
  it.each(evenNetworks)('is never farther off than it says: $name', ({ network }) => {
    for (const normalized of [false, true]) {
      const exact = betweenness(network, { normalized });
      for (const seed of [1, 2, 3]) {
        const { values, estimate } = sampledBetweenness(network, { samples: 60, seed, normalized });
        const off = values.map((value, node) => Math.abs(value - exact[node]!));
        expect(Math.max(...off)).toBeLessThanOrEqual(estimate.error);
        expect(estimate).toMatchObject({ samples: 60, confidence: 0.95 });
      }
    }
  });

  it('is right on the average over all samples of one', () => {
    const network = kite();
    const sums = new Float64Array(network.n);
    const drawn = new Set<number>();
    for (let seed = 0; drawn.size < network.n; seed++) {
      const [task] = sampledTasks(network, 1, seed);
      const [source] = (task!.input as { sources: Uint32Array }).sources;
      if (drawn.has(source!)) continue;
      drawn.add(source!);
      const { values } = sampledBetweenness(network, { samples: 1, seed });
      for (const [node, value] of values.entries()) sums[node]! += value / network.n;
    }
    for (const [node, exact] of betweenness(network).entries()) {
      expect(sums[node]).toBeCloseTo(exact, 9);
    }
  });

  it('is exact with everybody, and says so', () => {
    const { values, estimate } = sampledBetweenness(path(50), { samples: 80 });
    expect(values).toEqual(betweenness(path(50)));
    expect(estimate).toMatchObject({ samples: 50, error: 0 });
  });

  it('has the same bits for a seed with any number of workers, others for another', async () => {
    const { network } = evenNetworks[0]!;
    const [task] = sampledTasks(network, 100, 5);
    for (const workers of [1, 3]) {
      const executor = threads(workers);
      expect(await executor.run(task!)).toEqual(here(task!));
      executor.close();
    }
    expect(here(sampledTasks(network, 100, 6)[0]!)).not.toEqual(here(task!));
  });

  it('has the edge cases of betweenness, and refuses what is not known', () => {
    expect(sampledBetweenness(networkOf(0, [])).values).toHaveLength(0);
    expect(sampledBetweenness(networkOf(1, []), { samples: 1 }).values).toEqual(
      new Float64Array(1),
    );
    const costs = networkOf(3, [[0, 1, -1]]);
    expect([...sampledBetweenness(costs, { weight: 'cost' }).values]).toEqual([NaN, NaN, NaN]);
    expect(() => sampledBetweenness(kite(), { samples: 0 })).toThrow(/"samples"/);
    expect(samplesFor(kite())).toBe(null);
  });

  it('is chosen where everybody would take too long', () => {
    const n = 1_000_000;
    const large = { ...kite(), n };
    const out = { ...large.out, nodes: new Uint32Array(10 * n) };
    expect(samplesFor({ ...large, out })).toBe(909);
  });
});
