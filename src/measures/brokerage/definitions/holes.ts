import type { Network } from '../../../network/network.ts';
import { degreeOf } from '../../../network/rows.ts';
import { column } from '../../columns.ts';
import type { MeasureContext, MeasureDefinition, NodeColumn, Reason } from '../../definition.ts';
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

/** Weights are strengths here, so costs are refused rather than read the wrong way round. */
function held(
  measure: (network: Network, options: StructuralHoleOptions) => Float64Array,
  { reported, symmetrized, options }: MeasureContext,
): NodeColumn {
  const { profile, weight } = options;
  const lacks = weight !== 'none' && !reported.out.weights.every((value) => value > 0);
  const values =
    weight === 'cost' || lacks
      ? new Float64Array(reported.n).fill(NaN)
      : measure(reported, { profile, weight });
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
    evaluate: (context) => held(constraint, context),
  },
  {
    id: 'effectiveSize',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'option',
    cost: 'Σ degree²',
    sources: [burt1992, borgatti1997],
    evaluate: (context) => held(effectiveSize, context),
  },
  {
    id: 'efficiency',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'option',
    cost: 'Σ degree²',
    sources: [burt1992, borgatti1997],
    evaluate: (context) => held(efficiency, context),
  },
  {
    id: 'hierarchy',
    level: 'node',
    family: 'brokerage',
    reads: 'either',
    weights: 'option',
    cost: 'Σ degree²',
    sources: [burt1992],
    evaluate: (context) => held(hierarchy, context),
  },
] as const satisfies readonly MeasureDefinition[];
