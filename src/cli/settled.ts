import { type Audience, type Policy, type ProjectContent, policyFor } from '../index.ts';
import { defined } from './defined.ts';
import type { CommonFlags } from './flags.ts';
import type { Session } from './session.ts';

interface Limits {
  readonly audience?: Audience;
  readonly minGroup?: number;
}

/** The policy that was asked for, or the one that the project holds. */
export function policyOf(given: Limits, settled: ProjectContent | null): Policy {
  const { audience, minGroup } = limitsOf(given, settled);
  return policyFor(audience, defined({ minGroup }));
}

/** The audience and the limit that hold; the limit is left out where the audience's own does. */
export function limitsOf(
  given: Limits,
  settled: ProjectContent | null,
): Limits & { readonly audience: Audience } {
  const kept = settled?.policy;
  const audience = given.audience ?? kept?.audience ?? 'analyst';
  // A limit is kept for its audience; another one has limits of its own.
  const minGroup = given.minGroup ?? (audience === kept?.audience ? kept.minGroup : undefined);
  return { audience, ...defined({ minGroup }) };
}

/** The seed that was asked for, or the one that the project holds. */
export function seedOf(
  { told }: Session,
  { seed }: CommonFlags,
  settled: ProjectContent | null,
): number {
  return told.has('seed') ? seed : (settled?.seed ?? seed);
}
