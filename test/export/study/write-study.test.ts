import fc from 'fast-check';
import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { lossesOf, studyFormats } from '../../../src/export/study/losses.ts';
import { writeStudy } from '../../../src/export/study/write-study.ts';
import { readStudy } from '../../../src/import/read-study.ts';
import { catalogue } from '../../../src/locale/catalogue.ts';
import { locales } from '../../../src/study/localized.ts';
import type { Study } from '../../../src/study/study.ts';
import { study as anyStudy } from '../../support/arbitrary-study.ts';
import { released, studyOf, tiesOf } from '../../support/reading.ts';
import { dataset } from '../../support/study.ts';

const seeds = { seed: 20260101, numRuns: 300 };

/** The ties of every layer and wave by ids, whatever the order of people. */
function tiesByLayer(study: Study): Map<string, string[]> {
  return new Map(
    study.layers.flatMap(({ id, directed, records }) =>
      records.map((_, wave) => {
        const ties = tiesOf(study, id, wave).filter((tie) => !tie.endsWith(':?'));
        return [`${id}/${study.waves[wave]!.id}/${directed}`, ties.sort()] as const;
      }),
    ),
  );
}

describe('a study folder', () => {
  it('reads back as the very same study', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        const files = await writeStudy(released(study), 'folder');
        const { study: again, issues } = await readStudy(files);
        const stopped = issues.filter(
          ({ severity }) => severity === 'error' || severity === 'question',
        );
        expect(stopped).toEqual([]);
        expect(again).toEqual(study);
      }),
      seeds,
    );
  });

  it.each(['lanting-instruments', 'krackhardt-hightech', 'campnet', 'kite'])(
    'reads back as %s',
    async (name) => {
      const study = await dataset(name);
      const files = await writeStudy(released(study), 'folder');
      expect(await studyOf(files)).toEqual(study);
    },
  );

  it('states who answered in as few words as possible', async () => {
    const [file] = await writeStudy(released(await dataset('lanting-instruments')), 'folder');
    const { coverage, waves } = JSON.parse(new TextDecoder().decode(file!.bytes));
    expect(coverage).toEqual({ layers: { reports_to: null } });
    expect(waves.map(({ status }: { status: string }) => status)).toEqual(['status', 'status-2']);
  });

  it('holds a person who withdrew from one wave only', async () => {
    const study = await studyOf([
      {
        name: 'people.csv',
        bytes: new TextEncoder().encode(
          'id,s1,s2\na,answered,answered\nb,answered,withdrawn\nc,answered,answered\n',
        ),
      },
      {
        name: 'ties.csv',
        bytes: new TextEncoder().encode('source,target,wave\na,b,w1\na,b,w2\nb,c,w2\na,c,w2\n'),
      },
      {
        name: 'study.json',
        bytes: new TextEncoder().encode(
          '{"guanxi":1,"people":{"file":"people.csv"},"layers":[{"id":"advice"}],"waves":[{"id":"w1","status":"s1"},{"id":"w2","status":"s2"}]}',
        ),
      },
    ]);
    expect(tiesOf(study, 'advice', 0)).toEqual(['a>b:1']);
    expect(tiesOf(study, 'advice', 1)).toEqual(['a>c:1', 'a>b:?', 'c>b:?']);
    const files = await writeStudy(released(study), 'folder');
    expect(await studyOf(files)).toEqual(study);
  });

  it('is the same bytes for the same study', async () => {
    const study = await dataset('kite');
    expect(await writeStudy(released(study), 'folder')).toEqual(
      await writeStudy(released(study), 'folder'),
    );
    expect(await writeStudy(released(study), 'xlsx')).toEqual(
      await writeStudy(released(study), 'xlsx'),
    );
  });

  it('opens in a spreadsheet: byte-order mark, CRLF, no formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        for (const { name, bytes } of await writeStudy(released(study), 'folder')) {
          if (!name.endsWith('.csv')) continue;
          expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
          const text = new TextDecoder().decode(bytes);
          expect(text.endsWith('\r\n')).toBe(true);
          const cells = text.split(/[\r\n,]/).map((cell) => cell.replace(/^"/, ''));
          for (const cell of cells) {
            if (/^[=@＝＋－＠]/.test(cell))
              expect(study.people.ids.join() + JSON.stringify(study), cell).toContain(cell);
          }
        }
      }),
      { ...seeds, numRuns: 50 },
    );
  });
});

