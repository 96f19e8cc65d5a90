import type { Network } from '../../../network/network.ts';
import { degreeOf } from '../../../network/rows.ts';
import type { Task } from '../../../work.ts';
import { column, tooLargeForTies } from '../../columns.ts';
import type {
  MeasureContext,
  MeasureDefinition,
  MeasureOptions,
  NodeColumn,
  Profile,
  Reason,
} from '../../definition.ts';
import { distanceSums } from '../../kernels/distance-sums.ts';
import { hasLengths } from '../../kernels/lengths.ts';
import { tieSums } from '../../kernels/tie-sums.ts';
import { choice, type OwnReader, whole } from '../../own-options.ts';
import { borgatti2006, freeman1978 } from '../../sources.ts';
import { betweenness } from '../betweenness.ts';
import {
  type ClosenessOptions,
  closeness,
  inCloseness,
  outCloseness,
  type Unreachable,
  unreachableRules,
} from '../closeness.ts';
import { harmonic, inHarmonic, outHarmonic } from '../harmonic.ts';
import { reach, reachTasks } from '../reach.ts';
import { sampledBetweenness, sampledTasks, samplesFor } from '../sampled-betweenness.ts';
import { tieBetweenness } from '../tie-betweenness.ts';

const freeman1977 =
  'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry, 40, 35–41. doi:10.2307/3033543';
const brandes2001 =
  'Brandes, U. (2001). A faster algorithm for betweenness centrality. Journal of Mathematical Sociology, 25, 163–177. doi:10.1080/0022250X.2001.9990249';
const brandesPich2007 =
  'Brandes, U., & Pich, C. (2007). Centrality estimation in large networks. International Journal of Bifurcation and Chaos, 17, 2303–2318. doi:10.1142/S0218127407018403';
const girvanNewman2002 =
  'Girvan, M., & Newman, M. E. J. (2002). Community structure in social and biological networks. PNAS, 99, 7821–7826. doi:10.1073/pnas.122653799';
const boldiVigna2014 =
  'Boldi, P., & Vigna, S. (2014). Axioms for centrality. Internet Mathematics, 10, 222–262. doi:10.1080/15427951.2013.865686';

/** What each tool does about people who cannot be reached. */
const unreachableOf: Readonly<Record<Profile, Unreachable>> = {
  default: 'undefined',
  ucinet: 'max+1',
  igraph: 'within-reach',
  sna: 'zero',
};

const unreachableOption = choice('unreachable', null, unreachableRules);
const stepsOption = whole('steps', 3, 1);
const samplesOption = whole('samples', null, 1);

function closenessOptions(
  { weight, normalized, profile }: MeasureOptions,
  own: OwnReader,
): ClosenessOptions {
  const rule = own(unreachableOption) ?? unreachableOf[profile];
  // One more than the longest distance is a rule for steps; lengths have no such unit.
  const unreachable = rule === 'max+1' && weight !== 'none' ? 'undefined' : rule;
  return { weight, unreachable, normalized: normalized ?? true };
}

/** Closeness or harmonic closeness with the reason where it has no value. */
function near(network: Network, values: Float64Array, { weight }: MeasureOptions): NodeColumn {
  const lacksLengths = !hasLengths(network, weight);
  return column(values, (node): Reason => {
    if (lacksLengths) return 'needs-positive-weight';
    if (network.n < 2) return 'too-few-people';
    const ties = degreeOf(network.out, node) + degreeOf(network.in, node);
    return ties === 0 ? 'isolate' : 'unreachable';
  });
}

/** The heavy work behind closeness and harmonic closeness. */
function distanceTasks(
  network: Network,
  along: 'out' | 'in',
  { weight }: MeasureOptions,
): readonly Task<unknown>[] {
  return hasLengths(network, weight) ? [distanceSums(network, along, weight)] : [];
}

const between = ({ reported, options, results }: MeasureContext, own: OwnReader): NodeColumn => {
  const { weight, seed } = options;
  const normalized = options.normalized ?? false;
  const samples = own(samplesOption) ?? samplesFor(reported) ?? reported.n;
  const reason = hasLengths(reported, weight) ? 'too-few-people' : 'needs-positive-weight';
  if (samples >= reported.n) {
    return column(betweenness(reported, { weight, normalized }, results), reason);
  }
  const found = sampledBetweenness(reported, { samples, seed, weight, normalized }, results);
  return { ...column(found.values, reason), estimate: found.estimate };
};

const harmonicOptions = ({ weight, normalized }: MeasureOptions) => ({
  weight,
  normalized: normalized ?? true,
});

