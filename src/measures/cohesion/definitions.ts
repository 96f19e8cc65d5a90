import type { MeasureDefinition } from '../definition.ts';
import { centralizationDefinitions } from './definitions/centralization.ts';
import { distanceDefinitions } from './definitions/distances.ts';
import { hierarchyDefinitions } from './definitions/hierarchy.ts';
import { partDefinitions } from './definitions/parts.ts';
import { fabricDefinitions } from './definitions/people.ts';
import { tieDefinitions } from './definitions/ties.ts';

/** The registry's entries of this folder; `as const` keeps the ids known to the compiler. */
export const cohesionDefinitions = [
  ...fabricDefinitions,
  ...tieDefinitions,
  ...distanceDefinitions,
  ...partDefinitions,
  ...hierarchyDefinitions,
  ...centralizationDefinitions,
] as const satisfies readonly MeasureDefinition[];
