import type { Diagnosis, GroupTable, LayerSummary } from '../../src/diagnosis/diagnosis.ts';
import type { Draft } from '../../src/diagnosis/draft.ts';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal, type Released } from '../../src/disclosure/released.ts';
import { Sealed } from '../../src/sealed.ts';
import type { Audience } from '../../src/study/audience.ts';

/* Diagnoses made by hand for the rules of disclosure: three large groups a, b, c and a tiny one. */

export const groupIds = ['a', 'b', 'c', 'tiny'] as const;

export interface Made {
  findings?: readonly Draft[];
  sizes?: readonly number[];
  answered?: readonly (number | null)[];
  tables?: readonly GroupTable[];
  consented?: ReadonlySet<string>;
}

export function made(parts: Made = {}): Diagnosis {
  const sizes = parts.sizes ?? [30, 30, 30, 4];
  const answered = parts.answered ?? sizes;
  const findings = (parts.findings ?? []).map((one, at) => ({ ...one, id: `f${at}` }));
  return {
    kind: 'diagnosis',
    study: {
      title: 'Made',
      wave: { id: 'w1', label: 'w1' },
      people: sizes.reduce((sum, size) => sum + size, 0),
      groupAttribute: 'unit',
      groups: groupIds.map((id, at) => ({
        id,
        label: id,
        size: sizes[at]!,
        answered: answered[at]!,
        invited: sizes[at]!,
      })),
      layers: [layerOf('advice', 'low'), layerOf('trust', 'medium'), layerOf('clash', 'high')],
    },
    questions: ['conflict'],
    findings,
    leverage: findings.flatMap(({ id, people }) =>
      people.map((person) => ({ person: person.id, roles: [{ ...person, finding: id }] })),
    ),
    tables: parts.tables ?? ['advice', 'trust', 'clash'].map((id) => tableOf(id)),
    map: null,
    names: new Map(
      findings.flatMap(({ people }) => people.map(({ id }) => [id, `Canary-${id}`] as const)),
    ),
    consented: parts.consented ?? new Set(findings.flatMap((f) => f.people.map(({ id }) => id))),
    options: { seed: 1, permutations: 10, draws: 10 },
  };
}

function layerOf(id: string, sensitivity: LayerSummary['sensitivity']): LayerSummary {
  return {
    id,
    label: id,
    kind: 'other',
    directed: true,
    question: null,
    sensitivity,
    ties: 987,
    density: 0.123456,
    answered: 80,
    invited: 94,
  };
}

/** A table in which every cell may be shown, with the changes given by "from-to". */
export function tableOf(
  layer: string,
  cells: Readonly<Record<string, Partial<Record<'ties' | 'nominators', number>>>> = {},
  largest: readonly [number, number] = [3, 3],
): GroupTable {
  const each = <T>(value: (cell: string) => T) =>
    groupIds.map((from) => groupIds.map((to) => value(`${from}-${to}`)));
  const ties = (cell: string) => cells[cell]?.ties ?? 40;
  return {
    layer,
    attribute: 'unit',
    groups: groupIds,
    ties: each(ties),
    possible: each(() => 900),
    density: each((cell) => ties(cell) / 900),
    nominators: each((cell) => cells[cell]?.nominators ?? 20),
    largest: each(() => largest),
    eiIndex: { value: -0.123456, expected: 0.654321, pLower: 0.001234, pUpper: 1 },
  };
}

export function shown(audience: Audience, of: Diagnosis): Released<Diagnosis> {
  const outcome = release(Sealed.of(of), policyFor(audience));
  if (isRefusal(outcome)) throw new Error('refused');
  return outcome;
}

/** All that a writer could get at, maps and sets included. */
export const text = (value: unknown) =>
  JSON.stringify(value, (_, part) =>
    part instanceof Map || part instanceof Set ? [...part] : part,
  );
