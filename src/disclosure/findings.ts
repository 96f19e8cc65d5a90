import type { Finding } from '../diagnosis/finding.ts';
import type { Policy } from './policy.ts';
import { peopleIn, stripped, type Visibility } from './visibility.ts';

/** One finding as far as it may be seen, and how much of it was held back. */
export interface ReleasedFinding {
  readonly finding: Finding | null;
  readonly suppressed: number;
}

/**
 * A finding about people whom the audience may not see named is held back whole, since even its
 * absence of a name can point at someone. A finding about groups keeps its sentence about those groups
 * that are large enough.
 */
export function releaseFinding(
  finding: Finding,
  visible: Visibility,
  policy: Policy,
): ReleasedFinding {
  if (policy.individuals === 'all') return { finding, suppressed: 0 };
  if (isHeldBack(finding, visible, policy)) return { finding: null, suppressed: 1 };
  const people = finding.people.filter(({ id, role }) => visible.person(id, role, finding.layers));
  const names = new Set(people.map((person) => person.id));
  const groups = finding.groups.filter(visible.group);
  const ties = finding.ties.filter(
    (tie) => visible.ties([tie.layer]) && names.has(tie.source) && names.has(tie.target),
  );
  const evidence = finding.evidence.filter(({ of }) => {
    if (of === null) return true;
    return of.kind === 'group' ? visible.group(of.id) : names.has(of.id);
  });
  const subgroups = finding.subgroups.filter((list) => list.every((id) => names.has(id)));
  const strip = <T extends Finding['actions'][number]>(statement: T) =>
    stripped(statement, names, visible.group, policy.decimals);
  const hidden =
    finding.people.length - people.length +
    (finding.groups.length - groups.length) +
    (finding.ties.length - ties.length) +
    (finding.evidence.length - evidence.length) +
    (finding.subgroups.length - subgroups.length);
  return {
    finding: {
      ...strip(finding),
      people: people.map((person) => ({ ...person, reason: strip(person.reason) })),
      groups,
      ties,
      evidence,
      subgroups,
      actions: finding.actions.map(strip),
      caveats: finding.caveats.map(strip),
    },
    suppressed: hidden,
  };
}

function isHeldBack(finding: Finding, visible: Visibility, policy: Policy): boolean {
  const sensitive = visible.sensitive(finding.layers);
  if (sensitive && policy.audience === 'public') return true;
  if (sensitive && fewReporters(finding, policy)) return true;
  if (finding.groups.length > 0) return !finding.groups.some(visible.group);
  const named = peopleIn(finding);
  if (named.size === 0 || finding.people.length === 0) return false;
  return !finding.people.some(({ id, role }) => visible.person(id, role, finding.layers));
}

function fewReporters({ params }: Finding, policy: Policy): boolean {
  const { reporters } = params;
  return reporters?.kind === 'number' && reporters.value < policy.minNominatorsSensitive;
}
