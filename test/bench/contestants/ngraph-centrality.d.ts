declare module 'ngraph.centrality' {
  import type { Graph } from 'ngraph.graph';
  export function betweenness(graph: Graph, oriented?: boolean): Record<string, number>;
  export function closeness(graph: Graph, oriented?: boolean): Record<string, number>;
}
