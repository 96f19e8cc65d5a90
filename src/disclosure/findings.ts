import { type Finding, peopleOf } from '../diagnosis/finding.ts';
import type { Policy } from './policy.ts';
import { stripped, type Visibility } from './visibility.ts';

/** One finding as far as it may be seen, and how much of it was held back. */
export interface ReleasedFinding {
  readonly finding: Finding | null;
  readonly suppressed: number;
}

/**
 * A finding about people whom the audience may not see named is told in the words that need no name,
 * or held back whole where there are none. A finding about groups keeps to those large enough; advice
 * that names someone hidden goes with the name.
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
  const tellable = (statement: Finding['actions'][number]) =>
    peopleOf(statement).every((id) => names.has(id));
  const hidden =
    finding.people.length -
    people.length +
    (finding.groups.length - groups.length) +
    (finding.ties.length - ties.length) +
    (finding.evidence.length - evidence.length) +
    (finding.subgroups.length - subgroups.length);
  const told = peopleOf(finding).every((id) => names.has(id)) ? finding : finding.unnamed;
  if (told === null) return { finding: null, suppressed: 1 };
  return {
    finding: {
      ...finding,
      ...strip({ code: told.code, params: told.params }),
      unnamed: null,
      people: people.map((person) => ({ ...person, reason: strip(person.reason) })),
      groups,
      ties,
      evidence,
      subgroups,
      actions: finding.actions.filter(tellable).map(strip),
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
  return finding.people.length > 0 && finding.unnamed === null;
}

function fewReporters({ params }: Finding, policy: Policy): boolean {
  const { reporters } = params;
  return reporters?.kind === 'number' && reporters.value < policy.minNominatorsSensitive;
}
