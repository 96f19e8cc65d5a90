import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rewriteFile } from '../../src/export/files.ts';
import { toProjectText } from '../../src/export/project/project-file.ts';
import { type Reading, type ReadOptions, readStudy } from '../../src/import/read-study.ts';
import { type IssueCode, severities } from '../../src/issue.ts';
import { sealed, sealOf } from '../../src/study/project/seal.ts';
import { file, lines } from '../fixtures/files.ts';
import { project } from '../fixtures/projects.ts';
import { fault } from './fault.ts';

/* T39: project files that are damaged, older, newer, edited, or of other files. */
const survey = await fs.readFile(new URL('../fixtures/surveys/wenjuanxing.csv', import.meta.url));
const recipe = await fs.readFile(
  new URL('../fixtures/projects/format-1/recipe.json', import.meta.url),
  'utf8',
);
const march = { name: 'march.csv', bytes: new Uint8Array(survey) };
const ties = file('ties.csv', lines('source,target', 'a,b', 'b,c'));

/** A project as the program writes it. */
const first = await readStudy([march, file('recipe.json', recipe)]);
const written = toProjectText(null, {
  inputs: first.inputs!,
  answers: { encoding: 'utf-8', missing: ['-9', '不详'] },
  recipe: { at: -1, recipe: first.survey!.recipe },
  seed: 7,
  policy: { audience: 'sponsor', minGroup: 6 },
});
const named = (text: string) => file('march.guanxi.json', text);
const read = (text: string, options: ReadOptions = {}) => readStudy([named(text), march], options);
const codes = ({ issues }: Reading) => issues.map(({ code }) => code);
const stopping = ({ issues }: Reading) =>
  issues.filter(({ severity }) => severity === 'error' || severity === 'question');

describe('T39: a sound project file', () => {
  it('settles the reading, and is written again without a change', async () => {
    const reading = await read(written);
    expect(stopping(reading)).toEqual([]);
    expect(reading.study).toEqual(first.study);
    expect(reading.survey).toMatchObject({ settled: true, recipe: first.survey!.recipe });
    expect(reading.project!.content).toMatchObject({ seed: 7, policy: { minGroup: 6 } });
    expect(toProjectText(written, { inputs: reading.inputs!, seed: 7 })).toBe(written);
    expect(reading.project!.text).toBe(written);
  });

  it.each<[string, (text: string) => string]>([
    ['laid out on one line', (text) => JSON.stringify(JSON.parse(text))],
    ['laid out with tabs', (text) => JSON.stringify(JSON.parse(text), null, '\t')],
    ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['with a byte-order mark', (text) => `\ufeff${text}`],
  ])('stays sound %s', async (_, change) => {
    const reading = await read(change(written));
    expect(stopping(reading)).toEqual([]);
    expect(reading.study).toEqual(first.study);
  });
});

describe('T39: a damaged project file', () => {
  it('cut off at any byte is an error at a place, and nothing is read by it', async () => {
    const bytes = new TextEncoder().encode(written.trimEnd());
    const tables = [{ name: 'ties.csv', bytes: ties.bytes }];
    for (let length = 0; length < bytes.length; length++) {
      const cut = { name: 'march.guanxi.json', bytes: bytes.subarray(0, length) };
      const reading = await readStudy([cut, ...tables]);
      expect([length, reading.study, codes(reading)]).toEqual([length, null, ['PROJECT_DAMAGED']]);
      expect(reading.issues[0]!.line).toBeGreaterThan(0);
    }
  });

  it('with any one byte changed never passes for sound', async () => {
    const short = toProjectText(null, { answers: { encoding: 'gb18030' }, seed: 3 });
    const bytes = new TextEncoder().encode(short);
    for (let at = 0; at < bytes.length; at++) {
      for (const flip of [0x01, 0x10, 0x20, 0x80]) {
        const changed = bytes.slice();
        changed[at]! ^= flip;
        const reading = await readStudy([{ name: 'a.guanxi.json', bytes: changed }, ties]);
        const told = `byte ${at} ^ ${flip}: ${codes(reading)}`;
        // Between entries a blank may become another one.
        const same = new TextDecoder().decode(changed).replaceAll(/\s/g, '');
        if (same === short.replaceAll(/\s/g, '')) continue;
        expect(reading.study, told).toBeNull();
        expect(told).toMatch(/PROJECT_(DAMAGED|EDITED|INVALID|NEWER)/);
      }
    }
  });
});

