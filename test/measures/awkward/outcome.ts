import { policyFor } from '../../../src/disclosure/policy.ts';
import { release } from '../../../src/disclosure/release.ts';
import { isRefusal } from '../../../src/disclosure/released.ts';
import { OptionError } from '../../../src/errors.ts';
import { toJsonText } from '../../../src/export/json-text.ts';
import { measuresJson } from '../../../src/export/measures-json.ts';
import { evaluate, type Request } from '../../../src/measures/evaluate.ts';
import type { OwnRequest } from '../../../src/measures/own-values.ts';
import type { MeasureId } from '../../../src/measures/registry.ts';
import type { Study } from '../../../src/study/study.ts';
import { awkward, type Input } from './inputs.ts';

type Level = 'network' | 'groups' | 'nodes' | 'ties';

/** The parts of the JSON contract that hold values and the reasons for those that are null. */
type Told = Readonly<
  Record<Level, Readonly<Record<string, unknown>>> & {
    undefined: Reasons;
    undefinedGroups: Reasons;
    undefinedTies: Readonly<Record<string, readonly (readonly [string, string, string])[]>>;
    undefinedNetwork: Readonly<Record<string, string>>;
  }
>;
type Reasons = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What the JSON tells of a measure, in the order network, groups, nodes, ties: `0` and `+` for
 * values that are 0 and that are not, reasons for those that do not exist, `-` for an empty list,
 * `refused` where the request is refused by name.
 */
export function outcome(id: MeasureId, input: Input, set?: OwnRequest): Promise<string> {
  const { study, request } = awkward(input);
  return outcomeOf(id, study, { ...request, ...(set && { set }) });
}

/** The same for any study. */
export async function outcomeOf(
  id: MeasureId,
  study: Study,
  request: Omit<Request, 'measures'>,
): Promise<string> {
  let sealed: Awaited<ReturnType<typeof evaluate>>;
  try {
    sealed = await evaluate(study, { ...request, measures: [id] });
  } catch (error) {
    if (error instanceof OptionError) return `refused (${error.option})`;
    throw error;
  }
  const released = release(sealed, policyFor('analyst'));
  if (isRefusal(released)) throw new Error('the analyst sees everything');
  const told = JSON.parse(toJsonText(measuresJson(released))) as Told;
  const parts = (['network', 'groups', 'nodes', 'ties'] as const)
    .filter((level) => id in told[level])
    .map((level) => tokens(told, level, id));
  if (parts.length === 0) throw new Error(`${id} is not told`);
  return parts.join(' | ');
}

function tokens(told: Told, level: Level, id: string): string {
  const value = told[level][id];
  if (level === 'network') return ofNetwork(value, told.undefinedNetwork[id]);
  const values = value as readonly (number | boolean | null)[];
  if (values.length === 0) return '-';
  const reasons =
    level === 'ties'
      ? (told.undefinedTies[id] ?? []).map(([, , reason]) => reason)
      : Object.values((level === 'nodes' ? told.undefined : told.undefinedGroups)[id] ?? {});
  const gaps = values.filter((each) => each === null).length;
  if (gaps !== reasons.length) throw new Error(`${id}: ${gaps} gaps, ${reasons.length} reasons`);
  return [...new Set([...values.filter((each) => each !== null).map(mark), ...reasons])]
    .sort()
    .join(' ');
}

function ofNetwork(value: unknown, reason: string | undefined): string {
  if (value === null) {
    if (reason === undefined) throw new Error('a null without a reason');
    return reason;
  }
  if (typeof value === 'number') return mark(value);
  const record = value as Readonly<Record<string, unknown>>;
  const gap = hasNull(record);
  if (gap && reason === undefined) throw new Error('a null in a record without a reason');
  const note = reason === undefined ? '' : ` (${reason})`;
  if (!('value' in record)) return `record${note}`;
  return record.value === null
    ? ofNetwork(null, reason)
    : `${ofNetwork(record.value, reason)}${note}`;
}

function hasNull(value: unknown): boolean {
  if (value === null) return true;
  return typeof value === 'object' && Object.values(value).some(hasNull);
}

const mark = (value: number | boolean | null) => (Number(value) === 0 ? '0' : '+');
