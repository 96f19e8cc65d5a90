import {
  betweenness,
  cliques,
  closeness,
  communities,
  compiledKernels,
  components,
  constraint,
  coreness,
  degree,
  eigenvector,
  eiIndex,
  flow,
  harmonic,
  type MrqapResult,
  mrqap,
  type Network,
  network,
  type Partition,
  pagerank,
  qap,
  sameGroupMatrix,
  tieBetweenness,
  triadCensus,
} from 'guanxi';
import { readRaceFile } from '../race-file.ts';
import { partitionOf, studyOf } from '../race-study.ts';
import { type Contestant, contest, sum, type Workload } from './contestant.ts';

let race: Network;
let teams: Partition;

const contestant: Contestant = {
  load(file) {
    const drawn = readRaceFile(file);
    race = network(studyOf(drawn), 'ties');
    teams = partitionOf(drawn);
  },
  workload: (id) => workloads[id] ?? null,
  check: (id, result) => checks[id]?.(result as never) ?? null,
};

const seed = 1;
const shuffled = { permutations: 1000, seed };
const workloads: Readonly<Record<string, Workload>> = {
  degree: () => degree(race),
  components: () => components(race),
  betweenness: () => betweenness(race),
  tieBetweenness: () => tieBetweenness(race),
  closeness: () => closeness(race, { normalized: false, unreachable: 'within-reach' }),
  harmonic: () => harmonic(race, { normalized: false }),
  triads: () => triadCensus(race),
  cliques: () => cliques(race),
  constraint: () => constraint(race),
  communities: () => communities(race, { seed, restarts: 1 }),
  coreness: () => coreness(race),
  pagerank: () => pagerank(race),
  eigenvector: () => eigenvector(race),
  eiPermutations: () => eiIndex(race, teams, shuffled),
  qap: () => qap(race, flow(race), shuffled),
  mrqapOutcome: () => mrqap(race, predictors(), { ...shuffled, method: 'permute-outcome' }),
  mrqapPartialling: () => mrqap(race, predictors(), { ...shuffled, method: 'semi-partialling' }),
};

/** Who named me, and who is in my team. */
function predictors() {
  return [flow(race), sameGroupMatrix('team', race.ids, teams)];
}

const checks: Readonly<Record<string, (result: never) => number | null>> = {
  degree: (scores: Uint32Array) => sum(scores),
  components: ({ count }: { count: number }) => count,
  betweenness: (scores: Float64Array) => sum(scores),
  tieBetweenness: ({ values }: { values: Float64Array }) => sum(values),
  closeness: (scores: Float64Array) => sum(scores),
  harmonic: (scores: Float64Array) => sum(scores),
  triads: (census: Float64Array) => census[15]! * 2 + census[8]!,
  cliques: ({ members }: { members: readonly Uint32Array[] }) => members.length,
  constraint: (scores: Float64Array) => sum(scores),
  communities: ({ modularity }: { modularity: number }) => modularity,
  coreness: (scores: Uint32Array) => sum(scores),
  pagerank: (scores: Float64Array) => Math.max(...scores.subarray(0, 100)),
  eiPermutations: ({ value }: { value: number }) => value,
  qap: ({ value }: { value: number }) => value,
  mrqapOutcome: ({ terms }: MrqapResult) => terms[0]!.b,
  mrqapPartialling: ({ terms }: MrqapResult) => terms[0]!.b,
};

if (process.argv.includes('--plain')) compiledKernels(false);
await contest(contestant);
