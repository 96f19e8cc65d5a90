import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { filled, namesIn, ran, scratch } from '../support/cli.ts';

const people = 'id,name,unit\na1,Ann,Sales\nb2,Bo,Sales\nc3,Cai,R&D\n';
const ties = 'source,target,weight\na1,b2,1\n';
const square = ',a1,b2,c3\na1,0,1,0\nb2,1,0,1\n';
/** One name in GBK: too little to tell an encoding by. */
const gbk = Uint8Array.from([...strToU8('id,name\na1,'), 0xcd, 0xf5, 0xc0, 0xda, 0x0a]);
const compound = new Uint8Array(600);
compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

type Files = Readonly<Record<string, string | Uint8Array>>;
const table: readonly [what: string, files: Files, code: 3 | 4, issue: RegExp][] = [
  [
    'an empty file',
    { 'people.csv': people, 'ties.csv': '' },
    3,
    /^ties\.csv:1:1 error FILE_EMPTY /m,
  ],
  [
    'a header only',
    { 'people.csv': people, 'ties.csv': 'source,target\n' },
    3,
    /^ties\.csv:1:1 error HEADER_ONLY /m,
  ],
  [
    'a matrix that is not square',
    { 'matrix.csv': square },
    3,
    /^matrix\.csv:\d+(:\d+)? error MATRIX_NOT_SQUARE /m,
  ],
  [
    'a tie to someone not on the roster',
    { 'people.csv': people, 'ties.csv': `${ties}b2,Zorro,1\n` },
    3,
    /^ties\.csv:3:2 error PERSON_NOT_ON_ROSTER /m,
  ],
  [
    'a duplicate id',
    { 'people.csv': `${people}a1,Zorro,R&D\n`, 'ties.csv': ties },
    3,
    /^people\.csv:5:1 error ID_DUPLICATE /m,
  ],
  [
    'a weight that is no number',
    { 'people.csv': people, 'ties.csv': `${ties}b2,c3,Zorro\n` },
    3,
    /^ties\.csv:3:3 error WEIGHT_NOT_A_NUMBER /m,
  ],
  [
    'a name in GBK',
    { 'people.csv': gbk, 'ties.csv': ties },
    4,
    /^people\.csv:2:2 question ENCODING_UNSURE .*--encoding gb18030/m,
  ],
  [
    'a file that is not what its name says',
    { 'people.csv': people, 'ties.xlsx': compound },
    3,
    /^ties\.xlsx(:1:1)? error FILE_NOT_WHAT_NAME_SAYS /m,
  ],
];

describe.each(table)('%s', (_, files, code, issue) => {
  const folder = scratch();
  filled(folder, files);

  it.each(['check', 'measures', 'diagnose', 'report', 'convert', 'view'])(
    'stops %s, and nothing is written',
    async (command) => {
      const out = join(folder, command === 'report' ? 'out.html' : 'out.json');
      const before = namesIn(folder);
      const found = await ran(command === 'view' ? ['view', folder] : [command, folder, '-o', out]);
      expect([found.code, found.stdout]).toEqual([code, '']);
      expect(found.stderr).toMatch(issue);
      expect(namesIn(folder)).toEqual(before);
    },
  );

  it('is told by check as JSON too', async () => {
    const { code: ended, stdout } = await ran(['check', folder, '--format', 'json']);
    expect(ended).toBe(code);
    const told = JSON.parse(stdout);
    expect(told.study).toBeNull();
    const first = told.issues[0];
    expect(first.severity).toBe(code === 3 ? 'error' : 'question');
    // Of two rows that contradict each other both are told.
    expect(first.count).toBe(first.code === 'ID_DUPLICATE' ? 2 : 1);
    expect(first.advice).not.toBe('');
    const { rowsRead, used, rejected, merged, ignored } = told.accounting;
    expect(used + rejected + merged + ignored).toBe(rowsRead);
  });

  it('is told in Chinese, and never with the contents of a cell', async () => {
    const { stdout, stderr } = await ran(['check', folder, '--lang', 'zh-Hans']);
    expect(stderr).toMatch(/(错误|问题) [A-Z_]+ .*[\u4e00-\u9fff]{4}/);
    const english = await ran(['check', folder]);
    // The few cells that a question about the encoding must show come after its own headline.
    const untold = (text: string) => text.replace(/^ {2}--encoding .*$/gm, '');
    expect(untold(stdout + stderr + english.stdout + english.stderr)).not.toMatch(/Zorro|Ann|王磊/);
  });
});

describe('a study that would steer the terminal', () => {
  const evil = '\\u001b]0;owned\\u0007\\u202e';
  const column = '"\u001b[2J\u202eAnn"';
  const folder = filled(scratch(), {
    'study.json': `{ "guanxi": 1, "title": "${evil}", "group": "unit",
      "people": { "file": "people.csv", "name": "name" },
      "layers": [ { "id": "trust${evil}", "kind": "affect", "label": "${evil}" }, { "id": "other", "kind": "other" } ],
      "waves": [ { "id": "w1", "label": "${evil}", "ties": "ties.csv" } ] }`,
    'people.csv': `id,name,unit\na1,${column},${column}\nb2,${column},${column}\n`,
    'ties.csv': `source,target,layer\na1,b2,other\nb2,a1,"trust\u001b]0;owned\u0007\u202e"\n`,
  });

  it.each(['check', 'measures', 'diagnose'])(
    'is shown by %s without its marks',
    async (command) => {
      const { code, stdout, stderr } = await ran([command, folder]);
      expect(code).toBe(0);
      expect(stdout + stderr).toContain('owned');
      expect((stdout + stderr).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
    },
  );
});

describe('too much', () => {
  it('ends with 6', async () => {
    const sheet = new Uint8Array(64 * 1024 * 1024).fill(32);
    const bomb = zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': sheet,
    });
    const folder = filled(scratch(), { 'ties.xlsx': bomb });
    const { code, stderr } = await ran(['check', folder]);
    expect(stderr).toMatch(/ties\.xlsx.* error BUDGET_EXCEEDED /);
    expect(code).toBe(6);
  });
});

describe('files that cannot be read or written', () => {
  it('end with 5 and their path', async () => {
    const missing = await ran(['check', 'no/such/place']);
    expect(missing.code).toBe(5);
    expect(missing.stderr).toMatch(/There is no such file or folder: .*no\/such\/place/);
  });

  it('leave no part of a result behind', async () => {
    const folder = scratch();
    const out = join(folder, 'not-there/scores.json');
    const { code, stderr } = await ran(['measures', 'datasets/kite', '-o', out]);
    expect(code).toBe(5);
    expect(stderr).toContain('not-there');
    expect(existsSync(join(folder, 'not-there'))).toBe(false);
  });

  it('may be a folder where a file should be', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'scores.json'));
    const { code } = await ran(['measures', 'datasets/kite', '-o', join(folder, 'scores.json')]);
    expect(code).toBe(5);
    expect(namesIn(folder)).toEqual(['scores.json']);
  });
});

describe('a fault of guanxi itself', () => {
  it('ends with 70 and tells where, but not what', async () => {
    const { code, stderr } = await ran(['check', 'datasets/kite'], {
      stdout: () => {
        throw new RangeError('Zorro dislikes Ann');
      },
    });
    expect(code).toBe(70);
    expect(stderr).toContain('RangeError');
    expect(stderr).toMatch(/bad-input\.test\.ts:\d+:\d+/);
    expect(stderr).not.toMatch(/Zorro|Ann|\/home|\/test\//);
  });
});
