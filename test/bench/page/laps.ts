import {
  betweenness,
  communities,
  eiIndex,
  harmonic,
  type Network,
  network,
  type Partition,
  triadCensus,
} from 'guanxi';
import { drawnNetwork } from '../drawn-network.ts';
import { partitionOf, studyOf } from '../race-study.ts';

/** The median of the laps after the first, and all that was found, as one number to the last bit. */
export interface PageLap {
  readonly workload: string;
  readonly n: number;
  readonly ms: number;
  readonly check: number;
}

interface PageHeat {
  readonly workload: string;
  readonly n: number;
  run(race: Network, teams: Partition): ArrayLike<number>;
}

const seed = 1;
const heats: readonly PageHeat[] = [
  { workload: 'betweenness', n: 1000, run: (race) => betweenness(race) },
  { workload: 'harmonic', n: 1000, run: (race) => harmonic(race) },
  { workload: 'triads', n: 5000, run: (race) => triadCensus(race) },
  {
    workload: 'communities',
    n: 5000,
    run: (race) => communities(race, { seed, restarts: 1 }).labels,
  },
  {
    workload: 'eiPermutations',
    n: 1000,
    run(race, teams) {
      const { value, permutation } = eiIndex(race, teams, { permutations: 1000, seed });
      return [value, permutation?.mean ?? NaN, permutation?.pLower ?? NaN];
    },
  },
];
const laps = 5;

/** Runs every heat where this module runs: in Node, or in a worker of a page. */
export function pageLaps(told: (lap: PageLap) => void): readonly PageLap[] {
  return heats.map(({ workload, n, run }) => {
    const drawn = drawnNetwork('teams', n, seed);
    const race = network(studyOf(drawn), 'ties');
    const teams = partitionOf(drawn);
    const times: number[] = [];
    let found: ArrayLike<number> = [];
    for (let lap = 0; lap <= laps; lap++) {
      const start = performance.now();
      found = run(race, teams);
      times.push(performance.now() - start);
    }
    const warm = times.slice(1).sort((a, b) => a - b);
    const result = { workload, n, ms: warm[Math.floor(warm.length / 2)]!, check: mixed(found) };
    told(result);
    return result;
  });
}

/** Every bit of every number counts: a difference in the last place of one gives another value. */
function mixed(values: ArrayLike<number>): number {
  const words = new Uint32Array(Float64Array.from(values).buffer);
  let hash = 2166136261;
  for (const word of words) hash = Math.imul(hash ^ word, 16777619) ^ (hash >>> 15);
  return hash >>> 0;
}
