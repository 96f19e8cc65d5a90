import { modularity } from '../../src/measures/groups/modularity.ts';
import { network } from '../../src/network/network.ts';
import { symmetrize } from '../../src/network/symmetrize.ts';
import { partitionOf } from '../../src/study/partition.ts';
import type { Study } from '../../src/study/study.ts';
import { distance } from '../support/close.ts';
import type { Answer } from './answers.ts';

/** A known value as JSON has it: `null` is none. */
export type Known = Told | readonly Known[] | { readonly [key: string]: Known };
export type Told = number | string | boolean | null;

interface About {
  readonly study: Study;
}

const tolerance = 1e-9;

/** Compares what guanxi says with a known answer, and gives the different values compared. */
export function compared(answer: Answer, found: unknown, about: About): ReadonlySet<Told> {
  const seen = new Set<Told>();
  switch (answer.kind) {
    case 'value':
      same(found, answer.value, '', seen);
      break;
    case 'partition':
      same(numbered(found as ArrayLike<number>), numbered(answer.value as number[]), '', seen);
      break;
    case 'communities':
      same(qualityOf(found as ArrayLike<number>, answer, about), answer.value, '', seen);
      break;
    case 'chance':
      likely(found, answer.value, answer.request.permutations!, '', seen);
      break;
  }
  return seen;
}

/** Part by part; a record may have more than is known of it. */
function same(found: unknown, known: Known, at: string, seen: Set<Told>): void {
  if (typeof known === 'object' && known !== null) {
    const parts = partsOf(found);
    if (Array.isArray(known) && parts.size !== known.length) {
      differ(at, `${parts.size} values`, `${known.length} values`);
    }
    for (const [key, each] of Object.entries(known)) {
      if (!parts.has(key)) differ(`${at}.${key}`, undefined, each);
      same(parts.get(key), each, `${at}.${key}`, seen);
    }
    return;
  }
  seen.add(known);
  if (typeof known === 'string') {
    if (found !== known) differ(at, found, known);
    return;
  }
  if (typeof known === 'number' || typeof known === 'boolean') {
    if (typeof found !== 'number' && typeof found !== 'boolean') differ(at, found, known);
    if (!(distance(Number(found), Number(known)) <= tolerance)) differ(at, found, known);
    return;
  }
  if (found !== null && !Number.isNaN(found)) differ(at, found, known);
}

/**
 * A share of shuffles against the share of all labellings, a mean or a spread against the exact one:
 * within six standard errors of so many draws.
 */
function likely(found: unknown, known: Known, draws: number, at: string, seen: Set<Told>): void {
  if (typeof known === 'object' && known !== null) {
    const parts = partsOf(found);
    // A mean is off by its spread over √draws; a share by at most half of that.
    const spread = Reflect.get(known, 'permutationSd') as number | undefined;
    for (const [key, each] of Object.entries(known)) {
      const value = parts.get(key);
      if (key.startsWith('permutation') && typeof each === 'number') {
        seen.add(each);
        const error = Math.abs((value as number) - each);
        if (!(error <= (6 * spread!) / Math.sqrt(draws) + 1e-12)) differ(key, value, each);
      } else likely(value, each, draws, `${at}.${key}`, seen);
    }
    return;
  }
  seen.add(known);
  if (known === null) {
    if (!Number.isNaN(found)) differ(at, found, known);
    return;
  }
  const share = known as number;
  const error = 6 * Math.sqrt((share * (1 - share)) / draws) + 1 / draws;
  if (!(Math.abs((found as number) - share) <= error)) differ(at, found, known);
}

function partsOf(value: unknown): ReadonlyMap<string, unknown> {
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [String(key), each]));
  if (ArrayBuffer.isView(value)) return partsOf([...(value as Float64Array)]);
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value));
}

function numbered(labels: ArrayLike<number>): number[] {
  const seen = new Map<number, number>();
  return Array.from(labels, (label) => {
    if (!seen.has(label)) seen.set(label, seen.size);
    return seen.get(label)!;
  });
}

/** How good communities are, which is what the best of them can be compared by. */
function qualityOf(labels: ArrayLike<number>, { layer, measure, request }: Answer, about: About) {
  const groups = partitionOf('community', Array.from(labels, String));
  const resolution = Number(request.set?.[measure]?.resolution ?? 1);
  return modularity(symmetrize(network(about.study, layer)), groups, { resolution });
}

function differ(at: string, found: unknown, known: unknown): never {
  throw new Error(`${at || 'value'}: found ${String(found)}, known ${String(known)}`);
}
