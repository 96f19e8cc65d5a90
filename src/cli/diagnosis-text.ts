import {
  type Diagnosis,
  type Finding,
  format,
  groupsOf,
  type LeveragePoint,
  type Policy,
  type QuestionId,
  type Released,
  type Told,
  told,
} from '../index.ts';
import { type Paint, paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { padded, widthOf, wrapped } from './width.ts';

/** Facts of one finding that a terminal shows; files have them all. */
const FACTS = 8;

/** What one page of terminal text is made with. */
interface Page {
  readonly session: Session;
  readonly paint: Paint;
  readonly width: number;
  readonly told: Told;
  /** Which people this audience sees by name. */
  readonly named: Policy['individuals'];
  readonly groupOf: (person: string) => string | null;
}

/** A diagnosis to read in a terminal: the people first, then each question with its evidence. */
export function diagnosisText(session: Session, released: Released<Diagnosis>): string {
  const diagnosis = released.value;
  const words = told(diagnosis, session.locale);
  const page: Page = {
    session,
    paint: paintFor(session.io, 'stdout'),
    width: Math.min(session.io.width, 100),
    told: words,
    named: released.policy.individuals,
    groupOf: groupsOf(diagnosis, words),
  };
  const blocks = [
    head(page, diagnosis),
    title(page, session.text.diagnose.leverage),
    leverage(page, diagnosis.leverage),
    title(page, session.text.diagnose.findings),
    ...diagnosis.questions.map((question) => answers(page, question, diagnosis.findings)),
    foot(page, released),
  ];
  return `${visible(blocks.join('\n\n'))}\n`;
}

function head({ session, paint, told }: Page, { study }: Diagnosis): string {
  const { diagnose } = session.text;
  const people = told.count(study.people);
  const wave = told.user(study.wave.label);
  const facts =
    study.groups.length === 0
      ? diagnose.noGroups(people, wave)
      : diagnose.facts(people, study.groups.length, wave);
  const rates = study.layers.map((layer) => {
    const known = layer.answered !== null && layer.invited !== null && layer.invited > 0;
    const rate = known
      ? format.percent(layer.answered / layer.invited)
      : session.text.check.unknown;
    return `${told.user(layer.label)} ${rate}`;
  });
  return [
    paint.bold(told.user(study.title)),
    facts,
    paint.faint(diagnose.answered(rates.join(' · '))),
  ].join('\n');
}

function title({ paint, width }: Page, words: string): string {
  return `${paint.bold(paint.accent(words))}\n${paint.faint('─'.repeat(width))}`;
}

/** Per person: the name and group, then each role, how sure it is, and the reason. */
function leverage(page: Page, points: readonly LeveragePoint[]): string {
  const { session, paint, told, groupOf, named } = page;
  const { diagnose } = session.text;
  if (points.length === 0) {
    const why = named === 'all' ? diagnose.leverageNone : diagnose.leverageHidden[named];
    return wrapped(why, page.width).join('\n');
  }
  const { roles } = session.messages.words;
  const all = points.flatMap((point) => point.roles);
  const column = Math.max(...all.map(({ role }) => widthOf(roles[role].name))) + 4;
  const sure = told.draws.length === 0 ? 0 : 7;
  const blocks = points.map((point) => {
    const group = groupOf(point.person);
    const name = paint.bold(told.names.person(point.person));
    const lines = point.roles.flatMap(({ role, reason, certainty }) => {
      const share = certainty === null ? '' : format.percent(certainty.share);
      const word = padded(`  ${roles[role].name}`, column) + share.padStart(Math.max(0, sure - 2));
      return beside(page, word, told.say(reason), column + sure, (text) => {
        return text.slice(0, text.length - share.length) + paint.faint(share);
      });
    });
    return [group === null ? name : `${name}${paint.faint(`  ${group}`)}`, ...lines].join('\n');
  });
  if (told.draws.length === 0) return blocks.join('\n\n');
  const { certainty, certaintyOf } = diagnose;
  const note = certainty(told.draws.map(({ basis, draws }) => certaintyOf[basis](draws)));
  return [wrapped(note, page.width).map(paint.faint).join('\n'), ...blocks].join('\n\n');
}

function answers(page: Page, question: QuestionId, findings: readonly Finding[]): string {
  const { session, paint, told, named } = page;
  const { diagnose } = session.text;
  const { name, asks } = session.messages.words.questions[question];
  const own = findings.filter((finding) => finding.question === question);
  const lines = [`${paint.bold(name)}  ${paint.faint(asks)}`];
  if (own.length === 0) {
    const nothing = named === 'all' ? diagnose.nothing : diagnose.nothingShown;
    lines.push(...beside(page, ' ', told.unasked(question) ?? nothing, 2));
  }
  const saidBefore = new Set<string>();
  for (const finding of own) {
    lines.push('', ...beside(page, '  •', told.say(finding), 4), ...facts(page, finding));
    for (const action of unsaid(finding.actions.map(told.say), saidBefore)) {
      lines.push(...beside(page, '    →', action, 6, paint.good));
    }
  }
  const caveats = unsaid(
    own.flatMap((finding) => finding.caveats.map(told.say)),
    saidBefore,
  );
  if (caveats.length > 0) lines.push('');
  for (const caveat of caveats) lines.push(...beside(page, '  !', caveat, 4, paint.warning));
  return lines.join('\n');
}

/** One line per fact: what was measured, of whom; what it is; what chance alone would give. */
function facts({ session, paint, told }: Page, { evidence }: Finding): string[] {
  const { diagnose } = session.text;
  const rows = evidence.slice(0, FACTS).map((fact) => {
    const { measure, value, expected, p, range } = told.fact(fact);
    const layer = fact.layer === null ? '' : told.names.layer(fact.layer);
    const of = fact.of === null ? '' : told.names[fact.of.kind](fact.of.id);
    return [
      [measure, layer, of].filter((part) => part !== '').join(' · '),
      value,
      expected === '' ? '' : diagnose.expected(expected),
      p,
      range === null ? '' : diagnose.rank(...range),
    ];
  });
  const room = [0, 1, 2, 3].map((column) =>
    Math.max(0, ...rows.map((row) => widthOf(visible(row[column]!)))),
  );
  const lines = rows.map((row) => {
    const cells = row.map((cell, column) => padded(visible(cell), room[column] ?? 0));
    return `      ${cells.filter((_, column) => (room[column] ?? 1) > 0).join('  ')}`.trimEnd();
  });
  if (evidence.length > FACTS) lines.push(`      ${diagnose.more(evidence.length - FACTS)}`);
  return lines.map(paint.faint);
}

function foot(
  { session, paint, told, width }: Page,
  { value, policy, suppressed }: Released<Diagnosis>,
): string {
  const { diagnose } = session.text;
  const audience = session.messages.words.audiences[policy.audience];
  const notes = [
    policy.individuals === 'all'
      ? diagnose.everything(audience)
      : diagnose.policy(audience, policy.minGroup),
    ...(suppressed > 0 ? [diagnose.suppressed(suppressed)] : []),
    diagnose.run(value.options.seed, told.count(value.options.permutations)),
    diagnose.cautions,
  ];
  const lines = notes.flatMap((note) => wrapped(note, width)).map(paint.faint);
  return [paint.faint('─'.repeat(width)), ...lines].join('\n');
}

/** A mark or word at the left and a text beside it, its lines under each other. */
function beside(
  { width }: Page,
  word: string,
  text: string,
  column: number,
  style: (word: string) => string = (word) => word,
): string[] {
  const lines = wrapped(visible(text), Math.max(20, width - column));
  const first = style(word) + ' '.repeat(Math.max(1, column - widthOf(word)));
  return lines.map((line, at) => (at === 0 ? first : ' '.repeat(column)) + line);
}

function unsaid(sentences: readonly string[], said: Set<string>): string[] {
  return sentences.filter((sentence) => {
    if (said.has(sentence)) return false;
    said.add(sentence);
    return true;
  });
}

/** Names are isolated from the text around them, for pages; a terminal has no use for the marks. */
function visible(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
