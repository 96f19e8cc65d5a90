import { describe, expect, it } from 'vitest';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { released } from '../support/reading.ts';
import { dataset } from '../support/study.ts';
import { readableFormats, run } from './run.ts';
import { difference } from './sameness.ts';

describe('a study', () => {
  it.each(readableFormats)('written as %s reads back up to its losses', async (format) => {
    let table = '';
    const write = (text: string) => {
      table += text;
    };
    const sound = await run({ count: 40, seed: 20260301, formats: [format], write });
    expect(sound, table).toBe(true);
  });
});

describe('the comparison', () => {
  it.each(readableFormats)(
    'sees in %s a tie that is gone, and a weight that changed',
    async (format) => {
      const study = await dataset('campnet');
      const files = await writeStudy(released(study), format);
      expect(await difference(study, format, files)).toBeNull();
      const [layer, ...layers] = study.layers as [(typeof study.layers)[0]];
      const [record, ...records] = layer.records as [(typeof layer.records)[0]];
      const changed = (change: Partial<typeof record>) => ({
        ...study,
        layers: [{ ...layer, records: [{ ...record, ...change }, ...records] }, ...layers],
      });
      const gone = changed({
        source: record.source.slice(1),
        target: record.target.slice(1),
        weight: record.weight.slice(1),
      });
      const weight = changed({
        weight: record.weight.map((value, at) => (at === 3 ? value + 1 : value)),
      });
      for (const other of [gone, weight])
        expect(await difference(other, format, files)).not.toBeNull();
    },
  );
});

it('names that differ between languages in their line ends only become one name', async () => {
  const study = await dataset('kite');
  const names = study.people.names.map((name, at) =>
    at === 0 ? { en: 'two\r\nlines', 'zh-Hans': 'two\nlines' } : name,
  );
  const odd = { ...study, people: { ...study.people, names } };
  expect(await difference(odd, 'xlsx')).toBeNull();
});
