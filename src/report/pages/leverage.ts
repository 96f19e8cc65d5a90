import type { Diagnosis, LeveragePoint } from '../../diagnosis/diagnosis.ts';
import { type Evidence, type Finding, roles as roleOrder } from '../../diagnosis/finding.ts';
import * as format from '../../locale/format.ts';
import type { Block, Page, PersonBlock, RoleTable } from '../document.ts';
import { groupsOf } from '../groups-of.ts';
import type { Told } from '../told.ts';

/** Every person with a role, the reason for each role, and how sure it is. */
export function leverage(diagnosis: Diagnosis, told: Told): Page {
  const words = told.messages.report.pages.leverage;
  const points = diagnosis.leverage;
  const count = points.reduce((sum, point) => sum + point.roles.length, 0);
  const findings = new Map(diagnosis.findings.map((finding) => [finding.id, finding] as const));
  const groupOf = groupsOf(diagnosis, told);
  const blocks: Block[] =
    points.length === 0
      ? [{ kind: 'paragraph', text: words.none }]
      : [
          { kind: 'paragraph', text: words.intro },
          overview(points, groupOf, told),
          ...points.map((point) => card(point, findings, groupOf, told)),
        ];
  return {
    id: 'leverage',
    topic: words.topic,
    title: points.length === 0 ? words.titleNone : words.title(points.length, count),
    blocks,
  };
}

function overview(
  points: readonly LeveragePoint[],
  groupOf: (person: string) => string | null,
  told: Told,
): RoleTable {
  const words = told.messages.report.pages.leverage;
  const held = new Set(points.flatMap((point) => point.roles.map(({ role }) => role)));
  const columns = roleOrder.filter((role) => held.has(role));
  return {
    kind: 'roles',
    caption: words.overview,
    corner: words.person,
    roles: columns.map((role) => told.messages.words.roles[role]),
    people: points.map((point) => ({
      name: told.names.person(point.person),
      group: groupOf(point.person),
      cells: columns.map((column) => {
        const found = point.roles.find(({ role }) => role === column);
        if (found === undefined) return null;
        const share = found.certainty?.share ?? null;
        return { share, text: share === null ? words.held : format.percent(share) };
      }),
    })),
  };
}

function card(
  point: LeveragePoint,
  findings: ReadonlyMap<string, Finding>,
  groupOf: (person: string) => string | null,
  told: Told,
): PersonBlock {
  return {
    kind: 'person',
    name: told.names.person(point.person),
    group: groupOf(point.person),
    roles: point.roles.map((role) => ({
      ...told.messages.words.roles[role.role],
      reason: told.messages.report.marks.sentence(told.say(role.reason)),
      certainty: told.certain(role.certainty),
      evidence: (findings.get(role.finding)?.evidence ?? [])
        .filter(({ of }) => of?.kind === 'person' && of.id === point.person)
        .map((fact) => sentence(fact, told)),
    })),
  };
}

/** A fact on one line: what, of which ties, how much, against chance, and what missing answers leave open. */
function sentence(evidence: Evidence, told: Told): string {
  const words = told.messages.report.pages.evidence;
  const { measure, value, expected, p, range } = told.fact(evidence);
  const { layer } = evidence;
  const what = layer === null ? measure : words.inLayer(measure, told.names.layer(layer));
  return [
    words.value(what, value),
    ...(expected === '' ? [] : [words.chance(expected)]),
    ...(p === '' ? [] : [p]),
    ...(range === null ? [] : [words.range(...range)]),
  ].join(words.between);
}
