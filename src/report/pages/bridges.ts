import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Finding, Role } from '../../diagnosis/finding.ts';
import type { Block, Page } from '../document.ts';
import { groupsOf } from '../groups-of.ts';
import { tieTexts } from '../ties.ts';
import type { Told } from '../told.ts';

const joining: readonly Role[] = ['bridge', 'mediator', 'liaison', 'deputy-liaison', 'gatekeeper'];
const mostTies = 12;

/** Who joins which groups, with the ties that do it. */
export function bridges(diagnosis: Diagnosis, told: Told): Page {
  const words = told.messages.report.pages.bridges;
  const findings = diagnosis.findings.filter((finding) => joiners(finding).length > 0);
  const people = new Set(findings.flatMap((finding) => joiners(finding).map(({ id }) => id)));
  return {
    id: 'bridges',
    topic: words.topic,
    title: people.size === 0 ? words.titleNone : words.title(people.size),
    blocks: [
      { kind: 'paragraph', text: people.size === 0 ? words.none : words.intro },
      ...findings.flatMap((finding) => blocks(finding, diagnosis, told)),
    ],
  };
}

function joiners(finding: Finding) {
  return finding.people.filter(({ role }) => joining.includes(role));
}

function blocks(finding: Finding, diagnosis: Diagnosis, told: Told): readonly Block[] {
  const { report, words: shared } = told.messages;
  const words = report.pages.bridges;
  const groupOf = groupsOf(diagnosis, told);
  const ties = tieTexts(finding.ties, told);
  const between =
    finding.groups.length === 0 ? [] : [finding.groups.map(told.names.group).join(' – ')];
  const table: Block = {
    kind: 'table',
    caption: words.caption,
    header: [words.person, words.group, words.role, words.reason, words.certainty],
    numeric: [false, false, false, false, false],
    rows: joiners(finding).map((person) => [
      told.names.person(person.id),
      groupOf(person.id) ?? '–',
      shared.roles[person.role].name,
      told.messages.report.marks.sentence(told.say(person.reason)),
      told.certain(person.certainty)?.text ?? report.pages.certainty.unrated,
    ]),
  };
  return [
    {
      kind: 'heading',
      text: [shared.questions[finding.question].name, ...between].join(report.marks.colon),
    },
    { kind: 'paragraph', text: told.say(finding) },
    table,
    ...(ties.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            quiet: true,
            text: `${words.ties}${report.marks.colon}${listed(ties, words.more, shared.grammar.between)}`,
          },
        ]),
  ];
}

function listed(ties: readonly string[], more: (n: number) => string, separator: string): string {
  if (ties.length <= mostTies) return ties.join(separator);
  return [...ties.slice(0, mostTies), more(ties.length - mostTies)].join(separator);
}
