import { describe, expect, it } from 'vitest';
import { cutOff } from '../../../src/measures/cohesion/cut-off.ts';
import type { Network } from '../../../src/network/network.ts';
import { hasTie } from '../../../src/network/rows.ts';
import { stream } from '../../../src/random.ts';
import { networkOf } from '../../support/networks.ts';

/** The sizes of the parts of a component, walked the slow way with one person gone. */
function parts(network: Network, members: readonly number[], gone: number): number[] {
  const left = new Set(members.filter((node) => node !== gone));
  const sizes: number[] = [];
  while (left.size > 0) {
    const queue = [[...left][0]!];
    left.delete(queue[0]!);
    for (const node of queue) {
      for (const other of [...left]) {
        if (!hasTie(network.out, node, other) && !hasTie(network.out, other, node)) continue;
        left.delete(other);
        queue.push(other);
      }
    }
    sizes.push(queue.length);
  }
  return sizes;
}

function componentOf(network: Network, node: number): number[] {
  const queue = [node];
  for (const at of queue) {
    for (let other = 0; other < network.n; other++) {
      const tied = hasTie(network.out, at, other) || hasTie(network.out, other, at);
      if (tied && !queue.includes(other)) queue.push(other);
    }
  }
  return queue;
}

describe('cutOff', () => {
  it('counts what hangs on a person', () => {
    // A ring of four with a tail of two at node 0, and a separate pair.
    const network = networkOf(8, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 0],
      [0, 4],
      [4, 5],
      [6, 7],
    ]);
    expect([...cutOff(network)]).toEqual([2, 0, 0, 0, 1, 0, 0, 0]);
  });

  it('keeps the largest part of a star together with nobody', () => {
    expect([
      ...cutOff(
        networkOf(4, [
          [0, 1],
          [0, 2],
          [0, 3],
        ]),
      ),
    ]).toEqual([2, 0, 0, 0]);
    expect(cutOff(networkOf(0, []))).toHaveLength(0);
  });

  it('agrees with taking every person out in turn', () => {
    for (let seed = 0; seed < 300; seed++) {
      const chance = stream(seed, 7);
      const n = 1 + chance.integer(12);
      const ties: [number, number][] = [];
      for (let i = 0; i < n; i++) {
        for (let j = i + 1; j < n; j++) if (chance.uniform() < 1.8 / n) ties.push([i, j]);
      }
      const network = networkOf(n, ties);
      const found = cutOff(network);
      for (let node = 0; node < n; node++) {
        const members = componentOf(network, node);
        const sizes = parts(network, members, node);
        const lost = members.length - 1 - Math.max(0, ...sizes);
        expect(found[node], `seed ${seed}, node ${node}`).toBe(lost);
      }
    }
  });
});
