import { decimalOf, type NumberReader, numberReader, unclearDecimals } from '../cells.ts';
import type { IssueLog } from '../issue-log.ts';
import { placeAt, placeOf, type Table } from '../tables/table.ts';
import { type Directory, matchKey } from './match-key.ts';
import { namesIn } from './nominations.ts';
import type { Block, GridBlock, NamesBlock, Recipe } from './recipe.ts';
import type { Responses } from './responses.ts';
import type { Unlisted } from './unlisted.ts';

/** One answer about one person; people by id, the cell by its place in the table. */
export interface Answer {
  readonly from: string;
  readonly to: string;
  /** 0: no tie; NaN: not observed. */
  readonly weight: number;
  readonly row: number;
  readonly column: number;
}

/** What the answers to one block say, and who gave any. */
export interface BlockAnswers {
  readonly layer: string;
  readonly answers: readonly Answer[];
  readonly answered: ReadonlySet<string>;
}

interface BlockReading {
  readonly table: Table;
  readonly recipe: Recipe;
  readonly columnOf: ReadonlyMap<string, number>;
  readonly responses: Responses;
  readonly directory: Directory;
  readonly unlisted: Unlisted;
  /** Takes a name that is not on the roster into it; `null` where the roster is closed. */
  readonly meet: ((name: string) => void) | null;
  readonly log: IssueLog;
}

/** Reads one block of every response. Blank blocks are people who did not answer it. */
export function answersTo(block: Block, reading: BlockReading): BlockAnswers {
  const { table, responses, log } = reading;
  const answers: Answer[] = [];
  const answered = new Set<string>();
  const read = block.form === 'grid' ? gridReader(block, reading) : namesReader(block, reading);
  for (const [from, row] of responses.rows) {
    const found = read(from, row);
    if (found === null) {
      const place = placeOf(table, row, read.first);
      log.add('SURVEY_BLOCK_BLANK', table.file, place, { layer: block.layer });
      continue;
    }
    answered.add(from);
    answers.push(...found);
  }
  if (block.form === 'grid') warnOfFullGrid(block, answers, reading);
  return { layer: block.layer, answers, answered };
}

/** Gives the answers in a row, or `null` where the block is blank. */
interface RowReader {
  (from: string, row: number): readonly Answer[] | null;
  readonly first: number;
}

function gridReader(block: GridBlock, reading: BlockReading): RowReader {
  const { table, recipe, columnOf, log } = reading;
  const missing = new Set(recipe.missing.map((text) => matchKey(text)));
  const values = new Map(block.recode.map(({ answer, value }) => [matchKey(answer), value]));
  const columns = block.columns.flatMap(({ column, person }) => {
    const at = columnOf.get(column)!;
    const to = personNamed(person, reading, () => placeAt(table, table.headerLine, at));
    return to === null ? [] : [{ at, to, label: matchKey(person) }];
  });
  const number = scaleReader(block, reading);
  const worthOf = (text: string, row: number, at: number, label: string): number | 'empty' => {
    const key = matchKey(text);
    if (key === '') return 'empty';
    if (missing.has(key)) return Number.NaN;
    const given = values.get(key);
    if (given !== undefined && given !== null) return given;
    if (key === label) return 1;
    const plain = number(text);
    if (given === undefined && typeof plain === 'object' && plain.value >= 0) return plain.value;
    if (given === undefined && plain === 'missing') return Number.NaN;
    log.add('SURVEY_VALUE_UNKNOWN', table.file, placeOf(table, row, at), { layer: block.layer });
    return Number.NaN;
  };
  const read = (from: string, row: number) => {
    const cells = columns
      .map(({ at, to, label }) => ({
        at,
        to,
        value: worthOf(table.rows[row]![at]!, row, at, label),
      }))
      // Nobody is asked about themselves: a blank there is no gap, and a mark is counted as one.
      .filter(({ to, value }) => to !== from || (value !== 'empty' && value > 0));
    if (!cells.some(({ value }) => value !== 'empty' && !Number.isNaN(value))) return null;
    const blank = block.empty === 'none' ? 0 : Number.NaN;
    return cells.map(({ at, to, value }) => ({
      from,
      to,
      weight: value === 'empty' ? blank : value,
      row,
      column: at,
    }));
  };
  return Object.assign(read, { first: columns[0]?.at ?? 0 });
}

/**
 * A reader of the numbers of a grid. All its columns are answers on one scale, so they share a
 * decimal sign.
 */
function scaleReader(block: GridBlock, { table, columnOf, log }: BlockReading): NumberReader {
  const columns = block.columns.map(({ column }) => columnOf.get(column)!);
  const texts = table.rows.flatMap((row) => columns.map((column) => row[column]!));
  const unclear = unclearDecimals(table, texts);
  if (unclear !== null)
    log.add(unclear.code, table.file, placeAt(table, table.headerLine, columns[0]), unclear.params);
  return numberReader([], decimalOf(table, texts));
}

function namesReader(block: NamesBlock, reading: BlockReading): RowReader {
  const { table, recipe, columnOf, directory, log } = reading;
  const missing = new Set(recipe.missing.map((text) => matchKey(text)));
  const nobody = new Set(recipe.nobody.map((text) => matchKey(text)));
  const columns = block.columns.map((column) => columnOf.get(column)!);
  const read = (from: string, row: number) => {
    const answers: Answer[] = [];
    let said = false;
    for (const column of columns) {
      const cell = table.rows[row]![column]!;
      const place = () => placeOf(table, row, column);
      const key = matchKey(cell);
      if (nobody.has(key) && !directory.has(cell)) {
        said = true;
        log.add('NOBODY_NAMED', table.file, place());
        continue;
      }
      if (key === '' || missing.has(key)) continue;
      for (const name of namesIn(cell, block.separators, directory)) {
        said = true;
        if (nobody.has(matchKey(name)) && !directory.has(name)) continue;
        const to = personNamed(name, reading, place);
        if (to !== null) answers.push({ from, to, weight: 1, row, column });
      }
    }
    return said ? answers : null;
  };
  return Object.assign(read, { first: columns[0] ?? 0 });
}

/** The one person of that name; `null` with a word about it where there is none, or several. */
function personNamed(
  name: string,
  { directory, unlisted, meet, table, log }: BlockReading,
  place: () => ReturnType<typeof placeOf>,
): string | null {
  const found = directory.find(name);
  if (found.length === 1) return found[0]!;
  if (found.length === 0 && meet !== null) {
    log.add('NAME_ADDED', table.file, place());
    meet(name);
    return name.trim();
  }
  log.add(found.length > 1 ? 'NAME_AMBIGUOUS' : 'NAME_NOT_ON_ROSTER', table.file, place());
  if (found.length === 0) unlisted.note(name, 'named');
  return null;
}

/** Where every answer is a tie, the lowest answer may well mean "never". */
function warnOfFullGrid(
  { layer, columns, empty }: GridBlock,
  answers: readonly Answer[],
  { table, columnOf, log }: BlockReading,
): void {
  const ties = answers.filter(({ weight }) => weight > 0).length;
  const none = answers.some(({ weight }) => weight === 0);
  if (empty === 'none' || none || ties < 4 || columns.length < 3) return;
  const place = placeAt(table, table.headerLine, columnOf.get(columns[0]!.column));
  log.add('SURVEY_GRID_WITHOUT_NONE', table.file, place, { layer });
}
