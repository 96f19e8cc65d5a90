import { describe, expect, it } from 'vitest';
import { dominators, UNREACHED } from '../../../src/measures/cohesion/dominators.ts';
import type { Network } from '../../../src/network/network.ts';
import { hasTie } from '../../../src/network/rows.ts';
import { stream } from '../../../src/random.ts';
import { networkOf } from '../../support/networks.ts';

/** Whom the sources still reach once a person is gone, walked the slow way. */
function reached(network: Network, sources: readonly number[], gone: number): Set<number> {
  const seen = new Set(sources.filter((source) => source !== gone));
  for (let grown = true; grown; ) {
    grown = false;
    for (const i of [...seen]) {
      for (let j = 0; j < network.n; j++) {
        if (j === gone || seen.has(j) || !hasTie(network.out, i, j)) continue;
        seen.add(j);
        grown = true;
      }
    }
  }
  return seen;
}

function randomNetwork(seed: number): Network {
  const chance = stream(seed);
  const n = 2 + chance.integer(11);
  const ties: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j && chance.uniform() < 1.6 / n) ties.push([i, j]);
  }
  return networkOf(n, ties, { directed: true });
}

describe('dominators', () => {
  it('names the one everything must pass', () => {
    const network = networkOf(
      6,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [2, 4],
      ],
      { directed: true },
    );
    const { parent, depends } = dominators(network, [0]);
    expect([...parent]).toEqual([0, 0, 1, 2, 2, UNREACHED]);
    expect([...depends]).toEqual([4, 3, 2, 0, 0, 0]);
  });

  it('makes nobody depend on one of two ways', () => {
    const network = networkOf(
      4,
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ],
      { directed: true },
    );
    expect([...dominators(network, [0]).depends]).toEqual([3, 0, 0, 0]);
    expect([...dominators(network, [1, 2]).parent]).toEqual([UNREACHED, 1, 2, 3]);
  });

  it('has nothing to say without people or sources', () => {
    expect(dominators(networkOf(0, []), []).parent).toHaveLength(0);
    expect([...dominators(networkOf(2, [[0, 1]]), []).parent]).toEqual([UNREACHED, UNREACHED]);
  });

  it('agrees with taking every person out in turn', () => {
    for (let seed = 0; seed < 300; seed++) {
      const network = randomNetwork(seed);
      const sources = seed % 3 === 0 ? [0, network.n - 1] : [0];
      const { depends } = dominators(network, sources);
      const before = reached(network, sources, -1);
      for (let node = 0; node < network.n; node++) {
        const lost = before.has(node) ? before.size - 1 - reached(network, sources, node).size : 0;
        expect(depends[node], `seed ${seed}, node ${node}`).toBe(lost);
      }
    }
  });
});
