import type { MeasureDefinition } from '../definition.ts';
import { bridgeDefinitions } from './definitions/bridges.ts';
import { holeDefinitions } from './definitions/holes.ts';
import { roleDefinitions } from './definitions/roles.ts';

/** The registry's entries of this folder; `as const` keeps the ids known to the compiler. */
export const brokerageDefinitions = [
  ...holeDefinitions,
  ...roleDefinitions,
  ...bridgeDefinitions,
] as const satisfies readonly MeasureDefinition[];
