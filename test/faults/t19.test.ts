import { expect } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { toJsonText } from '../../src/export/json-text.ts';
import { measuresJson } from '../../src/export/measures-json.ts';
import { measuresTables } from '../../src/export/measures-tables.ts';
import { evaluate } from '../../src/measures/evaluate.ts';
import { measures } from '../../src/measures/registry.ts';
import type { Study } from '../../src/study/study.ts';
import { file, lines } from '../fixtures/files.ts';
import type { Tie } from '../support/networks.ts';
import { codesOf } from '../support/reading.ts';
import { studyOf } from '../support/small-study.ts';
import { fault } from './fault.ts';

const units = (n: number) => Array.from({ length: n }, (_, at) => `u${at % 2}`);
const of = (n: number, ties: readonly Tie[]) => studyOf(n, { ties: { ties } }, units(n));
const all = (n: number) =>
  Array.from({ length: n * n }, (_, at): Tie => [Math.floor(at / n), at % n]).filter(
    ([a, b]) => a !== b,
  );

fault<Study>(
  'T19',
  'every measure tells a value or why there is none, never a number that is not one',
  {
    nobody: of(0, []),
    'one person': of(1, []),
    'two people without a tie': of(2, []),
    'two people and one tie': of(2, [[0, 1]]),
    'people without ties': of(6, []),
    'a complete network': of(6, all(6)),
    'a star': of(
      6,
      [1, 2, 3, 4, 5].map((leaf): Tie => [leaf, 0]),
    ),
    'two parts': of(6, [
      [0, 1],
      [1, 2],
      [2, 0],
      [3, 4],
      [4, 5],
      [5, 3],
    ]),
    'one part and people alone': of(7, [
      [0, 1],
      [1, 2],
      [2, 0],
    ]),
  },
  async (study) => {
    const ids = measures.map(({ id }) => id);
    const sealed = await evaluate(study, { layer: 'ties', measures: ids, permutations: 5 });
    const released = release(sealed, policyFor('analyst'));
    if (isRefusal(released)) throw new Error('refused to an analyst');
    const json = toJsonText(measuresJson(released));
    expect(json).not.toMatch(/NaN|Infinity/);
    const tables = new Map(measuresTables(released).map((table) => [table.id, table]));
    const told = new Set(
      (tables.get('undefined')?.rows ?? []).map(([measure, id]) => `${measure} ${id}`),
    );
    const people = tables.get('people');
    expect(people?.rows.length ?? 0).toBe(study.people.ids.length);
    for (const [at, column] of people?.columns.entries() ?? []) {
      for (const row of people!.rows) {
        const value = row[at];
        if (typeof value === 'number') expect(Number.isFinite(value), column.key).toBe(true);
        if (value !== null || at < 2) continue;
        // Parts of a measure share the reason of the whole.
        const own = [column.key, column.key.split('.')[0]!].some((key) =>
          told.has(`${key} ${row[0]}`),
        );
        expect(own, `${column.key} of ${row[0]}`).toBe(true);
      }
    }
  },
);

fault<readonly [text: string, code: string]>(
  'T19',
  'a file without a network says so, and one with the least of one is read',
  {
    'nothing at all': ['', 'FILE_EMPTY'],
    'blank lines': ['\n\n \n', 'FILE_EMPTY'],
    'a header alone': ['source,target\n', 'HEADER_ONLY'],
    'ties to oneself alone': ['source,target\na,a\nb,b\n', 'LAYER_EMPTY'],
    'one tie': ['source,target\na,b\n', 'RESPONSE_UNKNOWN'],
  },
  async ([text, code]) => {
    expect(await codesOf([file('ties.csv', text)])).toContain(code);
    expect(
      await codesOf([file('people.csv', lines('id', 'a')), file('ties.csv', text)]),
    ).not.toEqual([]);
  },
);
