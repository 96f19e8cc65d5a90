import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { file, lines } from '../fixtures/files.ts';
import { expectHardy } from '../support/network-files.ts';
import { codesOf, released, studyOf, tiesOf } from '../support/reading.ts';
import { dataset } from '../support/study.ts';

const pack = (files: Readonly<Record<string, string | Uint8Array>>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ]),
    ),
    { mtime: '1980-01-01T00:00:00' },
  );
const ties = lines('source,target', 'a,b', 'b,c');

describe('an archive', () => {
  it('is read as the tables in it', async () => {
    const study = await studyOf([file('form.zip', pack({ '答卷/ties.csv': ties }))]);
    expect(tiesOf(study, 'ties')).toEqual(['a>b:1', 'b>c:1']);
    expect(study.title).toBe('ties');
  });

  it('holds a whole study, with or without a folder', async () => {
    const study = await dataset('kite');
    const files = await writeStudy(released(study), 'folder');
    for (const folder of ['', 'kite/']) {
      const packed = pack(
        Object.fromEntries(files.map(({ name, bytes }) => [folder + name, bytes])),
      );
      expect(await studyOf([file('kite.zip', packed)])).toEqual(study);
    }
  });

  it('names its entries where something is wrong in them', async () => {
    const { issues } = await readStudy([
      file('form.zip', pack({ 'ties.csv': 'source,target\na,b\n,c\n' })),
    ]);
    expect(issues[0]).toMatchObject({ code: 'ID_EMPTY', file: 'form.zip/ties.csv', line: 3 });
  });

  it.each([
    '../../etc/x.csv',
    '/abs/x.csv',
    '..\\..\\w.csv',
    'C:\\x.csv',
    'a\u202evsc.csv',
    'a\u0000.csv',
  ])('T6: leaves out an entry called %j', async (name) => {
    const { study, issues } = await readStudy([
      file('x.zip', pack({ [name]: ties, 'ties.csv': ties })),
    ]);
    expect(issues.map(({ code }) => code)).toContain('ENTRY_NAME_ODD');
    expect(study!.layers.map(({ id }) => id)).toEqual(['ties']);
  });

  it('passes over what a system adds, and tells of what is no data', async () => {
    const { issues } = await readStudy([
      file(
        'x.zip',
        pack({ '__MACOSX/._ties.csv': 'x', '.DS_Store': 'x', 'read.me': 'x', 'ties.csv': ties }),
      ),
    ]);
    const unused = issues.filter(({ code }) => code === 'FILE_NOT_USED');
    expect(unused.map(({ file: name }) => name)).toEqual(['x.zip/read.me']);
  });

  it('T5: within an archive stays closed', async () => {
    const inner = pack({ 'ties.csv': ties });
    expect(await codesOf([file('x.zip', pack({ 'inner.zip': inner }))])).toEqual([
      'ARCHIVE_WITHOUT_DATA',
      'FILE_NOT_USED',
    ]);
  });

  it('T5: that swells beyond the budget is refused', async () => {
    const bomb = pack({ 'ties.csv': ' '.repeat(3_000_000) });
    const { issues } = await readStudy([file('x.zip', bomb)], {
      budget: { inflatedBytes: 1_000_000 },
    });
    expect(issues).toMatchObject([
      { code: 'BUDGET_EXCEEDED', params: { budget: 'inflatedBytes' } },
    ]);
  });

  it('may be cut or damaged anywhere', async () => {
    await expectHardy(file('x.zip', pack({ 'ties.csv': ties })));
  }, 60_000);
});
