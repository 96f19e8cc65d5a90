/// <reference path="../../../src/import/tables/papaparse.d.ts" />
import { readFileSync } from 'node:fs';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import edgeBetweenness from 'graphology-metrics/centrality/edge-betweenness.js';
import eigenvector from 'graphology-metrics/centrality/eigenvector.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import Papa from 'papaparse';
import { readRaceFile } from '../race-file.ts';
import { type Contestant, contest, sum, type Workload } from './contestant.ts';

let graph = new Graph();
/** Louvain reads undirected graphs as they are, and directed ones by another modularity. */
let pairs = new Graph();

const contestant: Contestant = {
  load(file) {
    const { n, directed, source, target } = readRaceFile(file);
    graph = new Graph({ type: directed ? 'directed' : 'undirected' });
    pairs = new Graph({ type: 'undirected' });
    for (let node = 0; node < n; node++) {
      graph.addNode(node);
      pairs.addNode(node);
    }
    for (let tie = 0; tie < source.length; tie++) {
      graph.addEdge(source[tie], target[tie]);
      pairs.mergeEdge(source[tie], target[tie]);
    }
  },
  workload: (id, file) => (id === 'load' ? () => loaded(file) : (workloads[id] ?? null)),
  check: (id, result) => checks[id]?.(result as never) ?? null,
};

/** As one reads a CSV file with PapaParse into a graph. */
function loaded(file: string): number {
  const read = new Graph({ type: 'directed' });
  const text = readFileSync(`${file}.csv`, 'utf8');
  const { data } = Papa.parse(text, { skipEmptyLines: true });
  for (const [source = '', target = ''] of data.slice(1)) {
    read.mergeNode(source);
    read.mergeNode(target);
    read.mergeEdge(source, target);
  }
  return read.size;
}

const unweighted = { getEdgeWeight: null };
const workloads: Readonly<Record<string, Workload>> = {
  betweenness: () => betweenness(graph, { ...unweighted, normalized: false }),
  tieBetweenness: () => edgeBetweenness(graph, { ...unweighted, normalized: false }),
  closeness: () => closeness(pairs),
  communities: () => louvain.detailed(pairs, { ...unweighted, rng: seededRandom() }),
  pagerank: () => pagerank(graph, { ...unweighted, tolerance: 1e-10, maxIterations: 1000 }),
  eigenvector: () => eigenvector(pairs, { ...unweighted, tolerance: 1e-8, maxIterations: 10_000 }),
};

const checks: Readonly<Record<string, (result: never) => number>> = {
  load: (ties: number) => ties,
  betweenness: (scores: Record<string, number>) => sum(Object.values(scores)),
  communities: ({ modularity }: { modularity: number }) => modularity,
};

/** The same draws in every lap (mulberry32). */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

await contest(contestant);
