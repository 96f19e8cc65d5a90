import type { MeasureDefinition } from '../definition.ts';

/** The registry's entries of this folder; `as const` keeps the ids known to the compiler. */
export const brokerageDefinitions = [] as const satisfies readonly MeasureDefinition[];
