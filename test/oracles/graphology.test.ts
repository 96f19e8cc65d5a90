import fc from 'fast-check';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import pagerankCentrality from 'graphology-metrics/centrality/pagerank.js';
import { describe, it } from 'vitest';
import { betweenness } from '../../src/measures/centrality/betweenness.ts';
import { inCloseness } from '../../src/measures/centrality/closeness.ts';
import { pagerank } from '../../src/measures/centrality/pagerank.ts';
import type { Network } from '../../src/network/network.ts';
import { expectClose } from '../support/close.ts';
import { tiesOf } from '../support/networks.ts';
import { networks, seeded } from '../support/random.ts';

/**
 * On simple networks graphology's own metrics can be trusted; with self-ties or parallel ties they
 * cannot.
 */
function graphOf(network: Network) {
  const graph = network.directed ? new DirectedGraph() : new UndirectedGraph();
  for (const id of network.ids) graph.addNode(id);
  for (const [i, j] of tiesOf(network)) graph.addEdge(network.ids[i]!, network.ids[j]!);
  return graph;
}

const inOrder = (network: Network, values: Record<string, number>) =>
  network.ids.map((id) => values[id]!);

describe('centrality as graphology has it', () => {
  it('betweenness', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 14 }), (network) => {
        if (network.n === 0) return;
        const options = { getEdgeWeight: null, normalized: false };
        const known = betweennessCentrality(graphOf(network), options);
        expectClose(betweenness(network), inOrder(network, known));
      }),
      seeded,
    );
  });

  it('closeness with the share reached', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 14 }), (network) => {
        if (network.n < 2) return;
        const known = closenessCentrality(graphOf(network), { wassermanFaust: true });
        expectClose(inCloseness(network, { unreachable: 'improved' }), inOrder(network, known));
      }),
      seeded,
    );
  });

  it('PageRank', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 14 }), (network) => {
        if (network.n === 0) return;
        const known = pagerankCentrality(graphOf(network), {
          getEdgeWeight: null,
          tolerance: 1e-14,
          maxIterations: 1000,
        });
        expectClose(pagerank(network), inOrder(network, known), 1e-9);
      }),
      seeded,
    );
  });
});
