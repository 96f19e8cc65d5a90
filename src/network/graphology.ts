import type Graph from 'graphology';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import { knownOptions, OptionError, oneOf } from '../errors.ts';
import { type LayerKind, layerKinds } from '../study/study.ts';
import { build } from './build.ts';
import type { Network } from './network.ts';
import { simplify } from './simplify.ts';

export interface FromGraphologyOptions {
  /** The layer the network is to bear; `ties` when left out. */
  layer?: string;
  kind?: LayerKind;
  /** The edge attribute that holds weights; edges without it weigh 1. */
  weight?: string;
}

/**
 * A network as a simple graphology graph: nodes in node order under their ids, `weight` on every edge.
 * Cells that were not observed have no place in a graph; the graph attribute `unknown` counts them.
 */
export function toGraphology(network: Network): Graph {
  const { n, ids, out, directed } = network;
  const graph = directed ? new DirectedGraph() : new UndirectedGraph();
  graph.replaceAttributes({
    layer: network.layer,
    kind: network.kind,
    unknown: network.unknown.count,
  });
  for (const id of ids) graph.addNode(id);
  for (let i = 0; i < n; i++) {
    for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
      const j = out.nodes[slot]!;
      if (directed || i < j) graph.addEdge(ids[i]!, ids[j]!, { weight: out.weights[slot]! });
    }
  }
  return graph;
}

/**
 * A network from any graphology graph, nodes in the order of the graph. Self-ties are dropped and
 * parallel edges merged with the largest weight. In a mixed graph an undirected edge counts both ways.
 * Throws an OptionError for a weight that is no finite number of at least 0.
 */
export function fromGraphology(graph: Graph, options: FromGraphologyOptions = {}): Network {
  knownOptions(options, ['layer', 'kind', 'weight']);
  const { layer = 'ties', weight: attribute = 'weight' } = options;
  const kind = oneOf('kind', options.kind ?? 'other', layerKinds);
  const ids = graph.nodes();
  const index = new Map(ids.map((id, at) => [id, at]));
  const directed =
    graph.type !== 'undirected' &&
    !(graph.type === 'mixed' && graph.directedSize === 0 && graph.size > 0);
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  graph.forEachEdge((_edge, attributes, from, to, _fromAttributes, _toAttributes, undirected) => {
    const value = weightIn(attributes, attribute);
    if (value === 0) return;
    const ends = [index.get(from)!, index.get(to)!] as const;
    const arcs = directed && undirected ? [ends, [ends[1], ends[0]] as const] : [ends];
    for (const [i, j] of arcs) {
      source.push(i);
      target.push(j);
      weight.push(value);
    }
  });
  const simple = simplify(
    Uint32Array.from(source),
    Uint32Array.from(target),
    Float64Array.from(weight),
    { directed },
  );
  return build({
    ...simple,
    ids,
    layer,
    kind,
    directed,
    status: null,
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
}

function weightIn(attributes: object, name: string): number {
  const value: unknown = Reflect.get(attributes, name) ?? 1;
  if (typeof value === 'number' && value >= 0 && Number.isFinite(value)) return value;
  throw new OptionError(name, value, 'a finite number of at least 0 on every edge');
}
