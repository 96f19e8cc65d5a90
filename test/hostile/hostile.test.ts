import { describe, expect, it } from 'vitest';
import { LineCursor } from '../../src/import/formats/line-cursor.ts';
import { withCharacters } from '../../src/import/formats/words.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { importers } from './importers.ts';
import { text } from './input.ts';
import { inputAt } from './inputs.ts';
import { judged } from './one.ts';

const seed = 20261128;
const count = 16;

describe('a limit', () => {
  it('ends a reading that would keep a roster of unknown pairs, at its matrix', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `p${at + 1},X`);
    const { study, issues } = await readStudy([
      text('advice.csv', ',p1,p2,p3\np1,0,1,1\np2,1,0,1\np3,0,1,0\n'),
      text('people.csv', ['id,unit', ...rows].join('\n')),
    ]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      file: 'advice.csv',
      line: 2,
      params: { budget: 'openPairs', limit: 1_000_000 },
    });
  });

  it('ends a reading that short rows would swell, at its widest row', async () => {
    const wide = `source,target${',x'.repeat(5000)}`;
    const { study, issues } = await readStudy([
      text('ties.csv', `${wide}\n${'a,b\n'.repeat(1000)}`),
    ]);
    expect(study).toBeNull();
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      line: 1,
      column: 5002,
      params: { budget: 'emptyCells', limit: 1_000_000 },
    });
    const nodes = Array.from({ length: 1100 }, (_, at) => ({
      key: `${at}`,
      attributes: { [`a${at}`]: 1 },
    }));
    const graph = await readStudy([text('g.json', JSON.stringify({ nodes, edges: [] }))]);
    expect(graph.issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      params: { budget: 'emptyCells' },
    });
  });

  it('ends a file of more matrices than a study can have layers', async () => {
    const { issues } = await readStudy([
      text('team.dl', `DL N=1 NM=20000\nDATA:\n${'0 '.repeat(20_000)}`),
    ]);
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      file: 'team.dl',
      params: { budget: 'layers', limit: 1000 },
    });
  });

  it('of time is held to by the clock that is given', async () => {
    let now = 0;
    const rows = Array.from({ length: 3000 }, (_, at) => `1 ${at + 1}`);
    const net = text('team.net', ['*Vertices 3000', '*Arcs', ...rows].join('\n'));
    const { issues } = await readStudy([net], { now: () => (now += 10_000) });
    expect(issues[0]).toMatchObject({
      code: 'BUDGET_EXCEEDED',
      file: 'team.net',
      params: { budget: 'milliseconds' },
    });
    expect(issues[0]!.line).toBeGreaterThan(2);
    expect((await readStudy([net], { now: () => 0 })).study).not.toBeNull();
  });
});

describe('long lines and numbered characters', () => {
  it('are read in one pass', () => {
    // A file of one line: its end is looked for once, not for every place.
    let looks = 0;
    const line = Object.assign(Object('x'.repeat(50)), {
      indexOf(...given: [string, number?]) {
        looks++;
        return String(line).indexOf(...given);
      },
    });
    const cursor = new LineCursor(line as string);
    for (let at = 0; at < 50; at++) expect(cursor.at(at)).toEqual({ line: 1, column: at + 1 });
    expect(looks).toBe(1);
    expect(withCharacters('&#24352;&#x4e09; &#; &#&#65; &#9999999999;')).toBe(
      '张三 &#; &#A &#9999999999;',
    );
  });
});

describe('hostile files', () => {
  it.each(importers.map(({ name }, at) => [name, at] as const))(
    'of the format %s are read, refused or asked about, and nothing else',
    async (_, at) => {
      const importer = importers[at]!;
      for (let index = 0; index < count; index++) {
        const { faults } = await judged(await inputAt(importer, seed, index, count));
        expect(faults, `input ${index} of ${importer.name}`).toEqual([]);
      }
    },
  );
});