fault<readonly [content: string | readonly number[], code: IssueCode]>(
  'T39',
  'what is no project file is told, and nothing is read by it',
  {
    empty: ['', 'PROJECT_DAMAGED'],
    zeros: [new Array(500).fill(0), 'PROJECT_DAMAGED'],
    'another file': ['source,target\na,b\n', 'PROJECT_DAMAGED'],
    'in another encoding': [[0x7b, 0x22, 0xb3, 0xc2, 0x22, 0x3a, 0x31, 0x7d], 'PROJECT_DAMAGED'],
    'nested without end': ['['.repeat(100_000), 'PROJECT_DAMAGED'],
    'a list': ['[]', 'PROJECT_INVALID'],
    'a study file': ['{ "guanxi": 1 }', 'PROJECT_INVALID'],
    'without a version': ['{ "guanxi-project": "2" }', 'PROJECT_INVALID'],
    'of a version between': ['{ "guanxi-project": 1.5 }', 'PROJECT_INVALID'],
    'of version 0': ['{ "guanxi-project": 0 }', 'PROJECT_INVALID'],
    'merged by halves': [`<<<<<<< ours\n${written}`, 'PROJECT_DAMAGED'],
  },
  async ([content, code]) => {
    const reading = await readStudy([file('team.guanxi.json', content), ties]);
    expect(reading.study).toBeNull();
    expect(codes(reading)).toEqual([code]);
    expect(severities[code]).toBe('error');
  },
);

describe('T39: a project file of another version', () => {
  it.each([3, 99, 1e300])('from the future (%s) is refused with advice', async (version) => {
    const reading = await read(
      written.replace('"guanxi-project": 2', `"guanxi-project": ${version}`),
    );
    expect(reading.study).toBeNull();
    expect(reading.issues).toMatchObject([{ code: 'PROJECT_NEWER', line: 2, column: 21 }]);
  });

  it('from the past is read by the chain of migrations, and written in the present version', async () => {
    const reading = await readStudy([march, file('recipe.json', recipe)]);
    expect(stopping(reading)).toEqual([]);
    expect(codes(reading)).toContain('PROJECT_MIGRATED');
    expect(reading.survey!.recipe).toEqual(JSON.parse(recipe));
    const now = reading.project!.text;
    expect(JSON.parse(now)).toMatchObject({ 'guanxi-project': 2, recipes: [JSON.parse(recipe)] });
    expect(stopping(await readStudy([march, file('recipe.json', now)]))).toEqual([]);
  });

  it('from the past with a fault in it is told where the fault is', async () => {
    const faulty = recipe.replace('"layerKind": "affect"', '"layerKind": "afect"');
    const line = faulty.slice(0, faulty.indexOf('afect')).split('\n').length;
    const reading = await readStudy([march, file('recipe.json', faulty)]);
    expect(reading.issues).toMatchObject([{ code: 'RECIPE_INVALID', line, file: 'recipe.json' }]);
  });
});

