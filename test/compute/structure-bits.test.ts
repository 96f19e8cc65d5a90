import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { constraintTask, redundancyTask } from '../../src/measures/brokerage/hole-tasks.ts';
import { cliquesTask } from '../../src/measures/cohesion/cliques.ts';
import { clusteringTask } from '../../src/measures/cohesion/clustering.ts';
import { nCliquesTask } from '../../src/measures/cohesion/relaxations/n-cliques.ts';
import { transitivityTask } from '../../src/measures/cohesion/transitivity.ts';
import { trianglesTask } from '../../src/measures/cohesion/triad-census.ts';
import { communitiesTask } from '../../src/measures/groups/communities.ts';
import { leidenTask } from '../../src/measures/groups/leiden.ts';
import { compiledKernels } from '../../src/measures/kernels/instance.ts';
import { type Network, network } from '../../src/network/network.ts';
import { type Executor, here, type Task, thisThread } from '../../src/work.ts';
import { networkOf } from '../support/networks.ts';
import { dataset } from '../support/study.ts';
import { threads } from '../support/threads.ts';
import { evenNetworks, lattice } from './even-networks.ts';

/* Circles, triads and groups where everybody looks alike: whoever comes first shows in the result. */

const workers = [1, 2, 3, 4, 8];
const executors: Executor[] = [];
const layers: Network[] = [];

beforeAll(async () => {
  executors.push(...workers.map((count) => threads(count)));
  const study = await dataset('lanting-instruments');
  layers.push(...study.layers.map(({ id }) => network(study, id)));
});
afterAll(() => {
  for (const executor of executors) executor.close();
});
afterEach(() => void compiledKernels(true));

const wide = networkOf(2900, lattice(2900, 1, 2, 3, 4, 5, 6, 7, 8));
/** Everybody knows all but the two a third of the way round: 3⁷ circles of seven. */
const cocktail = networkOf(21, lattice(21, 1, 2, 3, 4, 5, 6, 8, 9, 10));

const jobs: readonly (readonly [
  name: string,
  tasks: (network: Network) => readonly Task<unknown>[],
])[] = [
  [
    'cliques',
    (given) => [
      cliquesTask(given),
      cliquesTask(given, { minSize: 1, limit: 50 }),
      cliquesTask(given, { minSize: 2, limit: given.ties }),
    ],
  ],
  [
    'triads and closed paths',
    (given) => [trianglesTask(given), transitivityTask(given), clusteringTask(given)],
  ],
  [
    'structural holes',
    (given) =>
      (['whole', 'ego'] as const).flatMap((model) => [
        constraintTask(given, { model }),
        redundancyTask(given, { model, weight: 'strength' }),
      ]),
  ],
  [
    'communities',
    (given) => [
      communitiesTask(given, { restarts: 7, seed: 2 }),
      leidenTask(given, { restarts: 6, values: 'valued', resolution: 1.5 }),
    ],
  ],
  ['n-cliques', (given) => [nCliquesTask(given, { limit: 200 })]],
];

describe.each(jobs)('%s', (_, tasks) => {
  const expectAlike = async (given: Network) => {
    for (const task of tasks(given)) {
      const expected = here(task);
      compiledKernels(false);
      expect(here(task)).toEqual(expected);
      expect(await executors[2]!.run(task)).toEqual(expected);
      compiledKernels(true);
      for (const executor of executors) expect(await executor.run(task)).toEqual(expected);
    }
  };

  it.each([
    ...evenNetworks,
    { name: 'lattice of 2900', network: wide },
    { name: 'all but two', network: cocktail },
  ])('have the same bits by any number of workers, and by both twins: $name', ({ network }) =>
    expectAlike(network),
  );

  it('and so they have in a study', async () => {
    for (const layer of layers) await expectAlike(layer);
  });
});

describe('a search that may stop', () => {
  it('is exact about its limit', async () => {
    const { members } = here(cliquesTask(wide));
    for (const limit of [members.length - 1, members.length, members.length + 1]) {
      const task = cliquesTask(wide, { limit });
      expect(task.job.blocks(task.input)).toBeGreaterThan(2);
      for (const executor of executors) {
        const found = await executor.run(task);
        expect(found.members).toHaveLength(Math.min(limit, members.length));
        expect(found.complete).toBe(limit >= members.length);
      }
    }
  });

  it('does not begin blocks it does not need, and tells that it is done', async () => {
    const { job, input, ...rest } = cliquesTask(wide, { limit: 3 });
    const begun: number[] = [];
    const counted = {
      ...rest,
      input,
      job: {
        ...job,
        open: (given: unknown) => {
          const part = job.open(given);
          return (block: number) => {
            begun.push(block);
            return part(block);
          };
        },
      },
    };
    const shares: number[] = [];
    const found = await thisThread.run(counted, { onProgress: (share) => shares.push(share) });
    expect(found.complete).toBe(false);
    expect(here(counted)).toEqual(found);
    expect(begun).toEqual([0, 0]);
    expect(shares).toEqual([1]);
  });
});
