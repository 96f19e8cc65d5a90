import { degreeOf } from '../../../network/rows.ts';
import { column } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition, Reason } from '../../definition.ts';
import { choice, type OwnReader } from '../../own-options.ts';
import { constraint } from '../constraint.ts';
import { effectiveSize, efficiency } from '../effective-size.ts';
import { hierarchy } from '../hierarchy.ts';
import type { StructuralHoleOptions } from '../hole-options.ts';
import { constraintTask, redundancyTask } from '../hole-tasks.ts';

const burt1992 =
  'Burt, R. S. (1992). Structural Holes: The Social Structure of Competition. Harvard University Press.';
const burt2004 =
  'Burt, R. S. (2004). Structural holes and good ideas. American Journal of Sociology, 110, 349–399. doi:10.1086/421787';
const borgatti1997 =
  'Borgatti, S. P. (1997). Structural holes: unpacking Burt’s redundancy measures. Connections, 20(1), 35–38.';

const modelOption = choice('model', null, ['whole', 'ego']);

/** Weights are strengths here, so costs are refused rather than read the wrong way round. */
function isReadable({ reported, options: { weight } }: MeasureContext): boolean {
  return weight === 'none' || (weight === 'strength' && reported.out.weights.every((w) => w > 0));
}

function optionsFor({ options }: MeasureContext, own: OwnReader): StructuralHoleOptions {
  const { profile, weight } = options;
  const model = own(modelOption);
  // What cannot be read is refused before the weight is looked at.
  const strength = weight === 'none' ? weight : 'strength';
  return { profile, weight: strength, ...(model === null ? {} : { model }) };
}

/** The entry of a measure, and the task it takes. */
function held(
  measure: typeof constraint,
  work: typeof constraintTask,
): Pick<Extract<MeasureDefinition, { level: 'node' }>, 'tasks' | 'evaluate'> {
  return {
    tasks: (context, own) =>
      isReadable(context) ? [work(context.reported, optionsFor(context, own))] : [],
    evaluate(context, own) {
      const { reported, symmetrized, results } = context;
      const readable = isReadable(context);
      const values = readable
        ? measure(reported, optionsFor(context, own), results)
        : new Float64Array(reported.n).fill(NaN);
      return column(values, (node): Reason => {
        if (!readable) return 'needs-positive-weight';
        return degreeOf(symmetrized.out, node) === 0 ? 'isolate' : 'pendant';
      });
    },
  };
}

/** Burt's measures. A contact is a contact whoever named whom, so either direction gives the same. */
export const holeDefinitions = [
  {
    id: 'constraint',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'option',
    cost: 'Σ degree²',
    sources: [burt1992, burt2004],
    own: [modelOption],
    ...held(constraint, constraintTask),
  },
  {
    id: 'effectiveSize',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'option',
    cost: 'Σ degree²',
    sources: [burt1992, borgatti1997],
    own: [modelOption],
    ...held(effectiveSize, redundancyTask),
  },
  {
    id: 'efficiency',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'option',
    cost: 'Σ degree²',
    sources: [burt1992, borgatti1997],
    own: [modelOption],
    ...held(efficiency, redundancyTask),
  },
  {
    id: 'hierarchy',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'option',
    cost: 'Σ degree²',
    sources: [burt1992],
    own: [modelOption],
    ...held(hierarchy, constraintTask),
  },
] as const satisfies readonly MeasureDefinition[];
