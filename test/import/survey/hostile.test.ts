import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readStudy } from '../../../src/import/read-study.ts';
import type { Source } from '../../../src/import/source.ts';
import { file, lines } from '../../fixtures/files.ts';
import { workbook } from '../../fixtures/workbooks.ts';
import { root } from '../../support/cli.ts';

const folder = join(root, 'test/fixtures/surveys');
const names = readdirSync(folder);
const bytesOf = (name: string) => new Uint8Array(readFileSync(join(folder, name)));

async function isTold(sources: readonly Source[], recipe: Source | 'propose' = 'propose') {
  const { study, issues, accounting } = await readStudy(sources, {
    recipe,
    encoding: sources[0]!.name.includes('gbk') ? 'gb18030' : 'utf-8',
  });
  const { rowsRead, used, rejected, merged, ignored } = accounting;
  expect(rowsRead).toBe(used + rejected + merged + ignored);
  const stops = issues.some(({ severity }) => severity === 'error' || severity === 'question');
  expect(study === null).toBe(stops);
}

describe('a survey export', () => {
  it.each(names)('%s cut off anywhere is told, never thrown', async (name) => {
    const bytes = bytesOf(name);
    for (let length = 0; length < bytes.length; length += 7)
      await isTold([{ name, bytes: bytes.subarray(0, length) }]);
  });

  it.each(names)('%s with bytes changed is told, never thrown', async (name) => {
    const bytes = bytesOf(name);
    const change = fc.array(
      fc.tuple(fc.nat(bytes.length - 1), fc.constantFrom(...',"\n[;0\u00ff')),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    await fc.assert(
      fc.asyncProperty(change, async (changes) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, sign] of changes) changed[at] = sign.charCodeAt(0);
        await isTold([{ name, bytes: changed }]);
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('takes __proto__ and constructor for people', async () => {
    const forms = file(
      'forms.csv',
      lines(
        'Timestamp,Your name,Ask [__proto__],Ask [constructor],Trust',
        '1,__proto__,,1,constructor',
        '2,constructor,0,,__proto__',
      ),
    );
    const { study } = await readStudy([forms], { recipe: 'propose' });
    expect(study!.people.ids).toEqual(['__proto__', 'constructor']);
    expect(study!.layers.map(({ records }) => records[0]!.source.length)).toEqual([1, 2]);
  });

  it('may be a workbook, with places as cells', async () => {
    const rows = new TextDecoder()
      .decode(bytesOf('microsoft-forms.csv'))
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    const bytes = workbook({ Sheet1: rows });
    const sheet = await readStudy([{ name: 'forms.xlsx', bytes }], { recipe: 'propose' });
    const csv = await readStudy([{ name: 'forms.csv', bytes: bytesOf('microsoft-forms.csv') }], {
      recipe: 'propose',
    });
    expect(sheet.study).toEqual(csv.study);
    expect(sheet.issues.find(({ code }) => code === 'RESPONSE_REPEATED')).toMatchObject({
      sheet: 'Sheet1',
      cell: 'E3',
    });
  });
});

describe('a recipe', () => {
  it('of any JSON is told, never thrown', async () => {
    const name = 'surveymonkey.csv';
    const source = { name, bytes: bytesOf(name) };
    await fc.assert(
      fc.asyncProperty(fc.json(), (text) => isTold([source], file('recipe.json', text))),
      { seed: 4, numRuns: 100 },
    );
  });

  it('with any part changed is told, never thrown', async () => {
    const name = 'surveymonkey.csv';
    const source = { name, bytes: bytesOf(name) };
    const { survey } = await readStudy([source], { recipe: 'propose' });
    const text = JSON.stringify(survey!.recipe);
    const change = fc.tuple(fc.nat(text.length - 1), fc.constantFrom('', '"', '张', '0', '}'));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let changed = text;
        for (const [at, sign] of changes)
          changed = changed.slice(0, at) + sign + changed.slice(at + 1);
        await isTold([source], file('recipe.json', changed));
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});
