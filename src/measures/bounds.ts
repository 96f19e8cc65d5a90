import { filled } from '../network/filled.ts';
import type { Network } from '../network/network.ts';
import type { MeasureContext, MeasureDefinition } from './definition.ts';
import type { Values } from './values.ts';

/**
 * The same measures with every unknown cell filled alike: the two ends of what the missing answers can
 * be. A value that grows (or falls) with every tie lies between the two; others, such as constraint or
 * betweenness, can lie outside them for a filling in between.
 */
export interface Bounds {
  /** All unknown cells without a tie. */
  readonly none: Values;
  /** All unknown cells with a tie of weight 1. */
  readonly all: Values;
}

/**
 * Evaluates the measures once for each end; `values` does so with the layer, and the others a measure
 * may look at, filled by the function it is given.
 */
export async function boundsOf(
  values: (fill: (reported: Network) => Network, run: number) => Promise<Values>,
): Promise<Bounds> {
  const none = await values((reported) => filled(reported, 'no-tie'), 1);
  const all = await values((reported) => filled(reported, 'tie'), 2);
  return { none, all };
}

/** How many of the cells (or pairs) each measure reads nobody answered. */
export function unknownOf(
  definitions: readonly MeasureDefinition[],
  context: MeasureContext,
): ReadonlyMap<string, number> {
  return new Map(
    definitions.map(({ id, reads, unknown }) => [
      id,
      unknown?.(context) ??
        (reads === 'symmetrized' ? context.symmetrized : context.reported).unknown.count,
    ]),
  );
}
