import fc from 'fast-check';
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { fromGraphology, toGraphology } from '../../src/network/graphology.ts';
import { network } from '../../src/network/network.ts';
import { dataset } from '../support/study.ts';

describe('a network as a graph', () => {
  it('has its nodes in order, its ties and its weights', async () => {
    const study = await dataset('kite');
    const graph = toGraphology(network(study, 'friendship'));
    expect([graph.type, graph.order, graph.size]).toEqual(['undirected', 10, 18]);
    expect(graph.nodes()).toEqual(study.people.ids);
    expect(graph.getEdgeAttribute(graph.edges()[0]!, 'weight')).toBe(1);
    expect(graph.getAttributes()).toEqual({ layer: 'friendship', kind: 'affect', unknown: 0 });
  });

  it('comes back as the same network', async () => {
    for (const [name, layer] of [
      ['krackhardt-hightech', 'advice'],
      ['kite', 'friendship'],
    ] as const) {
      const before = network(await dataset(name), layer);
      const after = fromGraphology(toGraphology(before), { layer, kind: before.kind });
      expect(after.out).toEqual(before.out);
      expect(after.in).toEqual(before.in);
      expect([after.ids, after.ties, after.directed]).toEqual([
        before.ids,
        before.ties,
        before.directed,
      ]);
    }
  });

  it('takes any graph: multiple edges, loops, both directions, any key', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('directed' as const, 'undirected' as const, 'mixed' as const),
        fc.uniqueArray(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), {
          minLength: 1,
          maxLength: 6,
        }),
        fc.array(fc.tuple(fc.nat(5), fc.nat(5), fc.boolean(), fc.integer({ min: 0, max: 4 })), {
          maxLength: 15,
        }),
        (type, keys, edges) => {
          const graph = new Graph({ type, multi: true });
          for (const key of keys) graph.addNode(key);
          const arcs = new Map<string, number>();
          for (const [i, j, undirected, weight] of edges) {
            const from = keys[i % keys.length]!;
            const to = keys[j % keys.length]!;
            const both = type === 'undirected' || (type === 'mixed' && undirected);
            if (both) graph.addUndirectedEdge(from, to, { weight });
            else graph.addDirectedEdge(from, to, { weight });
            if (from === to || weight === 0) continue;
            for (const [a, b] of both
              ? [
                  [from, to],
                  [to, from],
                ]
              : [[from, to]]) {
              const key = JSON.stringify([a, b]);
              arcs.set(key, Math.max(arcs.get(key) ?? 0, weight));
            }
          }
          const result = fromGraphology(graph);
          const found = new Map<string, number>();
          for (let i = 0; i < result.n; i++) {
            for (let slot = result.out.offsets[i]!; slot < result.out.offsets[i + 1]!; slot++) {
              found.set(
                JSON.stringify([keys[i], keys[result.out.nodes[slot]!]]),
                result.out.weights[slot]!,
              );
            }
          }
          expect(found).toEqual(arcs);
          expect(result.ids).toEqual(keys);
        },
      ),
      { seed: 20260103, numRuns: 300 },
    );
  });

  it('refuses weights that are none', () => {
    const graph = new Graph();
    graph.addNode('a');
    graph.addNode('b');
    graph.addEdge('a', 'b', { weight: 'much', days: Number.NaN });
    expect(() => fromGraphology(graph)).toThrow('option "weight": expected a finite number');
    expect(() => fromGraphology(graph, { weight: 'days' })).toThrow('option "days"');
    expect(fromGraphology(graph, { weight: 'none' }).ties).toBe(1);
    // @ts-expect-error: a caller in JavaScript may pass anything
    expect(() => fromGraphology(graph, { weights: 'days' })).toThrow(
      'one of the options layer, kind, weight',
    );
  });
});