export const pathDefinitions = [
  {
    id: 'betweenness',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'option',
    cost: 'n · m',
    sources: [freeman1977, brandes2001, brandesPich2007],
    own: [samplesOption],
    tasks: ({ reported, options }, own) => {
      const samples = own(samplesOption) ?? samplesFor(reported) ?? reported.n;
      return sampledTasks(reported, samples, options.seed, options.weight);
    },
    evaluate: between,
  },
  {
    id: 'betweenness',
    level: 'tie',
    family: 'centrality',
    reads: 'reported',
    weights: 'option',
    cost: 'n · m',
    sources: [girvanNewman2002],
    tasks: ({ reported, options: { weight } }) =>
      hasLengths(reported, weight) && samplesFor(reported) === null
        ? [tieSums(reported, weight)]
        : [],
    evaluate: ({ reported, options, results }) => {
      if (samplesFor(reported) !== null) return tooLargeForTies();
      const ties = tieBetweenness(reported, { weight: options.weight }, results);
      const { reasons } = column(ties.values, 'needs-positive-weight');
      return reasons === undefined ? ties : { ...ties, reasons };
    },
  },
  {
    id: 'inCloseness',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'option',
    cost: 'n · m',
    sources: [freeman1978],
    own: [unreachableOption],
    tasks: ({ reported, options }) => distanceTasks(reported, 'in', options),
    evaluate: ({ reported, options, results }, own) =>
      near(reported, inCloseness(reported, closenessOptions(options, own), results), options),
  },
  {
    id: 'outCloseness',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'option',
    cost: 'n · m',
    sources: [freeman1978],
    own: [unreachableOption],
    tasks: ({ reported, options }) => distanceTasks(reported, 'out', options),
    evaluate: ({ reported, options, results }, own) =>
      near(reported, outCloseness(reported, closenessOptions(options, own), results), options),
  },
  {
    id: 'closeness',
    level: 'node',
    family: 'centrality',
    reads: 'symmetrized',
    weights: 'option',
    cost: 'n · m',
    sources: [freeman1978],
    own: [unreachableOption],
    tasks: ({ symmetrized, options }) => distanceTasks(symmetrized, 'out', options),
    evaluate: ({ symmetrized, options, results }, own) =>
      near(symmetrized, closeness(symmetrized, closenessOptions(options, own), results), options),
  },
  {
    id: 'inHarmonic',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'option',
    cost: 'n · m',
    sources: [boldiVigna2014],
    tasks: ({ reported, options }) => distanceTasks(reported, 'in', options),
    evaluate: ({ reported, options, results }) =>
      near(reported, inHarmonic(reported, harmonicOptions(options), results), options),
  },
  {
    id: 'outHarmonic',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'option',
    cost: 'n · m',
    sources: [boldiVigna2014],
    tasks: ({ reported, options }) => distanceTasks(reported, 'out', options),
    evaluate: ({ reported, options, results }) =>
      near(reported, outHarmonic(reported, harmonicOptions(options), results), options),
  },
  {
    id: 'harmonic',
    level: 'node',
    family: 'centrality',
    reads: 'symmetrized',
    weights: 'option',
    cost: 'n · m',
    sources: [boldiVigna2014],
    tasks: ({ symmetrized, options }) => distanceTasks(symmetrized, 'out', options),
    evaluate: ({ symmetrized, options, results }) =>
      near(symmetrized, harmonic(symmetrized, harmonicOptions(options), results), options),
  },
  {
    id: 'reach2',
    level: 'node',
    family: 'centrality',
    reads: 'flow',
    weights: 'ignored',
    cost: 'n · m',
    sources: [borgatti2006],
    tasks: ({ flow }) => reachTasks(flow),
    evaluate: ({ flow, options, results }) =>
      column(reach(flow, { normalized: options.normalized ?? false }, results), 'too-few-people'),
  },
  {
    id: 'reach',
    level: 'node',
    family: 'centrality',
    reads: 'flow',
    weights: 'ignored',
    onRequest: true,
    own: [stepsOption],
    cost: 'n · m',
    sources: [borgatti2006],
    tasks: ({ flow }, own) => reachTasks(flow, own(stepsOption)),
    evaluate: ({ flow, options, results }, own) => {
      const normalized = options.normalized ?? false;
      const steps = own(stepsOption);
      return column(reach(flow, { steps, normalized }, results), 'too-few-people');
    },
  },
] as const satisfies readonly MeasureDefinition[];
