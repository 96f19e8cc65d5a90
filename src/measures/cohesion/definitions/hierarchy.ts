import { figure } from '../../columns.ts';
import type { MeasureDefinition } from '../../definition.ts';
import { choice } from '../../own-options.ts';
import { krackhardt1994 } from '../../sources.ts';
import { connectedness } from '../connectedness.ts';
import { gtdEfficiency } from '../gtd-efficiency.ts';
import { gtdHierarchy } from '../gtd-hierarchy.ts';
import { gtdLub, MOST_LUB_NODES } from '../gtd-lub.ts';
import { reachedPairsTasks } from '../reached-pairs.ts';

const countOption = choice('count', 'arcs', ['arcs', 'pairs']);

/** How near the network comes to the tree of a pure chain of command (Krackhardt's four conditions). */
export const hierarchyDefinitions = [
  {
    id: 'connectedness',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n + m',
    sources: [krackhardt1994],
    evaluate: ({ reported }) => figure(connectedness(reported), 'too-few-people'),
  },
  {
    id: 'gtdHierarchy',
    level: 'network',
    family: 'cohesion',
    reads: 'flow',
    weights: 'ignored',
    cost: 'n · m/256',
    sources: [krackhardt1994],
    tasks: ({ flow }) => reachedPairsTasks(flow),
    evaluate: ({ flow, results }) => figure(gtdHierarchy(flow, results), 'no-ties'),
  },
  {
    id: 'gtdEfficiency',
    level: 'network',
    family: 'cohesion',
    reads: 'flow',
    weights: 'ignored',
    cost: 'n + m',
    sources: [krackhardt1994],
    own: [countOption],
    evaluate: ({ flow }, own) =>
      figure(gtdEfficiency(flow, { count: own(countOption) }), 'no-ties'),
  },
  {
    id: 'gtdLub',
    level: 'network',
    family: 'cohesion',
    reads: 'flow',
    weights: 'ignored',
    cost: 'n + m + n³/64',
    sources: [krackhardt1994],
    evaluate: ({ flow }) =>
      flow.n > MOST_LUB_NODES
        ? { value: NaN, reason: 'too-large' }
        : figure(gtdLub(flow), 'no-pairs'),
  },
] as const satisfies readonly MeasureDefinition[];
