import type { PeoplePlan } from '../plan.ts';
import { hasRole } from '../tables/columns.ts';
import { Directory } from './match-key.ts';
import { proposedBlocks } from './propose-blocks.ts';
import { columnsOf, type Recipe } from './recipe.ts';
import { respondentIn } from './respondent.ts';
import type { SurveyTable } from './survey-table.ts';
import { missingCodes, nobodyWords, withoutNumber } from './words.ts';

/** What a recipe is made for and applied to: an export, and a table of people where there is one. */
export interface SurveyTables {
  readonly survey: SurveyTable;
  readonly people: PeoplePlan | null;
}

/** The recipe that an export suggests. What only the user can say is `null` in it, never a guess. */
export function proposeRecipe({ survey, people }: SurveyTables): Recipe {
  const { tool, table, columns } = survey;
  const listed = directoryOf(people);
  const headed = new Directory();
  for (const { item } of columns) if (item !== null) headed.add(item, item);
  const found = respondentIn(survey, people === null ? headed : listed);
  const known = people === null ? new Directory() : listed;
  if (people === null && found >= 0) {
    for (const row of table.rows) known.add(row[found]!, row[found]!.trim());
  }
  const blocks = proposedBlocks(survey, found, known);
  const used = new Set(blocks.flatMap(columnsOf));
  const respondent = columns[found]?.key ?? null;
  if (respondent !== null) used.add(respondent);
  const filters = filtersIn(survey, used);
  for (const { column } of filters) used.add(column);
  const attributes = people === null ? attributesIn(survey, used) : [];
  for (const column of attributes) used.add(column);
  return {
    recipe: 1,
    tool,
    respondent,
    roster:
      people !== null
        ? 'people'
        : blocks.some(({ form }) => form === 'grid')
          ? 'columns'
          : 'respondents',
    unlisted: 'leave-out',
    aliases: [],
    blocks: [...blocks],
    attributes: [...attributes],
    group: groupAmong(survey, attributes),
    filters,
    missing: [...missingCodes],
    nobody: [...nobodyWords],
    drop: columns.map(({ key }) => key).filter((key) => !used.has(key)),
  };
}

/** Everybody on a table of people, by id and by every name. */
export function directoryOf(people: PeoplePlan | null): Directory {
  const directory = new Directory();
  if (people === null) return directory;
  const { table, id, names } = people;
  const columns = names === null ? [] : typeof names === 'number' ? [names] : [...names.values()];
  for (const row of table.rows) {
    for (const column of [id, ...columns]) directory.add(row[column]!, row[id]!.trim());
  }
  return directory;
}

function filtersIn({ tool, table, columns }: SurveyTable, used: ReadonlySet<string>) {
  return columns.flatMap(({ key, text, role }, at): Recipe['filters'] => {
    if (used.has(key)) return [];
    if (tool === 'qualtrics' && key === 'Status') {
      return [{ column: key, reason: 'test', keep: null, leaveOut: [...tests] }];
    }
    if (tool === 'qualtrics' && key === 'Finished') {
      return [{ column: key, reason: 'unfinished', keep: [...finished], leaveOut: null }];
    }
    if (role !== 'answer' || !isConsent(text)) return [];
    const answers = [...new Set(table.rows.map((row) => row[at]!.trim()))].sort();
    const keep = answers.filter(agrees);
    return keep.length === 0 ? [] : [{ column: key, reason: 'consent', keep, leaveOut: null }];
  });
}

/** As words and as codes: previews, tests, spam. */
const tests: readonly string[] = ['Survey Preview', 'Survey Test', 'Spam', '1', '2', '8'];
const finished: readonly string[] = ['True', 'TRUE', 'true', '1', '是', '真'];

function isConsent(text: string): boolean {
  const lower = text.normalize('NFKC').toLowerCase();
  return [
    'consent',
    'agree to take part',
    'agree to participate',
    '知情同意',
    '同意参加',
    '同意参与',
    '是否同意',
  ].some((word) => lower.includes(word));
}

function agrees(answer: string): boolean {
  const lower = answer.normalize('NFKC').toLowerCase();
  return ['yes', 'i agree', 'agree', 'i consent', '同意', '我同意', '是', '愿意', '1'].some(
    (word) => lower === word || (word.length > 1 && lower.startsWith(word)),
  );
}

function groupAmong({ columns }: SurveyTable, attributes: readonly string[]): string | null {
  const called = columns.find(
    ({ key, text }) =>
      attributes.includes(key) &&
      (hasRole(withoutNumber(text), 'group') ||
        ['department', 'team', 'unit', '部门', '团队', '科室'].some((word) =>
          text.toLowerCase().includes(word),
        )),
  );
  return called?.key ?? attributes[0] ?? null;
}

/** Short answers that many people share, or that say which group a person is in. */
function attributesIn({ table, columns }: SurveyTable, used: ReadonlySet<string>): string[] {
  return columns.flatMap(({ key, text, group, role }, at) => {
    if (used.has(key) || role !== 'answer' || group !== null) return [];
    const cells = table.rows.map((row) => row[at]!.trim()).filter((cell) => cell !== '');
    const distinct = new Set(cells).size;
    const short = cells.every((cell) => cell.length <= 40);
    const shared = distinct >= 2 && distinct <= 30 && distinct * 3 <= cells.length * 2;
    return short && (shared || hasRole(withoutNumber(text), 'group')) ? [key] : [];
  });
}
