import { expect, it } from 'vitest';
import type { Budget } from '../../src/budget.ts';
import { file, lines } from '../fixtures/files.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { rewritten, zipped } from '../support/zips.ts';
import { codesIn, fault, read } from './fault.ts';

const ties = lines('source,target', 'a,b', 'b,c');
const plain = zipped({ 'ties.csv': ties, 'people.csv': lines('id', 'a', 'b', 'c') }, 0);
const joined = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const many = () =>
  zipped(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}.csv`, ''])), 0);
const sheet = workbook({
  Ties: [
    ['source', 'target'],
    ['a', 'b'],
  ],
});

const damaged = { code: 'FILE_DAMAGED', file: 'x.zip' };
const damagedEntry = { code: 'FILE_DAMAGED', file: 'x.zip/ties.csv' };

/** The archive, what is told of it, and where. */
fault<readonly [Uint8Array, object, Partial<Budget>?]>(
  'T5',
  'an archive that swells or lies is refused, and the entry at fault is named',
  {
    'a thousand times its size': [
      zipped({ 'ties.csv': new Uint8Array(12_000_000) }),
      { code: 'BUDGET_EXCEEDED', params: { budget: 'inflatedRatio', limit: 200 } },
    ],
    'more than may be unpacked, whatever size it claims': [
      rewritten(zipped({ 'ties.csv': ' '.repeat(3_000_000) }), 'central', 24, [1, 0, 0, 0]),
      { code: 'BUDGET_EXCEEDED', params: { budget: 'inflatedBytes', limit: 1_000_000 } },
      { inflatedBytes: 1_000_000 },
    ],
    'more entries than may be': [
      many(),
      { code: 'BUDGET_EXCEEDED', params: { budget: 'zipEntries', limit: 10_000 } },
    ],
    'an archive within': [
      zipped({ 'inner.zip': plain }),
      { code: 'ARCHIVE_WITHOUT_DATA', file: 'x.zip' },
    ],
    'entries that overlap': [rewritten(plain, 'central', 42, [0, 0, 0, 0], 1), damagedEntry],
    'one name twice': [
      rewritten(zipped({ 'a.csv': ties, 'b.csv': ties }, 0), 'central', 46, [0x61], 1),
      { code: 'FILE_DAMAGED', file: 'x.zip/a.csv' },
    ],
    'a password': [
      rewritten(plain, 'central', 8, [1]),
      { code: 'FILE_KIND_UNSUPPORTED', file: 'x.zip/ties.csv', params: { kind: 'encrypted' } },
    ],
    'a wrong checksum': [rewritten(plain, 'central', 16, [0]), damagedEntry],
    'sizes that only zip64 could hold': [
      rewritten(plain, 'central', 20, [0xff, 0xff, 0xff, 0xff]),
      damagedEntry,
    ],
    'a size beyond its end': [rewritten(plain, 'central', 20, [0, 0, 0, 0x70]), damagedEntry],
    'an unknown way of packing': [rewritten(plain, 'central', 10, [99]), damagedEntry],
    'a second directory in its comment': [
      joined(rewritten(plain, 'end', 20, [22]), plain.subarray(plain.length - 22)),
      damaged,
    ],
    'a name in the file that is not the one in its directory': [
      rewritten(plain, 'local', 30, [0x7a]),
      damagedEntry,
    ],
    'a place beyond its end': [rewritten(plain, 'central', 42, [0xff, 0xff, 0xff, 0x7f]), damaged],
    'fewer entries than its end tells of': [rewritten(plain, 'end', 8, [9, 0, 9, 0]), damaged],
    'more entries than its end tells of': [rewritten(plain, 'end', 8, [1, 0, 1, 0]), damaged],
    'a part of several volumes': [rewritten(plain, 'end', 4, [1, 0]), damaged],
    'something else put before it': [
      joined(plain.subarray(0, 4), new Uint8Array(50), plain),
      { code: 'FILE_DAMAGED' },
    ],
  },
  async ([bytes, told, budget]) => {
    const { study, issues } = await read([file('x.zip', bytes)], budget && { budget });
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({ severity: 'error', ...told });
  },
);

it('T5: a workbook is an archive like any other', async () => {
  for (const [bytes, code] of [
    [rewritten(sheet, 'central', 8, [1]), 'FILE_KIND_UNSUPPORTED'],
    [rewritten(sheet, 'central', 16, [0]), 'FILE_DAMAGED'],
    [sheet.subarray(0, sheet.length - 9), 'FILE_DAMAGED'],
  ] as const)
    expect(codesIn(await read([file('s.xlsx', bytes)]))).toEqual([code]);
});

it('T5: what stands behind an archive does not hide it', async () => {
  for (const tail of [1, 100, 60_000]) {
    const { study } = await read([file('x.zip', joined(plain, new Uint8Array(tail)))]);
    expect(study!.people.ids).toEqual(['a', 'b', 'c']);
  }
});
