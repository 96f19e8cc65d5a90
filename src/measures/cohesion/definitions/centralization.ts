import { betweennessTasks } from '../../centrality/betweenness.ts';
import { samplesFor } from '../../centrality/sampled-betweenness.ts';
import { figure } from '../../columns.ts';
import type { MeasureDefinition } from '../../definition.ts';
import { distanceSums } from '../../kernels/distance-sums.ts';
import { freeman1978 } from '../../sources.ts';
import {
  betweennessCentralization,
  closenessCentralization,
  degreeCentralization,
  inDegreeCentralization,
  outDegreeCentralization,
} from '../centralization.ts';

/** How much the network hangs on single people. */
export const centralizationDefinitions = [
  {
    id: 'inDegreeCentralization',
    level: 'network',
    family: 'cohesion',
    reads: 'reported',
    weights: 'ignored',
    cost: 'n',
    sources: [freeman1978],
    evaluate: ({ reported }) => figure(inDegreeCentralization(reported), 'too-few-people'),
  },
  {
    id: 'outDegreeCentralization',
    level: 'network',
    family: 'cohesion',
    reads: 'reported',
    weights: 'ignored',
    cost: 'n',
    sources: [freeman1978],
    evaluate: ({ reported }) => figure(outDegreeCentralization(reported), 'too-few-people'),
  },
  {
    id: 'degreeCentralization',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [freeman1978],
    evaluate: ({ symmetrized }) => figure(degreeCentralization(symmetrized), 'too-few-people'),
  },
  {
    id: 'betweennessCentralization',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n · m',
    sources: [freeman1978],
    tasks: ({ reported }) => (samplesFor(reported) === null ? betweennessTasks(reported) : []),
    evaluate: ({ reported, results }) =>
      samplesFor(reported) === null
        ? figure(betweennessCentralization(reported, results), 'too-few-people')
        : figure(NaN, 'too-large'),
  },
  {
    id: 'closenessCentralization',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n · m',
    sources: [freeman1978],
    tasks: ({ symmetrized }) => [distanceSums(symmetrized, 'out', 'none')],
    evaluate: ({ symmetrized, results }) =>
      figure(
        closenessCentralization(symmetrized, results),
        symmetrized.n < 3 ? 'too-few-people' : 'disconnected',
      ),
  },
] as const satisfies readonly MeasureDefinition[];
