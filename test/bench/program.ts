import type { Family } from './drawn-network.ts';

/** One heat to run: a workload on a network of a family and size. */
export interface HeatPlan {
  readonly workload: string;
  readonly family: Family | 'high-tech' | 'lanting';
  readonly n: number;
  /** Left out where it would take minutes. */
  readonly without?: readonly string[];
}

const families = ['teams', 'scale-free', 'small-world'] as const;
const datasets = [
  { family: 'high-tech', n: 21 },
  { family: 'lanting', n: 148 },
] as const;

const slow = ['networkx', 'ngraph', 'sna'];

/** The whole race, short heats first. */
export const program: readonly HeatPlan[] = [
  ...datasets.flatMap(({ family, n }) =>
    ['betweenness', 'closeness', 'triads', 'cliques', 'constraint', 'eiPermutations'].map(
      (workload) => ({ workload, family, n }),
    ),
  ),
  ...families.flatMap((family) => [
    ...[200, 1000, 5000].flatMap((n) => [
      { workload: 'betweenness', family, n, without: n > 1000 ? slow : [] },
      { workload: 'closeness', family, n, without: n > 1000 ? slow : [] },
      { workload: 'harmonic', family, n, without: n > 1000 ? slow : [] },
    ]),
    { workload: 'tieBetweenness', family, n: 1000, without: slow },
    { workload: 'triads', family, n: 5000 },
    { workload: 'cliques', family, n: 5000 },
    ...[5000, 100_000].map((n) => ({ workload: 'constraint', family, n, without: slow })),
    ...[5000, 100_000].map((n) => ({ workload: 'communities', family, n })),
    { workload: 'coreness', family, n: 100_000 },
    { workload: 'components', family, n: 100_000 },
    { workload: 'pagerank', family, n: 100_000 },
  ]),
  { workload: 'eiPermutations', family: 'teams', n: 1000 },
  { workload: 'qap', family: 'teams', n: 500 },
  { workload: 'mrqapOutcome', family: 'teams', n: 500 },
  { workload: 'mrqapPartialling', family: 'teams', n: 500 },
  ...['degree', 'components', 'coreness', 'pagerank', 'triads'].map((workload) => ({
    workload,
    family: 'teams' as const,
    n: 1_000_000,
    without: ['graphology', ...slow],
  })),
  { workload: 'load', family: 'teams', n: 100_000 },
  { workload: 'load', family: 'teams', n: 1_000_000, without: ['graphology', 'guanxi-plain'] },
];

/** A few minutes' worth: enough to see whether anything has become slow. */
export const quickProgram: readonly HeatPlan[] = program.filter(
  ({ family, n, workload }) =>
    (family === 'teams' && n <= 1000 && !workload.startsWith('mrqap')) || family === 'lanting',
);
