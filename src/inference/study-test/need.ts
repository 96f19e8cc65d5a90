import type { Need } from '../../errors.ts';
import { needOf, stepsPerSecond } from '../../measures/need.ts';
import type { Task } from '../../work.ts';
import { matrixSize } from '../pair-matrix.ts';
import type { Bench } from './bench.ts';
import type { TestRequest } from './request.ts';

/**
 * What a test takes at the least, before its matrices are made and so before its draws are known.
 * Throws a BudgetError where there are more people than a matrix may have.
 */
export function leastNeed(bench: Bench, request: TestRequest): Need {
  const { study, settings, network } = bench;
  const layers = study.layers.map(({ id }) => id);
  const outcomes = settings.outcome === null ? layers : [settings.outcome];
  const ties = outcomes.reduce((sum, id) => sum + network(id).ties, 0);
  const n = study.people.ids.length;
  const { bytesPerCell, draws } = extent(bench, request);
  return {
    people: n,
    ties,
    bytes: matrixSize(n) * bytesPerCell,
    seconds: (draws * settings.permutations * n) / stepsPerSecond,
  };
}

/** How much there is of each cell at one time, and how often a round puts people in order. */
function extent({ study, settings }: Bench, { predictors }: TestRequest) {
  const others = study.layers.length - 1;
  switch (settings.model) {
    case 'qap': {
      const pairs =
        settings.outcome === null ? (others * (others + 1)) / 2 : (predictors?.length ?? others);
      // Two matrices, and a code for each cell kept of every pair.
      return { bytesPerCell: 2 * 8 + pairs, draws: pairs };
    }
    case 'mrqap':
    case 'logistic':
      return { bytesPerCell: (1 + (predictors?.length ?? 0)) * 8, draws: 1 };
    case 'density':
      return { bytesPerCell: 8, draws: 1 };
    case 'cug':
      // The matrix, and both ends and the order of the places that may hold a tie.
      return { bytesPerCell: 8 + 3 * 4, draws: 1 };
  }
}

/**
 * What the draws of a test take, before any is begun: the networks, three times what the draws are made
 * ready with (as such, shared with workers, and in the memory of kernels), and the steps of all.
 */
export function testNeed({ tested, network, study }: Bench, draws: readonly Task<unknown>[]): Need {
  const networks = [...tested.keys()].map(network);
  const ties = networks.reduce((sum, each) => sum + each.ties, 0);
  const need = needOf({ n: study.people.ids.length, ties }, draws, 0);
  return { ...need, bytes: need.bytes + 3 * bytesIn(draws.map(({ input }) => input)) };
}

/** What the arrays in plain data take, each once. */
function bytesIn(data: unknown): number {
  const buffers = new Set<ArrayBufferLike>();
  const walk = (value: unknown) => {
    if (ArrayBuffer.isView(value)) buffers.add(value.buffer);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(data);
  return [...buffers].reduce((sum, { byteLength }) => sum + byteLength, 0);
}
