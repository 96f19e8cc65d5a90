import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import {
  type Finding,
  type Param,
  peopleOf,
  type Role,
  type Statement,
} from '../diagnosis/finding.ts';
import type { Policy } from './policy.ts';

/** Roles a person may be glad to be named in; the others are for the analyst alone. */
const positive: ReadonlySet<Role> = new Set([
  'bridge',
  'mediator',
  'liaison',
  'deputy-liaison',
  'expert',
  'news-hub',
  'opinion-leader',
  'champion',
]);

/** What one policy lets through of one diagnosis, asked piece by piece. */
export interface Visibility {
  /** Whether a person may be named in a role that these layers' answers gave. */
  person(id: string, role: Role, layers: readonly string[]): boolean;
  group(id: string): boolean;
  /** Whether single ties of these layers may be shown. */
  ties(layers: readonly string[]): boolean;
  sensitive(layers: readonly string[]): boolean;
}

export function visibility(diagnosis: Diagnosis, policy: Policy): Visibility {
  const high = new Set(
    diagnosis.study.layers.filter((l) => l.sensitivity === 'high').map((layer) => layer.id),
  );
  const groups = new Map(diagnosis.study.groups.map((group) => [group.id, group] as const));
  const sensitive = (layers: readonly string[]) => layers.some((id) => high.has(id));
  const enough = (value: unknown) => typeof value !== 'number' || value >= policy.minGroup;
  return {
    sensitive,
    person: (id, role, layers) => {
      if (policy.individuals === 'all') return true;
      if (policy.individuals === 'none' || sensitive(layers) || !positive.has(role)) return false;
      return diagnosis.consented?.has(id) === true;
    },
    group: (id) => {
      if (policy.audience === 'analyst') return true;
      const group = groups.get(id);
      return group !== undefined && enough(group.size) && enough(group.answered);
    },
    ties: (layers) =>
      policy.ties === 'all' || (policy.ties === 'not-sensitive' && !sensitive(layers)),
  };
}

/** A statement in which only the people and groups given are still mentioned. */
export function stripped<T extends Statement>(
  statement: T,
  people: ReadonlySet<string>,
  group: (id: string) => boolean,
  decimals: number,
): T {
  const params = Object.entries(statement.params).map(
    ([name, param]) => [name, strippedParam(param, people, group, decimals)] as const,
  );
  return { ...statement, params: Object.fromEntries(params) };
}

function strippedParam(
  param: Param,
  people: ReadonlySet<string>,
  group: (id: string) => boolean,
  decimals: number,
): Param {
  switch (param.kind) {
    case 'people':
      return param.ids.every((id) => people.has(id)) ? param : { kind: 'people', ids: [] };
    case 'subgroups':
      return param.lists.flat().every((id) => people.has(id)) ? param : { ...param, lists: [] };
    case 'groups':
      return { ...param, ids: param.ids.filter(group) };
    case 'number':
      return { ...param, digits: Math.min(param.digits ?? 0, decimals) };
    case 'layer':
    case 'percent':
    case 'p':
      return param;
  }
}

/** The people a finding names in its sentence, roles, ties and small groups. */
export function peopleIn(finding: Finding): ReadonlySet<string> {
  return new Set([
    ...finding.people.map((person) => person.id),
    ...finding.ties.flatMap((tie) => [tie.source, tie.target]),
    ...finding.subgroups.flat(),
    ...[finding, ...finding.actions, ...finding.caveats].flatMap(peopleOf),
  ]);
}
