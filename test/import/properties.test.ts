import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Reading, readStudy, type Source } from '../../src/import/read-study.ts';
import { severities } from '../../src/issue.ts';
import { issueWords } from '../../src/locale/issue-words.ts';
import { file } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { text } from '../support/arbitrary-study.ts';

const seed = 20260102;

/** What must hold of any reading, whatever went in. */
function expectSound({ study, issues, accounting }: Reading): void {
  const { rowsRead, used, rejected, merged, ignored } = accounting;
  expect(rowsRead).toBe(used + rejected + merged + ignored);
  const stopped = issues.some(({ severity }) => severity === 'error' || severity === 'question');
  if (stopped) expect(study).toBeNull();
  if (study === null) expect(stopped).toBe(true);
  for (const issue of issues) {
    expect(issue.severity).toBe(severities[issue.code]);
    expect(issue.line !== undefined ? issue.column : issue.cell).toBeDefined();
    expect(issue.samples.length).toBe(Math.min(20, issue.count));
    expect(issueWords(issue, 'zh-Hans').text).not.toBe('');
  }
  for (const { records, directed } of study?.layers ?? []) {
    for (const { source, target, weight, unknownSource, unknownTarget } of records) {
      const seen = new Set<string>();
      for (const [from, to] of [...pairs(source, target), ...pairs(unknownSource, unknownTarget)]) {
        expect(from).not.toBe(to);
        const key = directed || from < to ? `${from},${to}` : `${to},${from}`;
        expect(seen.has(key)).toBe(false);
        seen.add(key);
        expect(Math.max(from, to)).toBeLessThan(study!.people.ids.length);
      }
      for (const value of weight) expect(value > 0 && Number.isFinite(value)).toBe(true);
    }
  }
}

function pairs(source: Uint32Array, target: Uint32Array): [number, number][] {
  return Array.from(source, (from, at) => [from, target[at]!]);
}

const names = fc.constantFrom(
  'ties.csv',
  'people.csv',
  'nodes.tsv',
  'layers.csv',
  'study.json',
  'graph.json',
  's.xlsx',
  'data',
  'x.txt',
  'matrix.csv',
  '人员.csv',
);

describe('any bytes', () => {
  it('become a reading, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(names, fc.uint8Array({ maxLength: 200 })), { maxLength: 3 }),
        async (files) => {
          expectSound(await readStudy(files.map(([name, bytes]) => ({ name, bytes }))));
        },
      ),
      { seed, numRuns: 500 },
    );
  });

  it('of a table gone wrong become a reading', async () => {
    const base =
      'id,name,unit,status\r\na,"An, na",X,answered\r\nb,Bo,Y,拒答\r\nc,"C ""y""",X,absent\r\n';
    const edges =
      'source,target,layer,weight,wave\na,b,advice,2,1\nb,c,咨询,NA,1\nc,a,advice,0,2\n';
    const json =
      '{"guanxi":1,"people":{"file":"people.csv"},"layers":[{"id":"advice"},{"id":"咨询"}],"coverage":{"column":"status"}}';
    const encoder = new TextEncoder();
    const bytes = [base, edges, json].map((content) => encoder.encode(content));
    const mutation = fc.record({
      which: fc.nat(2),
      at: fc.nat(140),
      cut: fc.nat(12),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        text.map((value) => encoder.encode(value)),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        async (mutations, stated) => {
          const parts = bytes.map((part) => [...part]);
          for (const { which, at, cut, put } of mutations)
            parts[which]!.splice(Math.min(at, parts[which]!.length), cut, ...put);
          const [people, ties, study] = parts.map((part) => Uint8Array.from(part));
          const sources = [file('people.csv', people!), file('ties.csv', ties!)];
          expectSound(await readStudy(stated ? [...sources, file('study.json', study!)] : sources));
        },
      ),
      { seed, numRuns: 1500 },
    );
  });

  it('of a workbook gone wrong become a reading', async () => {
    const whole = workbook({
      People: [
        ['id', 'unit'],
        ['a', 'X'],
        ['b', 'Y'],
      ],
      Ties: [
        ['source', 'target', 'weight'],
        ['a', 'b', 2],
      ],
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (flips) => {
          const bytes = whole.slice();
          for (const [at, byte] of flips) bytes[at] = byte;
          expectSound(await readStudy([{ name: 's.xlsx', bytes }]));
        },
      ),
      { seed, numRuns: 150 },
    );
  });
});

describe('bait', () => {
  it.each<[string, (size: number) => string]>([
    ['quotation marks', (size) => '"'.repeat(size)],
    ['broken quotation marks', (size) => '"a'.repeat(size / 2)],
    ['rows with a broken quotation mark', (size) => 'a,"b"c"\n'.repeat(size / 8)],
    ['separators', (size) => ','.repeat(size)],
    ['spaces', (size) => `${' '.repeat(size)}a`],
    ['digits', (size) => `source,target,weight\na,b,${'1'.repeat(size)}x`],
    ['apostrophes', (size) => `source,target\na,${"'".repeat(size)}x`],
    ['brackets', (size) => `{"a":${'['.repeat(size)}`],
    ['mixed line ends', (size) => 'a,b\rb,c\n'.repeat(size / 8)],
  ])(
    'of a million %s is read in a moment',
    async (_, make) => {
      const bytes = new TextEncoder().encode(make(1_000_000));
      for (const name of ['ties.csv', 'graph.json'])
        expectSound(await readStudy([{ name, bytes }]));
    },
    30_000,
  );
});

