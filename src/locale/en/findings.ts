import type { Sentence } from '../say.ts';

/** Every statement, reason, action and caveat a diagnosis can make, by code. */
const sentences = {} satisfies Record<string, Sentence>;

export const findings = { sentences };
