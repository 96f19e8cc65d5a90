import type { Network } from '../../../network/network.ts';
import { degreeOf } from '../../../network/rows.ts';
import { column } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition, NodeColumn, Reason } from '../../definition.ts';
import { choice, type OwnReader } from '../../own-options.ts';
import { constraint } from '../constraint.ts';
import { effectiveSize, efficiency } from '../effective-size.ts';
import { hierarchy } from '../hierarchy.ts';
import type { StructuralHoleOptions } from '../hole-options.ts';

const burt1992 =
  'Burt, R. S. (1992). Structural Holes: The Social Structure of Competition. Harvard University Press.';
const burt2004 =
  'Burt, R. S. (2004). Structural holes and good ideas. American Journal of Sociology, 110, 349–399. doi:10.1086/421787';
const borgatti1997 =
  'Borgatti, S. P. (1997). Structural holes: unpacking Burt’s redundancy measures. Connections, 20(1), 35–38.';

const modelOption = choice('model', null, ['whole', 'ego']);

/** Weights are strengths here, so costs are refused rather than read the wrong way round. */
function held(
  measure: (network: Network, options: StructuralHoleOptions) => Float64Array,
  { reported, symmetrized, options }: MeasureContext,
  own: OwnReader,
): NodeColumn {
  const { profile, weight } = options;
  const model = own(modelOption);
  const lacks = weight !== 'none' && !reported.out.weights.every((value) => value > 0);
  const values =
    weight === 'cost' || lacks
      ? new Float64Array(reported.n).fill(NaN)
      : measure(reported, { profile, weight, ...(model === null ? {} : { model }) });
  return column(values, (node): Reason => {
    if (weight === 'cost' || lacks) return 'needs-positive-weight';
    return degreeOf(symmetrized.out, node) === 0 ? 'isolate' : 'pendant';
  });
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
    evaluate: (context, own) => held(constraint, context, own),
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
    evaluate: (context, own) => held(effectiveSize, context, own),
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
    evaluate: (context, own) => held(efficiency, context, own),
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
    evaluate: (context, own) => held(hierarchy, context, own),
  },
] as const satisfies readonly MeasureDefinition[];
