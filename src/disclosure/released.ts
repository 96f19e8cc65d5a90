import type { Policy } from './policy.ts';

const released: unique symbol = Symbol('released');

/** A result a policy has let through: the only thing that can be printed, written or drawn. */
export interface Released<T> {
  readonly value: T;
  readonly policy: Policy;
  /** How many values, names and findings were held back; they are nowhere in `value`. */
  readonly suppressed: number;
  readonly [released]: true;
}

/** A result the policy does not let through at all. */
export interface Refusal {
  readonly refused: 'study-data' | 'scores' | 'test';
  readonly policy: Policy;
}

export function isRefusal(outcome: Released<unknown> | Refusal): outcome is Refusal {
  return 'refused' in outcome;
}

/** Marks a value as let through. Only this folder calls it; the architecture test sees to that. */
export function stamp<T>(value: T, policy: Policy, suppressed: number): Released<T> {
  return { value, policy, suppressed, [released]: true };
}
