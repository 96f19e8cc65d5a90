import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultBudget } from '../../../src/budget.ts';
import { readStudyFrom, type Source } from '../../../src/import/read-study.ts';
import type { ReadOptions, StreamedSource } from '../../../src/import/source.ts';
import { readPlainTies } from '../../../src/import/ties/read-plain-ties.ts';
import { file } from '../../fixtures/files.ts';

const seed = 20260411;
const never = Number.POSITIVE_INFINITY;

/** A source that comes in pieces of a few bytes. */
function inPieces({ name, bytes }: Source, size: number): StreamedSource {
  return {
    name,
    size: bytes.length,
    async *stream() {
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    },
  };
}

/** Both readers agree on every word: study, issues and account. */
async function expectAlike(
  sources: readonly Source[],
  options: ReadOptions = {},
  piece = 7,
): Promise<void> {
  const general = await readStudyFrom(sources, options, never);
  const streamed = sources.map((source) => inPieces(source, piece));
  expect(await readStudyFrom(streamed, options, 0)).toEqual(general);
}

const isPlain = async (content: string | Uint8Array, missing: readonly string[] = []) => {
  const reading = { encoding: undefined, dialect: {}, missing, budget: defaultBudget };
  return (await readPlainTies(file('ties.csv', content), reading, {})) !== null;
};

const id = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1', '2', '3', '10', '007', '7', '0', 'ann', '张三') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' 1',
      '2 ',
      '"ann"',
      '"a,b"',
      '"say ""hi"""',
      '"two\nlines"',
      '"two\r\nlines"',
      "'=1",
      "'1",
      '　ann',
      '__proto__',
      '1e5',
      'a"b',
      '"open',
      '"x"y',
      '99999999999999999999',
      '123456789',
      '1234567890',
    ),
  },
);
const weight = fc.constantFrom(
  ...['1', '1', '2', '0', '0.5', '1.', '.5', '', 'NA', '-1', '1e3', 'x', '99', '99.0', '1,5'],
  ...['"2"', ' 3', '３', '0.1234567890123456', '123456789012345678', '9e999', "'=1", '.'],
);
const layer = fc.constantFrom('advice', 'trust', ' advice', '', '信任', '"a,b"');
const wave = fc.constantFrom('w1', 'w2', '');
const direction = fc.constantFrom('Directed', 'Undirected', 'mutual');

const row = fc.tuple(id, id, weight, layer, wave, direction);
const ends = fc.constantFrom('\n', '\n', '\r\n', '\r');

/** A table of ties in some dialect, with a few rows that are not as they should be. */
const table = fc
  .record({
    columns: fc.constantFrom(
      [0, 1],
      [0, 1],
      [1, 0],
      [0, 1, 2],
      [2, 0, 1, 3],
      [0, 1, 2, 3, 4],
      [0, 1, 5, 2],
      [0, 3, 1],
    ),
    titles: fc.constantFrom(
      ['source', 'target', 'weight', 'layer', 'wave', 'direction'],
      ['From', 'To', '权重', '关系', '波次', 'Type'],
      ['"source"', 'target', 'count', 'note', 'wave', 'x'],
    ),
    delimiter: fc.constantFrom(',', ',', ';', '\t', '|'),
    rows: fc.array(row, { maxLength: 40 }),
    end: ends,
    otherEnd: ends,
    oddAt: fc.nat(60),
    odd: fc.constantFrom('', '', ',', ',,,,,,x', '1', '1,2,3,4,5,6,7', '  ', '"', ' , '),
    mark: fc.constantFrom('', '', '\uFEFF'),
    lead: fc.constantFrom('', '', '', '\n', 'My survey\n', 'sep=;\n'),
    last: fc.boolean(),
  })
  .map(({ columns, titles, delimiter, rows, end, otherEnd, oddAt, odd, mark, lead, last }) => {
    const line = (cells: readonly string[]) => columns.map((at) => cells[at]!).join(delimiter);
    const lines = [line(titles), ...rows.map(line)];
    if (oddAt < lines.length) lines.splice(oddAt + 1, 0, odd);
    const body = lines.map((text, at) => text + (at === oddAt ? otherEnd : end)).join('');
    return mark + lead + (last ? body : body.slice(0, -1));
  });

