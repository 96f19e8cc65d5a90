import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { type Finding, peopleOf, type Role } from '../diagnosis/finding.ts';
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
  /** How many groups may be seen. */
  readonly groups: number;
  /** How many people stand behind the groups that may not, by size or by who answered. */
  readonly hiddenPeople: number;
  /** Whether nothing says how many of the group answered. */
  unanswered(id: string): boolean;
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
  const group = (id: string) => {
    if (policy.audience === 'analyst') return true;
    const one = groups.get(id);
    return one !== undefined && enough(one.size) && enough(one.answered);
  };
  return {
    sensitive,
    person: (id, role, layers) => {
      if (policy.individuals === 'all') return true;
      if (policy.individuals === 'none' || sensitive(layers) || !positive.has(role)) return false;
      return diagnosis.consented?.has(id) === true;
    },
    group,
    groups: [...groups.keys()].filter(group).length,
    hiddenPeople: [...groups.values()]
      .filter(({ id }) => !group(id))
      .reduce((sum, { size, answered }) => sum + Math.min(told(size), told(answered)), 0),
    unanswered: (id) => (groups.get(id)?.answered ?? null) === null,
    ties: (layers) =>
      policy.ties === 'all' || (policy.ties === 'not-sensitive' && !sensitive(layers)),
  };
}

/** A number that nothing tells does not make another one smaller. */
const told = (value: unknown) => (typeof value === 'number' ? value : Infinity);

/** The people a finding names in its sentence, roles, ties and small groups. */
export function peopleIn(finding: Finding): ReadonlySet<string> {
  return new Set([
    ...finding.people.map((person) => person.id),
    ...finding.ties.flatMap((tie) => [tie.source, tie.target]),
    ...finding.subgroups.flat(),
    ...[finding, ...finding.actions, ...finding.caveats].flatMap(peopleOf),
  ]);
}
