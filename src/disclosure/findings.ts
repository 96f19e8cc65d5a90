import { type Evidence, type Finding, peopleOf, type Statement } from '../diagnosis/finding.ts';
import type { HiddenCells } from './cells.ts';
import { groupLevel } from './group-level.ts';
import type { Policy } from './policy.ts';
import { roundedOrNull, roundedPOrNull } from './rounding.ts';
import { coarsened, groupsOf, isTellable, trimmed, withoutHidden } from './statements.ts';
import type { Visibility } from './visibility.ts';

/** One finding as far as it may be seen, and whether something of it was held back. */
interface ReleasedFinding {
  readonly finding: Finding | null;
  /** 0 or 1: how many people or groups were hidden would itself tell something of them. */
  readonly suppressed: number;
}

/**
 * A finding is told with all of its people or, in the words that need no name, with none: those left
 * out of a list are easily guessed. Numbers about several groups at once are told where all of them
 * are large enough and the table between them shows the same; a list of groups is told without the
 * hidden ones. Advice, reasons and caveats that name someone or some group hidden go with the name.
 */
export function releaseFinding(
  finding: Finding,
  visible: Visibility,
  hidden: HiddenCells,
  policy: Policy,
): ReleasedFinding {
  if (policy.individuals === 'all') return { finding, suppressed: 0 };
  const named = isNamed(finding, visible, hidden);
  const names = new Set(named ? finding.people.map((person) => person.id) : []);
  const said = isHeldBack(finding, visible, hidden, policy)
    ? null
    : told(finding, named, names, visible);
  if (said === null || (policy.individuals === 'none' && !groupLevel.has(said.code))) {
    return { finding: null, suppressed: 1 };
  }
  const { decimals } = policy;
  const left = <T extends Statement>(statements: readonly T[]) =>
    statements
      .filter((statement) => isTellable(statement, names, visible.group))
      .map((statement) => coarsened(statement, decimals));
  const kept = {
    people: named ? finding.people : [],
    groups: finding.groups.filter(visible.group),
    ties: finding.ties.filter(
      (tie) => visible.ties([tie.layer]) && names.has(tie.source) && names.has(tie.target),
    ),
    evidence: finding.evidence.filter(
      (fact) => isShown(fact, names, visible) && !isOfHiddenCell(finding, fact, hidden),
    ),
    subgroups: finding.subgroups.filter((list) => list.every((id) => names.has(id))),
    actions: left(finding.actions),
    caveats: left(finding.caveats),
  };
  const whole = Object.entries(kept).every(
    ([part, list]) => list.length === finding[part as keyof typeof kept].length,
  );
  return {
    finding: {
      ...finding,
      ...kept,
      ...coarsened({ code: said.code, params: said.params }, decimals),
      unnamed: null,
      people: kept.people.map((person) => ({
        ...person,
        reason: coarsened(person.reason, decimals),
      })),
      evidence: kept.evidence.map((fact) => coarse(fact, decimals)),
    },
    suppressed: whole && said.code === finding.code ? 0 : 1,
  };
}

/** Whether everyone in it may be named, with all that is said of them. */
function isNamed(finding: Finding, visible: Visibility, hidden: HiddenCells): boolean {
  const people = new Set(finding.people.map((person) => person.id));
  return (
    finding.people.every(
      ({ id, role, reason }) =>
        visible.person(id, role, finding.layers) && isTellable(reason, people, visible.group),
    ) &&
    peopleOf(finding).every((id) => people.has(id)) &&
    !finding.evidence.some((fact) => isOfHiddenCell(finding, fact, hidden))
  );
}

/** The sentence for this audience: the finding's own, the one without names, or none. */
function told(
  finding: Finding,
  named: boolean,
  names: ReadonlySet<string>,
  visible: Visibility,
): Statement | null {
  const said = named ? finding : finding.unnamed;
  if (said === null) return null;
  const without = withoutHidden(said, names);
  if (finding.groupsAre === 'together') return without;
  const count = finding.groups.filter(visible.group).length;
  return trimmed(without, visible.group, { count, all: visible.groups });
}

function isHeldBack(
  finding: Finding,
  visible: Visibility,
  hidden: HiddenCells,
  policy: Policy,
): boolean {
  const sensitive = visible.sensitive(finding.layers);
  if (sensitive && policy.audience === 'public') return true;
  // A pair of groups may be in need of a liaison because of clashes, which the public does not learn.
  if (finding.question === 'liaisons' && policy.audience === 'public') return true;
  if (sensitive && fewReporters(finding, policy)) return true;
  if (finding.groupsAre === 'list') {
    if (finding.groups.length > 0 && !finding.groups.some(visible.group)) return true;
  } else {
    const unnamed = finding.unnamed === null ? [] : groupsOf(finding.unnamed);
    if (![...finding.groups, ...groupsOf(finding), ...unnamed].every(visible.group)) return true;
  }
  return tellsHiddenCell(finding, visible, hidden) || tellsHiddenIndex(finding, hidden);
}

function fewReporters({ params }: Finding, policy: Policy): boolean {
  const { reporters } = params;
  return reporters?.kind === 'number' && reporters.value < policy.minNominatorsSensitive;
}

/**
 * Whether its sentence tells how many ties there are between groups whose table hides that. Ties of
 * several sensitive layers are told in one number, so that none of them may be hidden. A cell of a
 * sensitive layer is hidden unless enough different people of that side named someone.
 */
function tellsHiddenCell(finding: Finding, visible: Visibility, hidden: HiddenCells): boolean {
  if (!finding.evidence.some(({ measure }) => measure === 'tiesBetween')) return false;
  const own = finding.layers.filter((id) => id === finding.layer || visible.sensitive([id]));
  return own.some((layer) => hidden.between(layer, finding.groups));
}

/** Whether it says how far all groups keep to themselves where the table holds that back. */
function tellsHiddenIndex({ evidence }: Finding, hidden: HiddenCells): boolean {
  return evidence.some(
    ({ measure, of, layer }) =>
      measure === 'eiIndex' && of === null && (layer === null || hidden.index(layer)),
  );
}

function isOfHiddenCell(finding: Finding, fact: Evidence, hidden: HiddenCells): boolean {
  const { measure, layer } = fact;
  return measure === 'tiesBetween' && (layer === null || hidden.between(layer, finding.groups));
}

function isShown({ of }: Evidence, names: ReadonlySet<string>, visible: Visibility): boolean {
  if (of === null) return true;
  return of.kind === 'group' ? visible.group(of.id) : names.has(of.id);
}

function coarse(fact: Evidence, decimals: number): Evidence {
  const { interval } = fact;
  return {
    ...fact,
    value: roundedOrNull(fact.value, decimals),
    expected: roundedOrNull(fact.expected, decimals),
    pLower: roundedPOrNull(fact.pLower, decimals),
    pUpper: roundedPOrNull(fact.pUpper, decimals),
    interval:
      interval === null
        ? null
        : [roundedOrNull(interval[0], decimals)!, roundedOrNull(interval[1], decimals)!],
  };
}
