import type { Task } from '../../../work.ts';
import { figure } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition, NetworkValue } from '../../definition.ts';
import { distanceSums } from '../../kernels/distance-sums.ts';
import { hasLengths } from '../../kernels/lengths.ts';
import { borgatti2006 } from '../../sources.ts';
import { type Distances, distances, reachableShare } from '../distances.ts';
import { distanceFragmentation, fragmentation } from '../fragmentation.ts';
import { reachedPairsTasks } from '../reached-pairs.ts';

const borgattiEverettJohnson2013 =
  'Borgatti, S. P., Everett, M. G., & Johnson, J. C. (2013). Analyzing Social Networks (ch. 9). Sage. ISBN 978-1-4462-4740-2';

/** One of the figures about distances, which are worked out once for all of them. */
function apart(
  { reported, options, once, results }: MeasureContext,
  which: Exclude<keyof Distances, 'reachableShare'>,
): NetworkValue {
  const { weight } = options;
  const found = once('distances', () => distances(reported, { weight }, results));
  if (!hasLengths(reported, weight)) return figure(NaN, 'needs-positive-weight');
  return figure(found[which], reported.n < 2 ? 'too-few-people' : 'no-ties');
}

/** The one heavy piece of work behind all of them. */
function tasks({ reported, options }: MeasureContext): readonly Task<unknown>[] {
  const { weight } = options;
  return hasLengths(reported, weight) ? [distanceSums(reported, 'out', weight)] : [];
}

/** How far people are from each other. */
export const distanceDefinitions = [
  {
    id: 'meanDistance',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'option',
    cost: 'n · m',
    sources: [borgattiEverettJohnson2013],
    tasks,
    evaluate: (context) => apart(context, 'mean'),
  },
  {
    id: 'diameter',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'option',
    cost: 'n · m',
    sources: [borgattiEverettJohnson2013],
    tasks,
    evaluate: (context) => apart(context, 'diameter'),
  },
  {
    id: 'compactness',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'option',
    cost: 'n · m',
    sources: [borgattiEverettJohnson2013],
    tasks,
    evaluate: (context) => apart(context, 'compactness'),
  },
  {
    id: 'reachableShare',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'option',
    cost: 'n · m/256',
    sources: [borgattiEverettJohnson2013],
    tasks: ({ reported, options: { weight } }) =>
      hasLengths(reported, weight) ? reachedPairsTasks(reported) : [],
    evaluate: ({ reported, options: { weight }, results }) =>
      hasLengths(reported, weight)
        ? figure(reachableShare(reported, results), 'too-few-people')
        : figure(NaN, 'needs-positive-weight'),
  },
  {
    id: 'fragmentation',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [borgatti2006],
    evaluate: ({ symmetrized }) => figure(fragmentation(symmetrized), 'too-few-people'),
  },
  {
    id: 'distanceFragmentation',
    level: 'network',
    family: 'cohesion',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n · m',
    sources: [borgatti2006],
    tasks: ({ symmetrized }) => [distanceSums(symmetrized, 'out', 'none')],
    evaluate: ({ symmetrized, results }) =>
      figure(distanceFragmentation(symmetrized, results), 'too-few-people'),
  },
] as const satisfies readonly MeasureDefinition[];
