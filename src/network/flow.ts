import type { Network } from './network.ts';

/**
 * The network turned round, i→j becoming j→i: with "i asks j for advice" the know-how goes from j
 * to i. Undirected networks stay as they are.
 */
export function flow(network: Network): Network {
  if (!network.directed) return { ...network, direction: 'flow' };
  const { unknown } = network;
  return {
    ...network,
    direction: network.direction === 'flow' ? 'reported' : 'flow',
    out: network.in,
    in: network.out,
    unknown: {
      ...unknown,
      side: unknown.side === 'out' ? 'in' : 'out',
      source: unknown.target,
      target: unknown.source,
    },
  };
}
