import { appendFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { IoError } from '../../src/errors.ts';
import type { StudyFormat } from '../../src/export/study/losses.ts';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { fileOfSize, filesAt } from '../../src/import/files.ts';
import { readStudy, readStudyFrom } from '../../src/import/read-study.ts';
import { Sealed } from '../../src/sealed.ts';
import { file } from '../fixtures/files.ts';
import { scratch } from '../support/cli.ts';
import { studyOf } from '../support/small-study.ts';
import { fault } from './fault.ts';

const folder = scratch();
const rows = Array.from({ length: 40 }, (_, at) => `${at},${at + 1}`);
const whole = `source,target\n${rows.join('\n')}\n`;

function isChanged(error: unknown): boolean {
  return error instanceof IoError && error.code === 'CHANGED';
}

fault<(path: string) => void>(
  'T30',
  'a file that changes between looking and reading is told, and not read',
  {
    'it grows': (path) => appendFileSync(path, 'x,y\n'),
    'it shrinks': (path) => truncateSync(path, 20),
    'it is replaced by a longer one': (path) => writeFileSync(path, whole + whole),
  },
  async (change, name) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.csv`);
    writeFileSync(path, whole);
    const [source] = await filesAt(path);
    change(path);
    await expect(readStudy([source!])).rejects.toSatisfy(isChanged);
  },
);

const team = studyOf(4, {
  advice: {
    ties: [
      [0, 1],
      [1, 2],
      [2, 3],
    ],
  },
});

fault<readonly [format: StudyFormat, name: string]>(
  'T30',
  'a file whose format has an end is refused wherever it is cut off',
  {
    GraphML: ['graphml', 'team.graphml'],
    GEXF: ['gexf', 'team.gexf'],
    GML: ['gml', 'team.gml'],
    JSON: ['graphology', 'team.json'],
    'node-link JSON': ['node-link', 'team.json'],
    'a workbook': ['xlsx', 'team.xlsx'],
  },
  async ([format, name]) => {
    const released = release(Sealed.of(team), policyFor('analyst'));
    if (isRefusal(released)) throw new Error('refused to an analyst');
    const { bytes } = (await writeStudy(released, format))[0]!;
    expect((await readStudy([{ name, bytes }])).study).not.toBeNull();
    // What may follow the end: line ends.
    const end = bytes.findLastIndex((byte) => byte > 0x20);
    for (let length = 0; length < end; length += bytes.length > 4000 ? 7 : 1) {
      const { study, issues } = await readStudy([{ name, bytes: bytes.slice(0, length) }]);
      expect(study, `${length} of ${bytes.length} bytes`).toBeNull();
      expect(issues.some(({ severity }) => severity === 'error' || severity === 'question')).toBe(
        true,
      );
    }
  },
);

describe('T30: a file that is cut off or still being written', () => {
  it('is told when it grows between two pieces', async () => {
    const path = join(folder, 'between.csv');
    writeFileSync(path, whole);
    const pieces = fileOfSize(path, whole.length).stream()[Symbol.asyncIterator]();
    await pieces.next();
    appendFileSync(path, 'x,y\n');
    await expect(pieces.next()).rejects.toSatisfy(isChanged);
  });

  it('loses no whole row when it ends at any byte', async () => {
    for (const text of [whole, whole.replaceAll('\n', '\r\n')]) {
      for (let end = 0; end <= text.length; end++) {
        const cut = text.slice(0, end);
        const { study, accounting } = await readStudyFrom([file('ties.csv', cut)], {}, 0);
        const lines = cut.split(/\r?\n|\r/).slice(1);
        expect(accounting.rowsRead, cut).toBe(lines.filter((line) => line !== '').length);
        const { used, rejected, merged, ignored } = accounting;
        expect(used + rejected + merged + ignored).toBe(accounting.rowsRead);
        if (study !== null) expect(study.layers[0]!.records[0]!.source.length).toBe(used);
      }
    }
  });

  it.each([
    ['', 40],
    ['40,41', 41],
    ['40,41\r', 41],
    ['"40","41"', 41],
  ])('reads a last line without its end: %j', async (last, used) => {
    for (const large of [0, Number.POSITIVE_INFINITY]) {
      const read = await readStudyFrom([file('ties.csv', whole + last)], {}, large);
      expect(read.accounting.used).toBe(used);
    }
  });

  it('is an error where a quotation mark was cut off', async () => {
    for (const large of [0, Number.POSITIVE_INFINITY]) {
      const { issues } = await readStudyFrom([file('ties.csv', `${whole}"40,4`)], {}, large);
      expect(issues[0]).toMatchObject({ code: 'QUOTE_NOT_CLOSED', line: 42 });
    }
  });
});
