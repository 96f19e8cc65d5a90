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
  evaluate,
  flow,
  harmonic,
  isRefusal,
  type MrqapResult,
  mrqap,
  type Network,
  network,
  type Partition,
  pagerank,
  policyFor,
  qap,
  release,
  type Study,
  sameGroupMatrix,
  sampledBetweenness,
  symmetrize,
  tieBetweenness,
  triadCensus,
} from 'guanxi';
import { nodeExecutor } from 'guanxi/workers';
import { readRaceFile } from '../race-file.ts';
import { partitionOf, studyOf } from '../race-study.ts';
import { type Contestant, sum, type Workload } from './contestant.ts';

let study: Study;
let race: Network;
/** The same without directions, which all contestants have ready before they start. */
let either: Network;
let teams: Partition;

const analyst = policyFor('analyst');

/** Everything but reading a file, which needs less of the library. */
export const contestant: Contestant = {
  load(file) {
    const drawn = readRaceFile(file);
    study = studyOf(drawn);
    race = network(study, 'ties');
    either = symmetrize(race);
    teams = partitionOf(drawn);
  },
  workload: (id) => (executor === null ? workloads : sharedWorkloads)[id] ?? null,
  check: (id, result) => (result === null ? null : (checks[id]?.(result as never) ?? null)),
};

/** With `--workers=2` the work that can be shared is. */
const workers = process.argv.find((word) => word.startsWith('--workers='))?.slice(10);
const executor = workers === undefined ? null : nodeExecutor({ workers: Number(workers) });
const seed = 1;
const shuffled = { permutations: 1000, seed };
const workloads: Readonly<Record<string, Workload>> = {
  degree: () => degree(race),
  components: () => components(race),
  betweenness: () => betweenness(race),
  sampledBetweenness: () => sampledBetweenness(race, { samples: 100, seed }),
  tieBetweenness: () => tieBetweenness(race),
  closeness: () => closeness(either, { normalized: false, unreachable: 'within-reach' }),
  harmonic: () => harmonic(either, { normalized: false }),
  triads: () => triadCensus(race),
  cliques: () => cliques(either),
  constraint: () => constraint(race),
  communities: () => communities(either, { seed, restarts: 1 }),
  coreness: () => coreness(either),
  pagerank: () => pagerank(race),
  eigenvector: () => eigenvector(either),
  eiPermutations: () => eiIndex(race, teams, shuffled),
  qap: () => qap(race, flow(race), shuffled),
  mrqapOutcome: () => mrqap(race, predictors(), { ...shuffled, method: 'permute-outcome' }),
  mrqapPartialling: () => mrqap(race, predictors(), { ...shuffled, method: 'semi-partialling' }),
};

const sharedWorkloads: Readonly<Record<string, Workload>> = Object.fromEntries(
  [
    // Asked for by its own name, betweenness of ties would come with that of people.
    ['betweenness', 'betweennessCentralization'],
    ['closeness', 'closeness'],
    ['harmonic', 'harmonic'],
  ].map(([id, measure]) => [id, () => shared(measure!)]),
);

/** As the command line does it; the network is built anew each time. */
async function shared(id: string): Promise<null> {
  const request = { layer: 'ties', group: null, measures: [id] };
  const scores = release(await evaluate(study, request, { executor: executor! }), analyst);
  if (isRefusal(scores)) throw new Error('an analyst sees everything');
  return null;
}

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
