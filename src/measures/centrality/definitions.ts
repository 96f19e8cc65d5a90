import type { MeasureDefinition } from '../definition.ts';
import { degreeDefinitions } from './definitions/degree.ts';
import { pathDefinitions } from './definitions/paths.ts';
import { spectralDefinitions } from './definitions/spectral.ts';

/** The registry's entries of this folder; `as const` keeps the ids known to the compiler. */
export const centralityDefinitions = [
  ...degreeDefinitions,
  ...pathDefinitions,
  ...spectralDefinitions,
] as const satisfies readonly MeasureDefinition[];
