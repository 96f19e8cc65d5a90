import type { MeasureDefinition } from '../definition.ts';
import { communityDefinitions } from './definitions/communities.ts';
import { eiDefinitions } from './definitions/ei.ts';
import { mixingDefinitions } from './definitions/mixing.ts';

/** The registry's entries of this folder; `as const` keeps the ids known to the compiler. */
export const groupsDefinitions = [
  ...communityDefinitions,
  ...eiDefinitions,
  ...mixingDefinitions,
] as const satisfies readonly MeasureDefinition[];