describe('every other format', () => {
  it.each(['csv', 'xlsx', 'graphology'] as const)(
    '%s keeps people, ties and layers of the datasets',
    async (format) => {
      for (const name of ['krackhardt-hightech', 'kite', 'campnet']) {
        const study = await dataset(name);
        const again = await studyOf(await writeStudy(released(study), format), {
          ...(study.layers.every(({ directed }) => !directed) ? { directed: false } : {}),
        });
        expect([...again.people.ids].sort()).toEqual([...study.people.ids].sort());
        expect(tiesByLayer(again)).toEqual(tiesByLayer(study));
        if (format === 'csv') continue;
        expect(again.people.names).toEqual(study.people.names);
        expect(again.people.attributes.map(({ id, values }) => [id, values])).toEqual(
          study.people.attributes.map(({ id, values }) => [id, values]),
        );
      }
    },
  );

  it('graphology itself reads the graph', async () => {
    const study = await dataset('krackhardt-hightech');
    const [file] = await writeStudy(released(study), 'graphology');
    const graph = Graph.from(JSON.parse(new TextDecoder().decode(file!.bytes)));
    expect([graph.order, graph.size, graph.type]).toEqual([21, 190 + 102 + 20, 'directed']);
  });

  it('a workbook keeps the text of every cell about people', async () => {
    await fc.assert(
      fc.asyncProperty(anyStudy, async (study) => {
        // XML knows one line end, and no control characters; a column of ids must find its own header.
        const plain = JSON.stringify([study.people, study.layers.map(({ id }) => id), study.waves]);
        fc.pre(!/\\r|[\p{Cc}\ufffe\uffff]/u.test(plain) && !/\\u00/.test(plain));
        fc.pre(
          study.people.attributes.every(
            ({ id }) => !/^(?:id|name|status|label|code|key)$/i.test(id),
          ),
        );
        const { study: again, issues } = await readStudy(await writeStudy(released(study), 'xlsx'));
        expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(again!.people.ids).toEqual(study.people.ids);
        // Lists of who answered beyond the first come back as attributes.
        const attributes = again!.people.attributes.slice(0, study.people.attributes.length);
        expect(attributes.map(({ values }) => values)).toEqual(
          study.people.attributes.map(({ values }) => values),
        );
      }),
      { ...seeds, numRuns: 25 },
    );
  });
});

describe('the losses', () => {
  it('are none for a folder', async () => {
    expect(lossesOf(await dataset('lanting-instruments'), 'folder')).toEqual([]);
  });

  it('name what a format has no place for', async () => {
    const study = await dataset('lanting-instruments');
    expect(lossesOf(study, 'csv')).toEqual(
      expect.arrayContaining(['people', 'coverage', 'questions', 'layerLabels']),
    );
    expect(lossesOf(study, 'csv')).not.toContain('directions');
    expect(lossesOf(await dataset('kite'), 'csv')).toContain('directions');
    expect(lossesOf(study, 'xlsx')).not.toContain('people');
  });

  it.each(locales)('have words in %s', async (locale) => {
    const { losses } = catalogue(locale).issues;
    for (const name of ['lanting-instruments', 'kite', 'campnet']) {
      const study = await dataset(name);
      for (const format of studyFormats)
        for (const loss of lossesOf(study, format)) expect(losses[loss]).toMatch(/\S/);
    }
  });

  it('refuse a format there is not', async () => {
    const study = released(await dataset('kite'));
    // @ts-expect-error: a caller in JavaScript may pass anything
    await expect(writeStudy(study, 'docx')).rejects.toThrow(
      'option "format": expected one of folder, csv',
    );
  });
});
