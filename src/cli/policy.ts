import { isRefusal, type Policy, type Released, release, type Sealed } from '../index.ts';
import { Ending, exit } from './ending.ts';
import type { Session } from './session.ts';

/** What the policy lets out of a sealed result; where it lets out nothing, the run ends with the reason. */
export function letOut<T extends Parameters<typeof release>[0] extends Sealed<infer R> ? R : never>(
  { text, messages: { words } }: Session,
  sealed: Sealed<T>,
  policy: Policy,
): Released<T> {
  const outcome = release(sealed, policy);
  if (!isRefusal(outcome)) return outcome;
  const why = text.errors.refused[outcome.refused];
  throw new Ending(exit.refused, text.errors.policy(words.audiences[policy.audience], why));
}
