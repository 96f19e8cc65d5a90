import type { Policy } from './policy.ts';

declare const released: unique symbol;

/** A result a policy has let through: the only thing that can be printed, written or drawn. */
export interface Released<T> {
  readonly value: T;
  readonly policy: Policy;
  /** How many values, rows or findings were held back; they are nowhere in `value`. */
  readonly suppressed: number;
  readonly [released]: true;
}

/** A result the policy does not let through at all, and why. */
export interface Refusal {
  readonly refused: 'study-data' | 'scores' | 'map';
  readonly policy: Policy;
}

export function isRefusal(outcome: object): outcome is Refusal {
  return 'refused' in outcome;
}