describe('T39: a project file that was edited by hand', () => {
  const edits: readonly [string, string, string][] = [
    ['a value', '"value": 4', '"value": 5'],
    ['the checksum', written.slice(40, 60), '0'.repeat(20)],
    ['an entry taken out', '"seed": 7,', ''],
  ];
  it.each(edits)('(%s) is a question, and followed once the user says so', async (_, from, to) => {
    expect(written).toContain(from);
    const edited = written.replace(from, to);
    const asked = await read(edited);
    expect([asked.study, codes(asked)]).toEqual([null, ['PROJECT_EDITED']]);
    const accepted = await read(edited, { acceptEdits: true });
    expect(stopping(accepted)).toEqual([]);
    const resealed = toProjectText(accepted.project!.text, {});
    expect(stopping(await read(resealed))).toEqual([]);
    expect(resealed).toBe(sealed(edited));
  });

  it('(an answer worth less than nothing) is told at its place', async () => {
    const edited = written.replace('"value": 4', '"value": -1');
    const { study, issues } = await read(edited, { acceptEdits: true });
    expect(study).toBeNull();
    const line = edited.slice(0, edited.indexOf('"value": -1')).split('\n').length;
    expect(issues[0]).toMatchObject({ code: 'PROJECT_INVALID', line, params: { choices: '0' } });
  });

  it.each<[string, string, number, number]>([
    ['"seed": -1', 'seed', 4, 9],
    ['"seed": 1e400', 'seed', 4, 9],
    ['"policy": { "audience": "boss" }', 'policy.audience', 4, 25],
    ['"policy": { "audience": "public", "minGroup": 2 }', 'policy.minGroup', 4, 47],
    ['"answers": { "encoding": "utf-7" }', 'answers.encoding', 4, 26],
    ['"answers": { "network": 0 }', 'answers.network', 4, 25],
    ['"seed": 1, "seed": 2', 'seed', 4, 12],
    ['"recipes": [{ "recipe": 1 }]', 'recipes[0].tool', 4, 13],
    ['"inputs": [{ "file": "../../etc/passwd", "sha256": "" }]', 'inputs.0.file', 4, 22],
    ['"inputs": [{ "file": "/etc/passwd", "sha256": "" }]', 'inputs.0.file', 4, 22],
    ['"inputs": [{ "file": "C:/x.csv", "sha256": "" }]', 'inputs.0.file', 4, 22],
    ['"inputs": [{ "file": "ties.csv", "sha256": "12" }]', 'inputs.0.sha256', 4, 44],
  ])('%s is told at its place', async (entry, path, line, column) => {
    const { study, issues } = await readStudy([project(entry), ties]);
    expect(study).toBeNull();
    const found = issues.find(({ params }) => params.path === path);
    expect(found).toMatchObject({ code: 'PROJECT_INVALID', line, column });
  });
});

it('T39: options that are undefined leave the answers of the project as they are', async () => {
  const twice = file('ties.csv', lines('source,target,weight', 'a,b,1', 'a,b,2'));
  const settled = project('"answers": { "repeated": "sum", "directed": true }');
  const open = { repeated: undefined, directed: undefined, missing: undefined } as object;
  const { study } = await readStudy([settled, twice], open);
  expect(study?.layers[0]).toMatchObject({
    directed: true,
    records: [{ weight: Float64Array.of(3) }],
  });
  const other = await readStudy([settled, twice], { ...open, repeated: 'max' });
  expect([...other.study!.layers[0]!.records[0]!.weight]).toEqual([2]);
});

describe('T39: entries that this version does not know', () => {
  const unknown = [
    '"__proto__": { "isAdmin": true, "n": 1e999 }',
    '"constructor": [1.50, -0, 9007199254740993]',
    '"toString": null, "后来": { "嵌套": ["é", "\\u0000"] }',
  ];
  it.each(unknown)('%s stay as they are written', async (entry) => {
    const { bytes, name } = project(`${entry}, "answers": { ${entry} }`);
    const reading = await readStudy([{ name, bytes }, ties]);
    expect(stopping(reading)).toEqual([]);
    expect(codes(reading)).toContain('PROJECT_KEY_UNKNOWN');
    const after = toProjectText(reading.project!.text, {
      answers: { encoding: 'gb18030' },
      seed: 5,
      inputs: reading.inputs!,
    });
    expect(after.split(entry).length).toBe(3);
    expect(after).toContain(sealOf(after));
    const again = await readStudy([file(name, after), ties]);
    expect(again.project!.content).toMatchObject({ seed: 5, answers: { encoding: 'gb18030' } });
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });
});

