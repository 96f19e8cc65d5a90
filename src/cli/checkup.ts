import {
  type Accounting,
  format,
  type Issue,
  inLocale,
  type Json,
  type Reading,
  type ResponseCount,
  type StudyOverview,
  type Table,
  version,
} from '../index.ts';
import { grid } from './grid.ts';
import { issueLines, said } from './issues.ts';
import type { Forms } from './output.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { harmless } from './width.ts';

/** What `check` tells: what there is, who answered, what is wrong, and what became of every row. */
export function checkup(session: Session, seen: StudyOverview | null, reading: Reading): Forms {
  const tables = () => {
    const all = seen === null ? [] : [layers(session, seen), groups(session, seen)];
    return [...all, issues(session, reading.issues)].filter((table) => table.rows.length > 0);
  };
  return {
    json: () => ({
      guanxi: version,
      command: 'check',
      study: seen === null ? null : studyJson(session, seen),
      issues: reading.issues.map((issue) => issueJson(session, issue)),
      ...(reading.questions === undefined
        ? {}
        : {
            questions: reading.questions.map(({ file, readings }) => ({
              file,
              readings: readings.map(({ encoding, rows }) => ({
                encoding,
                rows: rows.map((cells) => [...cells]),
              })),
            })),
          }),
      accounting: { ...reading.accounting },
    }),
    tables,
    text: () => {
      const { text, io } = session;
      const { bold } = paintFor(io, 'stdout');
      const found = issueLines(session, reading.issues, 'stdout').trimEnd();
      const blocks = [
        ...(seen === null ? [] : [facts(session, seen)]),
        rows(session, reading.accounting),
        ...tables()
          .filter(({ id }) => id !== 'issues')
          .map((table) => `${bold(table.title)}\n${shown(table)}`),
        `${bold(text.check.issuesTitle)}\n${found === '' ? text.check.noIssues : found}`,
      ];
      return `${blocks.join('\n\n')}\n`;
    },
  };
}

function studyJson({ locale }: Session, seen: StudyOverview): Json {
  return {
    title: inLocale(seen.title, locale),
    wave: seen.wave.id,
    people: seen.people,
    ties: seen.ties,
    layers: seen.layers.map(({ id, kind, directed, ties, invited, answered, groups }) => {
      return {
        id,
        kind,
        directed,
        ties,
        invited,
        answered,
        groups: groups.map((group) => ({ ...group })),
      };
    }),
    groups: seen.groups.map(({ id, label, size }) => ({
      id,
      label: inLocale(label, locale),
      size,
    })),
  };
}

function issueJson(session: Session, issue: Issue): Json {
  const { code, severity, file, line, column, sheet, cell, byte, count } = issue;
  return {
    code,
    severity,
    file,
    line: line ?? null,
    column: column ?? null,
    ...(sheet === undefined ? {} : { sheet }),
    ...(cell === undefined ? {} : { cell }),
    ...(byte === undefined ? {} : { byte }),
    count,
    ...said(session, issue),
  };
}

function facts({ text, messages: { words }, locale, io }: Session, seen: StudyOverview): string {
  const count = (value: number) => format.count(value, words.grammar.thousands);
  const parts = [
    text.check.people(count(seen.people)),
    text.check.ties(count(seen.ties)),
    text.check.wave(harmless(inLocale(seen.wave.label, locale))),
  ];
  return `${paintFor(io, 'stdout').bold(harmless(inLocale(seen.title, locale)))}\n${parts.join(' · ')}`;
}

function rows({ text, messages: { words } }: Session, accounting: Accounting): string {
  const { rowsRead, used, rejected, merged, ignored } = accounting;
  const [read, ...rest] = [rowsRead, used, rejected, merged, ignored].map((value) =>
    format.count(value, words.grammar.thousands),
  );
  return text.check.rows(read!, ...(rest as [string, string, string, string]));
}

function layers({ text, messages: { words }, locale }: Session, seen: StudyOverview): Table {
  const { check } = text;
  return {
    id: 'layers',
    title: check.layersTitle,
    columns: [
      { key: 'layer', title: check.layer },
      { key: 'label', title: check.name },
      { key: 'kind', title: check.kind },
      { key: 'directed', title: check.direction },
      { key: 'ties', title: check.tiesTitle },
      { key: 'answered', title: check.answered },
    ],
    rows: seen.layers.map((layer) => [
      layer.id,
      inLocale(layer.label, locale),
      words.kinds[layer.kind],
      layer.directed ? check.directed : check.undirected,
      layer.ties,
      rate(check, layer),
    ]),
  };
}

/** One row per group; layers that tell the same share a column. */
function groups({ text, locale }: Session, seen: StudyOverview): Table {
  const { check } = text;
  const columns = new Map<string, { titles: string[]; rates: readonly string[] }>();
  for (const layer of seen.layers) {
    const rates = layer.groups.map((group) => rate(check, group));
    const known = columns.get(JSON.stringify(rates)) ?? { titles: [], rates };
    known.titles.push(inLocale(layer.label, locale));
    columns.set(JSON.stringify(rates), known);
  }
  const told = [...columns.values()];
  return {
    id: 'groups',
    title: check.groupsTitle,
    columns: [
      { key: 'group', title: check.group },
      { key: 'people', title: check.size },
      ...told.map(({ titles }, at) => ({
        key: `answered${at + 1}`,
        title: told.length === 1 ? check.answered : titles.join(' / '),
      })),
    ],
    rows: seen.groups.map((group, at) => [
      inLocale(group.label, locale),
      group.size,
      ...told.map(({ rates }) => rates[at]!),
    ]),
  };
}

function issues(session: Session, found: readonly Issue[]): Table {
  const { check, severity } = session.text;
  const columns = [
    'severity',
    'code',
    'file',
    'line',
    'column',
    'count',
    'text',
    'advice',
  ] as const;
  return {
    id: 'issues',
    title: check.issuesTitle,
    columns: columns.map((key) => ({ key, title: check.issueColumns[key] })),
    rows: found.map((issue) => {
      const { text, advice } = said(session, issue);
      const { code, file, line, column, count } = issue;
      return [
        severity[issue.severity],
        code,
        file,
        line ?? null,
        column ?? null,
        count,
        text,
        advice,
      ];
    }),
  };
}

function rate(check: Session['text']['check'], { invited, answered }: ResponseCount): string {
  if (invited === null || answered === null || invited === 0) return check.unknown;
  return check.rateOf(answered, invited, format.percent(answered / invited));
}

function shown(table: Table): string {
  const cells = table.rows.map((row) => row.map((cell) => String(cell ?? '')));
  return grid(
    table.columns.map((column) => column.title),
    cells,
    table,
  );
}
