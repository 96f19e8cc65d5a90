import { decimalOf, numberReader } from '../cells.ts';
import { kindOfName } from '../layer-kinds.ts';
import { type Directory, matchKey } from './match-key.ts';
import { namesIn } from './nominations.ts';
import { personColumns } from './person-columns.ts';
import type { Block, GridBlock } from './recipe.ts';
import type { SurveyTable } from './survey-table.ts';
import { missingCodes, nobodyWords, recoded } from './words.ts';

/** Columns of one question, by their place. */
interface Group {
  readonly text: string;
  readonly columns: readonly number[];
  readonly items: readonly string[];
}

/** What may part names in a cell, by habit of the tools and of people. */
const usualSeparators: readonly string[] = ['┋', '→', ';', '；', '、', ', ', ',', '，', '|', '\n'];

/** A share of known people from which a list of headings or answers counts as a list of people. */
const enough = 0.3;

/** The questions about others, as far as they can be told; the rest of the columns are left alone. */
export function proposedBlocks(
  survey: SurveyTable,
  respondent: number,
  known: Directory,
): readonly Block[] {
  const found = groupsIn(survey, respondent, known).flatMap((group): Block[] => {
    const block = gridIn(survey, group, known) ?? namesBlockIn(survey, group, known);
    return block === null ? [] : [block];
  });
  const taken = new Map<string, number>();
  return found.map((block) => {
    const wanted = block.layerKind === 'other' ? 'ties' : block.layerKind;
    const times = (taken.get(wanted) ?? 0) + 1;
    taken.set(wanted, times);
    return { ...block, layer: times === 1 ? wanted : `${wanted}-${times}` };
  });
}

function groupsIn(survey: SurveyTable, respondent: number, known: Directory): readonly Group[] {
  const groups = new Map<string, { text: string; columns: number[]; items: string[] }>();
  let run = 0;
  let seen = new Set<string>();
  let before = -2;
  const people = survey.tool === 'microsoft-forms' ? personColumns(survey, respondent, known) : [];
  survey.columns.forEach(({ text, group, item, role }, at) => {
    if (role !== 'answer' || at === respondent) return;
    // Microsoft Forms keeps only the rows of a grid: people side by side, numbered where they recur.
    const person = people[at] ?? null;
    if (person !== null) {
      const name = matchKey(person);
      if (before !== at - 1 || seen.has(name)) [run, seen] = [run + 1, new Set()];
      seen.add(name);
      before = at;
    }
    const id = person === null ? (group ?? `\0${at}`) : `\0run ${run}`;
    const own = groups.get(id) ?? { text: person === null ? text : '', columns: [], items: [] };
    own.columns.push(at);
    own.items.push(person ?? item ?? '');
    groups.set(id, own);
  });
  return [...groups.values()];
}

/** One column per person: headings that are known people, over answers that are none. */
function gridIn(survey: SurveyTable, group: Group, known: Directory): GridBlock | null {
  const { columns, items, text } = group;
  if (items.includes('')) return null;
  const people = items.filter((item) => known.has(item)).length;
  if (columns.length < 2 || people < columns.length * enough) return null;
  const answers = new Set<string>();
  let marks = 0;
  let filled = 0;
  for (const row of survey.table.rows) {
    columns.forEach((column, at) => {
      const cell = row[column]!.trim();
      if (cell === '' || missingCodes.includes(cell)) return;
      filled++;
      // Lists of choices repeat the name of the person in the cell.
      if (matchKey(cell) === matchKey(items[at]!)) marks++;
      else answers.add(cell);
    });
  }
  if (answers.size > 12) return null;
  const number = numberReader([], decimalOf(survey.table, answers));
  const words = [...answers].filter((answer) => typeof number(answer) !== 'object').sort();
  const values = words.length === 1 && answers.size === 1 ? [1] : recoded(words);
  const single = (marks === filled && marks > 0) || answers.size === 1;
  return {
    form: 'grid',
    layer: '',
    layerKind: kindOfName(text),
    question: text,
    columns: columns.map((column, at) => ({
      column: survey.columns[column]!.key,
      person: items[at]!,
    })),
    recode: words
      .map((answer, at) => ({ answer, value: values[at] ?? null }))
      .sort((a, b) => (a.value ?? -1) - (b.value ?? -1)),
    empty: single ? 'none' : 'missing',
  };
}

/** Columns whose cells name people. */
function namesBlockIn(survey: SurveyTable, group: Group, known: Directory): Block | null {
  let met = 0;
  let all = 0;
  for (const row of survey.table.rows) {
    for (const column of group.columns) {
      const cell = row[column]!.trim();
      if (missingCodes.includes(cell) || nobodyWords.includes(cell.toLowerCase())) continue;
      for (const name of namesIn(cell, usualSeparators, known)) {
        all++;
        if (known.has(name)) met++;
      }
    }
  }
  if (met < 2 || met < all * enough) return null;
  return {
    form: 'names',
    layer: '',
    layerKind: kindOfName(group.text),
    question: group.text,
    columns: group.columns.map((column) => survey.columns[column]!.key),
    separators: [...usualSeparators],
  };
}
