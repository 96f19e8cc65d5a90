import type { NetworkValue, NodeColumn, Reason, TieColumn } from './definition.ts';

/** A column whose `NaN` values all have a reason, the same for all or one for each node. */
export function column<Values extends NodeColumn['values']>(
  values: Values,
  reason: Reason | ((node: number) => Reason),
): NodeColumn & { readonly values: Values } {
  const reasons = new Map<number, Reason>();
  values.forEach((value, node) => {
    if (Number.isNaN(value)) reasons.set(node, typeof reason === 'string' ? reason : reason(node));
  });
  return reasons.size === 0 ? { values } : { values, reasons };
}

/** Nobody's value: the network is too large for the measure. */
export function tooLarge(n: number): NodeColumn & { readonly values: Float64Array } {
  return { values: new Float64Array(n).fill(NaN), reason: 'too-large' };
}

/** The value of no tie: the network is too large for the measure. */
export function tooLargeForTies(): TieColumn {
  const none = new Uint32Array(0);
  return { source: none, target: none, values: new Float64Array(0), reason: 'too-large' };
}

/** A value of the network, with the reason if it is `NaN`. */
export function figure(value: number, reason: Reason): NetworkValue {
  return Number.isNaN(value) ? { value, reason } : { value };
}

/** Several figures of the network together, with the reason if some of them do not exist. */
export function figures(record: Readonly<Record<string, unknown>>, reason: Reason): NetworkValue {
  return hasGaps(record) ? { record, reason } : { record };
}

function hasGaps(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return false;
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)].some(hasGaps);
  return (value instanceof Map ? [...value.values()] : Object.values(value)).some(hasGaps);
}