describe('the accounting', () => {
  const ids = fc.constantFrom('a', 'b', 'c', ' d', 'e ', '', 'nobody', '张三');
  const cell = fc.constantFrom('1', '2', '0', 'NA', '', 'abc', '-1', '2.5', '.');

  it('counts every data row of messy tables exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(
            ids,
            fc.constantFrom('X', 'Y'),
            fc.constantFrom('answered', '拒答', 'withdrawn', 'eh?'),
          ),
          { minLength: 1, maxLength: 9 },
        ),
        fc.array(fc.tuple(ids, ids, cell, fc.constantFrom('advice', 'trust', '')), {
          minLength: 1,
          maxLength: 25,
        }),
        fc.boolean(),
        async (people, ties, withPeople) => {
          const quoted = (row: readonly string[]) => row.map((value) => `"${value}"`).join(',');
          const sources: Source[] = [
            file('ties.csv', ['source,target,weight,layer', ...ties.map(quoted)].join('\n')),
          ];
          if (withPeople)
            sources.push(file('people.csv', ['id,unit,status', ...people.map(quoted)].join('\n')));
          const reading = await readStudy(sources);
          expectSound(reading);
          const blank = (row: readonly string[]) => row.every((value) => value.trim() === '');
          const rows = [...ties, ...(withPeople ? people : [])].filter((row) => !blank(row)).length;
          expect(reading.accounting.rowsRead).toBe(rows);
          if (reading.study === null || withPeople) return;
          // Without a roster every row is a tie, a repetition, a tie to oneself, or says "no tie" or
          // "nobody".
          const somebody = ties.some(([from]) => from.trim() === 'nobody');
          const kept = reading.study.layers.reduce(
            (sum, { records }) => sum + records.reduce((all, { source }) => all + source.length, 0),
            0,
          );
          const open = ties.filter(
            ([from, to, value]) =>
              from.trim() !== to.trim() &&
              (to !== 'nobody' || somebody) &&
              ['NA', '', '.'].includes(value),
          ).length;
          // A column of weights without any weight says nothing, so every row is a plain tie.
          const valued = ties.some(([, , value]) => value !== '');
          if (valued) expect(reading.accounting.used).toBe(kept + open);
          expect(reading.accounting.rejected).toBe(0);
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});

describe('a reading', () => {
  it('changes nothing it is given and keeps no hold of it', async () => {
    const sources = [
      file('people.csv', 'id,unit\na,X\nb,Y\n'),
      file('ties.csv', 'source,target\na,b\n'),
    ];
    const before = sources.map(({ bytes }) => bytes.slice());
    const options = Object.freeze({
      missing: Object.freeze(['-99']),
      budget: Object.freeze({ nodes: 5 }),
    });
    const { study } = await readStudy(Object.freeze(sources), options);
    expect(sources.map(({ bytes }) => bytes)).toEqual(before);
    for (const { bytes } of sources) bytes.fill(0);
    expect(study!.people.ids).toEqual(['a', 'b']);
  });

  it('gives the same answer twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const quoted = rows.map((row) =>
            row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
          );
          const read = () => readStudy([file('ties.csv', ['source,target', ...quoted].join('\n'))]);
          const first = await read();
          expectSound(first);
          expect(await read()).toEqual(first);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('never tells the contents of a cell', async () => {
    const secret = 'Canary-7351';
    const people = `id,unit,status\na,X,answered\nb,Y,${secret}\na,${secret},absent\n`;
    const ties = `source,target,weight\na,${secret},1\na,b,${secret}\n${secret},b,-4\nb,b,2\n${secret} ,,NA\n`;
    const issues = [];
    for (const sources of [
      [file('people.csv', people), file('ties.csv', ties)],
      [file('ties.csv', ties)],
      [file('ties.csv', `${ties}b,"${secret}`)],
      [file('ties.csv', `${secret},${secret}\na,b\n`)],
      [file('m.csv', `,a,b,${secret}\na,0,1,${secret}\nb,1,0,1\n${secret}2,1,1,0\n`)],
      [
        file(
          's.xlsx',
          workbook({
            Ties: [
              ['source', 'target', 'weight'],
              ['a', secret, secret],
            ],
          }),
        ),
      ],
      [
        file(
          'graph.json',
          `{"nodes":[{"key":"${secret}"}],"edges":[{"source":"x","target":"${secret}"}]}`,
        ),
      ],
    ]) {
      issues.push(...(await readStudy(sources)).issues);
    }
    expect(issues.length).toBeGreaterThan(20);
    expect(JSON.stringify(issues)).not.toContain(secret);
  });
});