describe('T39: a project file of other files', () => {
  const entry = (name: string, sha256 = '0'.repeat(64)) =>
    `{ "file": "${name}", "sha256": "${sha256}" }`;
  it('tells that a file changed, at the entry that names it', async () => {
    const { study, issues } = await readStudy([project(`"inputs": [${entry('ties.csv')}]`), ties]);
    expect(study).not.toBeNull();
    expect(issues.find(({ code }) => code === 'PROJECT_INPUT_CHANGED')).toMatchObject({
      severity: 'warning',
      line: 4,
      params: { input: 'ties.csv' },
    });
  });

  it('tells a file that it does not name, and one that is missing', async () => {
    const other = await readStudy([project(`"inputs": [${entry('march.csv')}]`), ties]);
    expect(codes(other)).toContain('PROJECT_INPUT_NEW');
    const half = [entry('ties.csv'), entry('people.csv')].join();
    const missing = await readStudy([project(`"inputs": [${half}]`), ties]);
    expect(missing.study).toBeNull();
    expect(missing.issues[0]).toMatchObject({
      code: 'FILE_NOT_FOUND',
      params: { wanted: 'people.csv' },
    });
    const alone = await readStudy([project(`"inputs": [${entry('ties.csv')}]`)]);
    expect(codes(alone)).toContain('FILE_NOT_FOUND');
  });

  it('reads each of two files of one name once, and tells which of them changed', async () => {
    const old = file('old/ties.csv', lines('source,target', 'c,d'));
    const sums = (await readStudy([ties, old], { sums: true })).inputs!;
    const [now, before] = [sums.find(({ file: of }) => of === 'ties.csv')!.sha256, '1'.repeat(64)];
    for (const entries of [
      [entry('old/ties.csv', before), entry('ties.csv', now)],
      [entry('ties.csv', now), entry('old/ties.csv', before)],
    ]) {
      const { inputs, issues } = await readStudy([
        project(`"inputs": [${entries.join()}]`),
        ties,
        old,
      ]);
      expect(inputs!.map(({ file: of }) => of).sort()).toEqual(['old/ties.csv', 'ties.csv']);
      const changed = issues.filter(({ code }) => code === 'PROJECT_INPUT_CHANGED');
      expect(changed.map(({ params }) => params.input)).toEqual(['old/ties.csv']);
    }
  });

  it('takes no file for two, and tells which one is missing', async () => {
    const entries = [entry('old/ties.csv'), entry('ties.csv')].join();
    const { study, issues, inputs } = await readStudy([project(`"inputs": [${entries}]`), ties]);
    expect(study).toBeNull();
    expect(issues.find(({ code }) => code === 'FILE_NOT_FOUND')).toMatchObject({
      severity: 'error',
      params: { wanted: 'old/ties.csv' },
    });
    expect(inputs!.map(({ file: of }) => of)).toEqual(['ties.csv']);
  });

  it('of another survey asks for the columns that its recipe needs', async () => {
    const text = new TextDecoder().decode(survey).replace('5、您最信任的同事', '5、您最信任谁');
    const reading = await readStudy([named(written), file('april.csv', text)]);
    expect(reading.study).toBeNull();
    expect(codes(reading)).toContain('RECIPE_COLUMN_MISSING');
  });
});

describe('T39: two runs that keep something in one project', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await fs.mkdtemp(join(tmpdir(), 'guanxi project '));
  });
  afterEach(() => fs.rm(folder, { recursive: true }));

  it('never undo each other: whoever read an older state is told', async () => {
    const path = join(folder, 'team.guanxi.json');
    await fs.writeFile(path, written);
    const { sha256, text } = (await read(written)).project!;
    const bytes = (seed: number) => new TextEncoder().encode(toProjectText(text, { seed }));
    await rewriteFile(path, sha256, bytes(1));
    await expect(rewriteFile(path, sha256, bytes(2))).rejects.toMatchObject({ code: 'CHANGED' });
    await expect(rewriteFile(path, null, bytes(3))).rejects.toMatchObject({ code: 'CHANGED' });
    expect(JSON.parse(await fs.readFile(path, 'utf8')).seed).toBe(1);
    const runs = [4, 5, 6].map(async (seed) => {
      const own = (await read(await fs.readFile(path, 'utf8'))).project!.sha256;
      await rewriteFile(path, own, bytes(seed));
    });
    const ended = await Promise.allSettled(runs);
    for (const run of ended)
      if (run.status === 'rejected') expect(['CHANGED', 'LOCKED']).toContain(run.reason.code);
    expect(stopping(await read(await fs.readFile(path, 'utf8')))).toEqual([]);
    expect(await fs.readdir(folder)).toEqual(['team.guanxi.json']);
  });
});