const people = 'id,name,unit\n1,A,x\n2,B,x\n3,C,y\n10,D,y\n7,E,x\nann,F,y\n张三,G,y\n';
const study =
  '{"guanxi":1,"people":{"file":"people.csv"},"layers":[{"id":"advice","kind":"advice"},{"id":"trust"}]}';

describe('the reader of plain ties', () => {
  it('agrees with the general reader on any file', { timeout: 120_000 }, async () => {
    let plain = 0;
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 64 }), async (text, piece) => {
        await expectAlike([file('ties.csv', text)], {}, piece);
        plain += Number(await isPlain(text));
      }),
      { seed, numRuns: 600 },
    );
    expect(plain).toBeGreaterThan(200);
  });

  it('agrees beside people, in a study, and under options', { timeout: 120_000 }, async () => {
    const options = fc.constantFrom<ReadOptions>(
      {},
      { directed: false },
      { missing: ['99', 'x'] },
      { encoding: 'gb18030' },
    );
    await fc.assert(
      fc.asyncProperty(table, options, fc.boolean(), async (text, option, stated) => {
        const sources = [file('people.csv', people), file('ties.csv', text)];
        await expectAlike(stated ? [...sources, file('study.json', study)] : sources, option);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('agrees on any bytes put anywhere', { timeout: 120_000 }, async () => {
    const base = new TextEncoder().encode(
      `source,target,weight\n${'1,2,3\n张三,ann,1\n'.repeat(12)}`,
    );
    const byte = fc.oneof(fc.nat(255), fc.constantFrom(0, 0x22, 0x27, 0x0d, 0x0a, 0xff, 0xb0));
    await fc.assert(
      fc.asyncProperty(fc.nat(base.length - 1), fc.nat(3), byte, async (at, cut, put) => {
        const bytes = Uint8Array.from([...base.subarray(0, at), put, ...base.subarray(at + cut)]);
        await expectAlike([file('ties.csv', bytes)]);
      }),
      { seed, numRuns: 300 },
    );
  });

  it('reads what it is for, and leaves the rest to the general reader', async () => {
    const rows = 'source,target\n1,2\n2,3\n';
    const plain = [
      rows,
      `\uFEFF${rows}`,
      rows.replaceAll('\n', '\r\n'),
      rows.replaceAll(',', '\t'),
      'source,target,weight,layer\n"a","b",1.5,x\n',
      'From;To\n张三;李四\n',
    ];
    for (const text of plain) expect(await isPlain(text), text).toBe(true);
    const gbk = Uint8Array.from([...new TextEncoder().encode(rows), 0xd5, 0xc5, 0x2c, 0x31, 0x0a]);
    const others = [
      '1,2\n2,3\n',
      ',a,b\na,0,1\nb,1,0\n',
      '{"nodes":[]}',
      `${rows}a"b,1\n`,
      '',
      gbk,
    ];
    for (const text of others) expect(await isPlain(text)).toBe(false);
  });

  it('keeps ids as text', async () => {
    const ids = ['7', '007', '0', '00', '1e5', '12345678901234567890', '-1', '+1', '1.0', '７'];
    const text = `source,target\n${ids.map((each) => `${each},x`).join('\n')}`;
    const { study: read } = await readStudyFrom([file('ties.csv', text)], {}, 0);
    expect(read!.people.ids).toEqual([ids[0], 'x', ...ids.slice(1)]);
  });

  it('takes bytes that collide for what they are', async () => {
    const ids = colliding(1200);
    const text = `source,target\n${ids.map((each) => `${each},hub`).join('\n')}\n`;
    const read = await readStudyFrom([file('ties.csv', text)], {}, 0);
    expect(read.study!.people.ids.length).toBe(1201);
    expect(read.accounting.used).toBe(1200);
  });
});

/** Ids that a table of 4096 places would all put into the same few. */
function colliding(count: number): string[] {
  const ids: string[] = [];
  for (let number = 0; ids.length < count; number++) {
    const text = `k${number}`;
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++)
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    if (((hash ^ (hash >>> 15)) & 0xfff) < 4) ids.push(text);
  }
  return ids;
}
