import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readInThread } from '../../src/compute/node-reader.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { BudgetError, NeedError } from '../../src/errors.ts';
import { filesAt } from '../../src/import/files.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { noPairs } from '../../src/inference/pair-matrix.ts';
import { evaluate } from '../../src/measures/evaluate.ts';
import { workbook } from '../fixtures/workbooks.ts';
import { filled, namesIn, ran, scratch } from '../support/cli.ts';
import type { Tie } from '../support/networks.ts';
import { studyOf } from '../support/small-study.ts';
import { fault } from './fault.ts';

/* T36: work for which there is not enough memory or time. It is refused with what it would take, or it
 * ends in a thread of its own; the program goes on. */

const n = 2000;
const ties = Array.from(
  { length: 3 * n },
  (_, at): Tie => [at % n, (at * 7 + 1 + Math.floor(at / n)) % n],
).filter(([from, to]) => from !== to);
const study = studyOf(n, { ties: { ties } });
const folder = scratch();

fault<
  readonly [measures: readonly string[], most: { bytes?: number; seconds?: number }, budget: string]
>(
  'T36',
  'measures that would take more than they may are refused with the estimate, before they begin',
  {
    'betweenness and time': [['betweenness'], { seconds: 0.01 }, 'seconds'],
    'distances and time': [['closeness', 'meanDistance'], { seconds: 0.0001 }, 'seconds'],
    'distances without weights among many': [
      ['inHarmonic', 'betweenness'],
      { seconds: 0.05 },
      'seconds',
    ],
    'anything and memory': [['inDegree'], { bytes: 100_000 }, 'bytes'],
  },
  async ([measures, most, budget]) => {
    let begun = false;
    const onProgress = () => {
      begun = true;
    };
    const refused = await evaluate(study, { layer: 'ties', measures }, { most, onProgress }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(NeedError);
    const { need, budget: named, limit } = refused as NeedError;
    expect([named, limit]).toEqual([budget, Object.values(most)[0]]);
    expect(need).toMatchObject({ people: n, ties: ties.length });
    expect(need[budget as 'bytes']).toBeGreaterThan(limit);
    expect(need.bytes).toBeGreaterThan(24 * ties.length);
    expect(begun).toBe(false);
    const few = studyOf(4, { ties: { ties: [[0, 1]] } });
    await evaluate(few, { layer: 'ties', measures }, { most, onProgress });
    expect(begun).toBe(true);
  },
);

fault<readonly [most: { bytes?: number; seconds?: number }, budget: string]>(
  'T36',
  'a diagnosis that would take more than it may is refused with the estimate, before it begins',
  {
    'too long': [{ seconds: 0.1 }, 'seconds'],
    'too much memory': [{ bytes: 100_000 }, 'bytes'],
    'both, and memory is told first': [{ bytes: 100_000, seconds: 0.1 }, 'bytes'],
  },
  async ([most, budget]) => {
    let begun = false;
    const onProgress = () => {
      begun = true;
    };
    const refused = await diagnose(study, { most, onProgress }).then(
      () => null,
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(NeedError);
    expect((refused as NeedError).budget).toBe(budget);
    expect((refused as NeedError).need).toMatchObject({ people: n, ties: ties.length });
    expect(begun).toBe(false);
    const enough = { bytes: 1e9, seconds: 3600 };
    await diagnose(studyOf(4, { ties: { ties: [[0, 1]] } }), { most: enough, onProgress });
    expect(begun).toBe(true);
  },
);

it('T36: twice the people and ties are estimated to take about four times as long', async () => {
  const need = async (size: number) => {
    const ring = Array.from({ length: size }, (_, at): Tie => [at, (at + 1) % size]);
    const asked = { layer: 'ties', measures: ['betweenness'] };
    const refused = evaluate(studyOf(size, { ties: { ties: ring } }), asked, {
      most: { seconds: 0 },
    });
    return refused.then(
      () => Number.NaN,
      (error: unknown) => (error as NeedError).need.seconds,
    );
  };
  const ratio = (await need(4000)) / (await need(2000));
  expect(ratio).toBeGreaterThan(3);
  expect(ratio).toBeLessThan(5);
});

it('T36: pairs of too many people are refused, not made', () => {
  expect(() => noPairs(1_000_000)).toThrow(BudgetError);
});

it('T36: the command line tells the estimate and ends with the code for limits', async () => {
  const rows = Array.from(
    { length: 300_000 },
    (_, at) => `${at % 50_000},${(at * 7 + 13 * Math.floor(at / 50_000) + 1) % 50_000}`,
  );
  const path = join(
    filled(folder, { 'ties.csv': `source,target\n${rows.join('\n')}\n` }),
    'ties.csv',
  );
  const argv = ['measures', path, '--measure', 'betweenness', '--patience', '1', '--quiet'];
  const { code, stdout, stderr } = await ran(argv);
  expect([code, stdout], stderr).toEqual([6, '']);
  expect(stderr).toMatch(
    /for 50000 people and \d+ ties this would take about \d+ MB and \d+ minutes/,
  );
  const chinese = await ran([...argv, '--lang', 'zh-Hans']);
  expect(chinese.stderr).toMatch(/50000 人、\d+ 条关系，约需 \d+ MB 内存/);
  const patient = ['--permutations', '100000', '--patience', '1', '--quiet'];
  for (const asked of [
    ['diagnose', path],
    ['report', path, '-o', join(folder, 'report.html')],
  ]) {
    const refused = await ran([...asked, ...patient]);
    expect([refused.code, refused.stdout], refused.stderr).toEqual([6, '']);
    expect(refused.stderr).toMatch(/for 50000 people .* allow more minutes with --patience/s);
  }
  expect(namesIn(folder)).not.toContain('report.html');
});

const script = new URL('../../dist/compute/node-reader-worker.js', import.meta.url);
const note = 'x'.repeat(40);
const many = (row: (at: number) => string) =>
  Array.from({ length: 150_000 }, (_, at) => row(at)).join('\n');

fault<() => string | Uint8Array>(
  'T36',
  'a file that needs more memory than reading may use ends its own thread, and this one reads on',
  {
    'very many ties': () => `source,target\n${many((at) => `p${at},p${(at * 7) % 150_000}`)}\n`,
    'very many people': () => `id,note\n${many((at) => `p${at},${note}`)}\n`,
    'a large graph of JSON': () =>
      `{"nodes":[${many((at) => `{"key":"p${at}","attributes":{"note":"${note}"}},`)}{"key":"z"}],"edges":[]}`,
    'a workbook of many cells': () =>
      workbook({
        Ties: [
          ['source', 'target'],
          ...Array.from({ length: 40_000 }, (_, at) => [`p${at}`, `p${(at * 7) % 40_000}`]),
        ],
      }),
  },
  async (made, name) => {
    const content = made();
    const ending = typeof content !== 'string' ? 'xlsx' : content.startsWith('{') ? 'json' : 'csv';
    const path = join(folder, `${name.replaceAll(' ', '-')}.${ending}`);
    writeFileSync(path, content);
    const memory = 8 * 1024 ** 2;
    await expect(readInThread(await filesAt(path), {}, { script, memory })).rejects.toSatisfy(
      (error) =>
        error instanceof BudgetError && error.budget === 'memory' && error.limit === memory,
    );
    const small = { name: 'ties.csv', bytes: new TextEncoder().encode('source,target\na,b\n') };
    expect((await readStudy([small])).study).not.toBeNull();
  },
);
