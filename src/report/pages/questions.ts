import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Evidence, Finding } from '../../diagnosis/finding.ts';
import type { Block, FindingBlock, Page } from '../document.ts';
import { tieTexts } from '../ties.ts';
import type { Told } from '../told.ts';

const mostTies = 12;

/** Every question with everything found on it. */
export function questions(diagnosis: Diagnosis, told: Told): Page {
  const words = told.messages.report.pages.questions;
  return {
    id: 'questions',
    topic: words.topic,
    title: words.title(diagnosis.findings.length, diagnosis.questions.length),
    blocks: diagnosis.questions.flatMap((question): Block[] => {
      const { asks, plain } = told.messages.words.questions[question];
      const found = diagnosis.findings.filter((finding) => finding.question === question);
      return [
        { kind: 'heading', text: asks },
        { kind: 'paragraph', text: plain, quiet: true },
        ...(found.length === 0
          ? [{ kind: 'paragraph' as const, text: told.unasked(question) ?? words.nothing }]
          : found.map((finding) => block(finding, told))),
      ];
    }),
  };
}

function block(finding: Finding, told: Told): FindingBlock {
  const { report, words: shared } = told.messages;
  const words = report.pages.questions;
  const ties = tieTexts(finding.ties, told);
  return {
    kind: 'finding',
    id: finding.id,
    label: words.from(shared.grammar.list(finding.layers.map(told.names.layer))),
    text: told.say(finding),
    peopleTitle: words.people,
    people: finding.people.map((person) => ({
      name: told.names.person(person.id),
      role: shared.roles[person.role].name,
      reason: told.messages.report.marks.sentence(told.say(person.reason)),
      certainty: told.certain(person.certainty),
    })),
    evidence: finding.evidence.length === 0 ? null : evidenceTable(finding, told),
    ties:
      ties.length === 0
        ? null
        : {
            title: words.ties,
            items:
              ties.length <= mostTies
                ? ties
                : [...ties.slice(0, mostTies), words.more(ties.length - mostTies)],
          },
    actions: { title: words.actions, items: finding.actions.map(told.say) },
    caveats: { title: words.caveats, items: finding.caveats.map(told.say) },
  };
}

/** Columns nobody has a value for are left out. */
function evidenceTable({ evidence, groups }: Finding, told: Told): FindingBlock['evidence'] {
  const words = told.messages.report.pages.questions;
  const facts = evidence.map((one) => ({ one, fact: told.fact(one) }));
  const about = ({ measure, of }: Evidence) => {
    if (of !== null) return told.names[of.kind](of.id);
    if (measure !== 'tiesBetween' || groups.length === 0) return words.whole;
    return groups.map(told.names.group).join(' – ');
  };
  const columns = [
    { title: words.measure, numeric: false, cells: facts.map(({ fact }) => fact.measure) },
    {
      title: told.messages.report.pages.scope.layer,
      numeric: false,
      cells: evidence.map(({ layer }) => (layer === null ? '' : told.names.layer(layer))),
    },
    { title: words.about, numeric: false, cells: evidence.map(about) },
    { title: words.value, numeric: true, cells: facts.map(({ fact }) => fact.value) },
    { title: words.expected, numeric: true, cells: facts.map(({ fact }) => fact.expected) },
    {
      title: words.p,
      numeric: true,
      cells: facts.map(({ fact }) => fact.p.replace(/^p (?:= )?/, '')),
    },
    {
      title: words.range,
      numeric: true,
      cells: facts.map(({ fact }) => (fact.range === null ? '' : fact.range.join(' – '))),
    },
  ].filter(({ cells }) => cells.some((cell) => cell !== ''));
  return {
    caption: words.evidence,
    header: columns.map(({ title }) => title),
    numeric: columns.map(({ numeric }) => numeric),
    rows: facts.map((_, row) => columns.map(({ cells }) => cells[row] || '–')),
  };
}
