import type { IssueLog } from '../issue-log.ts';
import { tableOf } from '../tables/header.ts';
import type { Grid, Table } from '../tables/table.ts';
import { type Fingerprint, isOwnColumn, type SurveyTool } from './tools.ts';
import { isPersonal } from './words.ts';

/** A column of a survey export; the place in the list is its place in the file. */
interface SurveyColumn {
  /** What recipes call the column. */
  readonly key: string;
  /** The question as people read it. */
  readonly text: string;
  /** What columns of one question share; `null` where the heading does not tell. */
  readonly group: string | null;
  /** The row or choice of the question that the column stands for. */
  readonly item: string | null;
  /** `tool`: filled by the tool itself; `personal`: addresses and places; `extra`: beside an answer. */
  readonly role: 'answer' | 'tool' | 'personal' | 'extra';
}

/** A survey export, one response a row. */
export interface SurveyTable {
  readonly tool: SurveyTool;
  readonly table: Table;
  readonly columns: readonly SurveyColumn[];
}

/** The export in a grid, with its header rows made one. */
export function surveyTable(
  grid: Grid,
  { tool, headerRows }: Fingerprint,
  log: IssueLog,
): SurveyTable {
  const parts = partsOf(grid, tool);
  const single: Grid = {
    ...grid,
    rows: [parts.map(({ key }) => key), ...grid.rows.slice(headerRows)],
    lines: [grid.lines[0] ?? 1, ...grid.lines.slice(headerRows)],
  };
  const table = tableOf(single, 0, log);
  const columns = table.header.map((key, at): SurveyColumn => {
    const { text, group, item, extra } = parts[at]!;
    const role = isPersonal(key)
      ? 'personal'
      : isOwnColumn(tool, key)
        ? 'tool'
        : extra
          ? 'extra'
          : 'answer';
    return { key, text, group, item, role };
  });
  return {
    tool,
    table,
    columns: tool === 'wenjuanxing' ? columns.map(itemised(columns)) : columns,
  };
}

interface Part extends Omit<SurveyColumn, 'role'> {
  readonly extra: boolean;
}

function partsOf({ rows }: Grid, tool: SurveyTool): readonly Part[] {
  const [first = [], second = []] = rows;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  let above = '';
  return Array.from({ length: width }, (_, at): Part => {
    const head = (first[at] ?? '').trim();
    const below = (second[at] ?? '').trim();
    switch (tool) {
      case 'qualtrics':
        return qualtricsPart(head, below);
      case 'surveymonkey': {
        // A blank heading continues the question to its left.
        if (head !== '') above = head;
        const item = ['', 'Response', 'Open-Ended Response'].includes(below) ? null : below;
        const key = item === null ? above : `${above} [${item}]`;
        return { key, text: above, group: item === null ? null : above, item, extra: false };
      }
      case 'google-forms':
        return bracketed(head);
      case 'microsoft-forms': {
        const extra = head.startsWith('Points - ') || head.startsWith('Feedback - ');
        return { key: head, text: head, group: null, item: null, extra };
      }
      // 问卷星 numbers its questions.
      default:
        return { key: head, text: head, group: questionNumber(head), item: null, extra: false };
    }
  });
}

/** `Q5_3` with the text `Whom do you ask? - Li Si` is the row Li Si of question Q5. */
function qualtricsPart(key: string, text: string): Part {
  const extra = key.endsWith('_TEXT') || key.includes('_DO');
  const bar = key.lastIndexOf('_');
  const numbered = bar > 0 && isDigits(key.slice(bar + 1));
  const dash = text.lastIndexOf(' - ');
  if (!numbered || dash < 0) return { key, text, group: null, item: null, extra };
  const stem = text.slice(0, dash).replace(' - Selected Choice', '').trim();
  return { key, text: stem, group: key.slice(0, bar), item: text.slice(dash + 3).trim(), extra };
}

function bracketed(head: string): Part {
  const open = head.lastIndexOf('[');
  if (open < 0 || !head.endsWith(']'))
    return { key: head, text: head, group: null, item: null, extra: false };
  const text = head.slice(0, open).trim();
  return { key: head, text, group: text, item: head.slice(open + 1, -1).trim(), extra: false };
}

/** The number of a question in `5、题干—李四` or `第5题(李四)`. */
function questionNumber(head: string): string | null {
  const from = head.startsWith('第') ? 1 : 0;
  let at = from;
  while (isDigits(head[at] ?? '')) at++;
  const after = head[at] ?? '';
  const fits = from === 1 ? after === '题' : '、.．'.includes(after) && after !== '';
  return at > from && fits ? head.slice(from, at) : null;
}

/** Gives columns with one number the part of their heading that differs as their item. */
function itemised(columns: readonly SurveyColumn[]): (column: SurveyColumn) => SurveyColumn {
  const headings = new Map<string, string[]>();
  for (const { group, text } of columns) {
    if (group === null) continue;
    const texts = headings.get(group);
    if (texts === undefined) headings.set(group, [text]);
    else texts.push(text);
  }
  const stems = new Map<string, string>();
  for (const [group, texts] of headings) if (texts.length > 1) stems.set(group, stemOf(texts));
  return (column) => {
    const stem = column.group === null ? undefined : stems.get(column.group);
    if (stem === undefined) return { ...column, group: null };
    const rest = column.text.slice(stem.length).trim();
    const item = ')）]】〗'.includes(rest.at(-1) ?? ' ') ? rest.slice(0, -1).trim() : rest;
    return { ...column, text: trimmedStem(stem), item };
  };
}

const joints = '—–-_:：(（[【〖';

/** What the headings begin with, up to the last sign that can part a question from its rows. */
function stemOf(texts: readonly string[]): string {
  let length = 0;
  const [first = ''] = texts;
  while (length < first.length && texts.every((text) => text[length] === first[length])) length++;
  while (length > 0 && !joints.includes(first[length - 1]!)) length--;
  return first.slice(0, length);
}

function trimmedStem(stem: string): string {
  let length = stem.length;
  while (length > 0 && `${joints} `.includes(stem[length - 1]!)) length--;
  return stem.slice(0, length);
}

function isDigits(text: string): boolean {
  return text !== '' && [...text].every((character) => character >= '0' && character <= '9');
}
