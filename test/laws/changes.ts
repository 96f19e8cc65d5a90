import type { Network } from '../../src/network/network.ts';
import { partitionOf } from '../../src/study/partition.ts';
import { networkOf } from '../support/networks.ts';
import type { Given } from './law.ts';

/** A random order of the people, and the network with person i at place `place[i]`. */
export function relabelled({ n, ties, directed, random }: Given) {
  const place = random.shuffle(Uint32Array.from({ length: n }, (_, node) => node));
  const moved = ties.map(([i, j, weight]) => [place[i]!, place[j]!, weight!] as const);
  return { place, network: networkOf(n, moved, { directed }) };
}

/** The network beside a copy of itself. */
export function doubled({ n, ties, directed }: Given): Network {
  const copy = ties.map(([i, j, weight]) => [i + n, j + n, weight!] as const);
  return networkOf(2 * n, [...ties, ...copy], { directed });
}

/** The network with one more person without ties, at the end. */
export function withIsolate({ n, ties, directed }: Given): Network {
  return networkOf(n + 1, ties, { directed });
}

export function scaled({ n, ties, directed }: Given, factor: number): Network {
  const longer = ties.map(([i, j, weight]) => [i, j, weight! * factor] as const);
  return networkOf(n, longer, { directed });
}

export function complement({ n, ties, directed }: Given): Network {
  const known = new Set(ties.map(([i, j]) => `${i} ${j}`));
  const others: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      if (i !== j && !known.has(`${i} ${j}`)) others.push([i, j]);
    }
  }
  return networkOf(n, others, { directed });
}

/** Everybody into one of up to `kinds` groups. */
export function grouped({ n, random }: Given, kinds: number) {
  return partitionOf(
    'group',
    Array.from({ length: n }, () => `g${random.integer(kinds)}`),
  );
}

export const oneGroup = (n: number) => partitionOf('group', new Array<string>(n).fill('all'));

export const ownGroups = (n: number) =>
  partitionOf(
    'group',
    Array.from({ length: n }, (_, node) => `g${node}`),
  );

export const sum = (values: ArrayLike<number>) =>
  Array.from(values).reduce((total, value) => total + value, 0);
