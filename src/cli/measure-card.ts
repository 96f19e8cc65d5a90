import {
  type EdgeResult,
  format,
  type MeasureCard,
  type MeasureDefinition,
  type MeasureId,
  measureCard,
  measureWords,
  type OwnOption,
  ownOptionsOf,
  type Table,
  toolNames,
  version,
} from '../index.ts';
import type { Forms } from './output.ts';
import type { Session } from './session.ts';

/** Everything about one measure on one card. */
export function measureCardForms(session: Session, id: MeasureId): Forms {
  const { messages } = session;
  const card = measureCard(id);
  return {
    tables: () => [cardTable(session, card)],
    json: () => ({
      guanxi: version,
      command: 'measures',
      measure: card.id,
      name: measureWords(id, session.locale)?.name ?? id,
      formula: card.formula,
      calls: card.calls.map(([tool, name]) => ({ tool: toolNames[tool], name })),
      options: ownOptionsOf(id).map(({ name, usual, accepts }) => ({
        name,
        usual,
        accepts: 'whole' in accepts ? { ...accepts } : [...accepts],
        text: messages.cards.ownWords[name],
      })),
      profiles: card.changes.map(([profile, change]) => ({ profile, change })),
      card: rowsOf(session, card).map(([what, text]) => ({ what, text })),
      levels: card.levels.map(({ definition, edges }) => ({
        level: definition.level,
        reads: definition.reads,
        weights: definition.weights,
        needsGroups: definition.needsGroups === true,
        cost: definition.cost,
        sources: [...definition.sources],
        edges: edges.map(({ where, range, reasons, isList }) => ({
          where,
          range: range === null ? null : [...range],
          reasons: [...reasons],
          isList,
        })),
      })),
    }),
  };
}

function cardTable(session: Session, card: MeasureCard): Table {
  const { cards } = session.messages;
  const name = measureWords(card.id, session.locale)?.name ?? card.id;
  return {
    id: 'card',
    title: cards.title(name, card.id),
    columns: (['what', 'text'] as const).map((key) => ({ key, title: cards.columns[key] })),
    rows: rowsOf(session, card),
  };
}

/** The card line by line, levels told apart only where a measure has several. */
function rowsOf(session: Session, card: MeasureCard): [what: string, text: string][] {
  const { messages, text, locale } = session;
  const { cards } = messages;
  const { rows } = cards;
  const words = measureWords(card.id, locale);
  const several = card.levels.length > 1;
  const lines: [string, string | undefined][] = [
    [rows.plain, words?.plain],
    [rows.caution, words?.caution],
    [rows.formula, card.formula],
  ];
  for (const { definition, edges, looksBeyond } of card.levels) {
    const at = (row: string) =>
      several ? cards.levelled(row, text.measures.levels[definition.level]) : row;
    lines.push(
      [at(rows.direction), cards.reads[definition.reads]],
      [at(rows.weights), weightsText(session, definition)],
      [at(rows.groups), definition.needsGroups === true ? cards.needsGroups : undefined],
      [at(rows.beyond), looksBeyond ? cards.beyond : undefined],
      ...edgeRows(session, edges).map(([row, line]): [string, string] => [at(row), line]),
      [at(rows.cost), cards.costs[definition.cost]],
      [at(rows.when), definition.onRequest === true ? cards.onRequest : undefined],
    );
  }
  const names = card.calls.map(([tool, name]) => `${toolNames[tool]}: ${name}`);
  const sources = new Set(card.levels.flatMap(({ definition }) => definition.sources));
  lines.push(
    [rows.calls, names.length === 0 ? cards.noCalls : names.join(' · ')],
    ...ownOptionsOf(card.id).map((option): [string, string] => [
      rows.own(`${card.id}.${option.name}`),
      ownText(session, option),
    ]),
    ...card.changes.map(([profile, change]): [string, string] => [
      rows.profile(profile),
      cards.changes[change],
    ]),
    ...[...sources].map((source): [string, string] => [rows.source, source]),
  );
  return lines.flatMap(([what, line]): [string, string][] =>
    line === undefined ? [] : [[what, line]],
  );
}

function weightsText({ messages }: Session, { id, weights, own = [] }: MeasureDefinition): string {
  const { cards } = messages;
  const isWeighable = own.some(({ name }) => name === 'values');
  return weights === 'ignored' && isWeighable
    ? cards.weighable(`${id}.values`)
    : cards.weights[weights];
}

function ownText({ messages }: Session, { name, usual, accepts }: OwnOption): string {
  const { cards } = messages;
  const choices =
    'whole' in accepts
      ? accepts.whole
        ? cards.wholeNumber(accepts.least ?? 0)
        : cards.anyNumber
      : accepts.join(', ');
  return cards.ownChoices(cards.ownWords[name], choices, usual === null ? null : String(usual));
}

/** One line for each edge, or for all where there is a list at every one. */
function edgeRows(session: Session, edges: readonly EdgeResult[]): [row: string, line: string][] {
  const { rows, edges: words, list } = session.messages.cards;
  if (edges.every(({ isList, reasons }) => isList && reasons.length === 0)) {
    return [[rows.gives, list]];
  }
  return edges.map((edge) => [rows.edge(words[edge.where]), edgeText(session, edge)]);
}

function edgeText({ messages }: Session, { range, reasons, isList }: EdgeResult): string {
  const { cards, measures } = messages;
  const why = reasons.map((reason) => measures.reasons[reason]).join(' · ');
  const values =
    range !== null
      ? range[0] === range[1]
        ? figure(range[0])
        : cards.between(figure(range[0]), figure(range[1]))
      : isList
        ? cards.list
        : null;
  if (values === null) return why === '' ? cards.empty : cards.noValue(why);
  return why === '' ? values : cards.some(values, why);
}

const figure = (value: number) => format.number(value, Number.isInteger(value) ? 0 : 3);
