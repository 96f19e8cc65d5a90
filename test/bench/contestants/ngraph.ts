import { betweenness, closeness } from 'ngraph.centrality';
import createGraph from 'ngraph.graph';
import { readRaceFile } from '../race-file.ts';
import { type Contestant, contest, sum, type Workload } from './contestant.ts';

let graph = createGraph();
let directed = false;

const contestant: Contestant = {
  load(file) {
    const drawn = readRaceFile(file);
    directed = drawn.directed;
    graph = createGraph();
    for (let node = 0; node < drawn.n; node++) graph.addNode(node);
    drawn.source.forEach((source, tie) => {
      graph.addLink(source, drawn.target[tie]!);
    });
  },
  workload: (id) => workloads[id] ?? null,
  check: (id, result) => checks[id]?.(result as never) ?? null,
};

const workloads: Readonly<Record<string, Workload>> = {
  betweenness: () => betweenness(graph, directed),
  closeness: () => closeness(graph, false),
};

const checks: Readonly<Record<string, (result: never) => number>> = {
  betweenness: (scores: Record<string, number>) => sum(Object.values(scores)),
};

await contest(contestant);
