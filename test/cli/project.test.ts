import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filled, namesIn, ran, root, scratch } from '../support/cli.ts';

const surveys = join(root, 'test/fixtures/surveys');

/** A folder with an export that was imported, and its project file. */
async function imported(...more: readonly string[]): Promise<{ folder: string; project: string }> {
  const folder = scratch();
  copyFileSync(join(surveys, 'wenjuanxing.csv'), join(folder, 'march.csv'));
  const argv = ['import', join(folder, 'march.csv'), '-o', join(folder, 'survey'), ...more];
  expect((await ran(argv)).code).toBe(0);
  return { folder, project: join(folder, 'march.guanxi.json') };
}
const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

/** Two tables in Windows-1252 that only the user can tell from Windows-1251. */
function doubtful(folder: string): string {
  const bytes = [...'source,target\na,b\nb,J'].map((letter) => letter.charCodeAt(0));
  const path = join(folder, 'ties.csv');
  writeFileSync(path, Uint8Array.from([...bytes, 0xf6, 0x72, 0x67, 0x0a]));
  return path;
}

describe('a project file', () => {
  it.each(['check', 'diagnose', 'measures'])('opens as the input of %s', async (command) => {
    const { folder, project } = await imported();
    const study = await ran([command, join(folder, 'survey'), '--format', 'json', '--quiet']);
    const found = await ran([command, project, '--format', 'json', '--quiet']);
    expect(found.code).toBe(0);
    const told = (text: string) => ({ ...JSON.parse(text), issues: [], accounting: {}, study: {} });
    if (command === 'check') expect(JSON.parse(found.stdout).study.people).toBe(4);
    else expect(told(found.stdout)).toEqual(told(study.stdout));
    expect(namesIn(folder)).toEqual(['march.csv', 'march.guanxi.json', 'survey']);
  });

  it('keeps an answer that was given once, and does not ask again', async () => {
    const folder = scratch();
    const ties = doubtful(folder);
    expect((await ran(['check', ties])).code).toBe(4);
    const project = join(folder, 'team.guanxi.json');
    const told = ['check', ties, '--encoding', 'windows-1252', '--project', project];
    expect(await ran(told)).toMatchObject({ code: 0, stderr: expect.stringContaining('Kept in') });
    expect(json(project)).toMatchObject({
      'guanxi-project': 2,
      inputs: [{ file: 'ties.csv' }],
      answers: { encoding: 'windows-1252' },
    });
    for (const input of [ties, project, folder]) {
      const again = await ran(['check', input]);
      expect([input, again.code]).toEqual([input, 0]);
      expect(again.stderr).toContain('Following the project team.guanxi.json.');
    }
    expect((await ran(['check', ties, '--project', 'none'])).code).toBe(4);
    const other = await ran(['check', ties, '--encoding', 'windows-1251']);
    expect(other.code).toBe(0);
    expect(json(project).answers).toEqual({ encoding: 'windows-1251' });
  });

  it('keeps the dialect of its files', async () => {
    const folder = filled(scratch(), {
      'ties.csv': 'source,target,weight\na,b,"1,5"\nb,c,"2,25"\n',
    });
    const [ties, project] = [join(folder, 'ties.csv'), join(folder, 'team.guanxi.json')];
    expect((await ran(['check', ties])).code).toBe(3);
    const flags = ['--delimiter', 'comma', '--decimal', 'comma', '--project', project];
    expect((await ran(['check', ties, ...flags])).code).toBe(0);
    expect(json(project).answers).toEqual({ delimiter: 'comma', decimal: 'comma' });
    expect((await ran(['check', ties])).code).toBe(0);
  });

  it('gives up the limit of an audience with the audience', async () => {
    const folder = filled(scratch(), {
      'ties.csv': readFileSync(join(root, 'datasets/campnet/ties.csv')),
    });
    const [ties, project] = [join(folder, 'ties.csv'), join(folder, 'camp.guanxi.json')];
    const run = (...flags: string[]) => ran(['diagnose', ties, '--project', project, ...flags]);
    expect((await run('--audience', 'manager', '--min-group', '6')).code).toBe(0);
    expect(json(project).policy).toEqual({ audience: 'manager', minGroup: 6 });
    expect((await run('--audience', 'public')).code).toBe(0);
    expect(json(project).policy).toEqual({ audience: 'public' });
    expect((await run('--min-group', '12')).code).toBe(0);
    expect(json(project).policy).toEqual({ audience: 'public', minGroup: 12 });
  });

  it('keeps nothing of a run that ends before its result is let out', async () => {
    const folder = filled(scratch(), {
      'ties.csv': readFileSync(join(root, 'datasets/campnet/ties.csv')),
    });
    const ties = join(folder, 'ties.csv');
    const flags = ['--project', join(folder, 'camp.guanxi.json'), '--audience', 'public'];
    expect((await ran(['measures', ties, ...flags])).code).toBe(7);
    expect((await ran(['diagnose', ties, ...flags, '--group', 'nope'])).code).toBe(2);
    expect(namesIn(folder)).toEqual(['ties.csv']);
  });

  it('holds seed and policy where it was named with them, and the flag of a run goes first', async () => {
    const folder = scratch();
    const project = join(folder, 'lanting.guanxi.json');
    const study = filled(folder, {
      'ties.csv': readFileSync(join(root, 'datasets/campnet/ties.csv')),
    });
    const input = join(study, 'ties.csv');
    const flags = ['--seed', '7', '--audience', 'sponsor', '--min-group', '6'];
    const first = await ran([
      'diagnose',
      input,
      '--format',
      'json',
      '--project',
      project,
      ...flags,
    ]);
    expect(first.code).toBe(0);
    expect(json(project)).toMatchObject({ seed: 7, policy: { audience: 'sponsor', minGroup: 6 } });
    const kept = await ran(['diagnose', input, '--format', 'json']);
    expect(kept.stdout).toBe(first.stdout);
    const own = await ran([
      'diagnose',
      input,
      '--format',
      'json',
      '--seed',
      '1',
      '--audience',
      'manager',
    ]);
    expect(JSON.parse(own.stdout).policy).toMatchObject({ audience: 'manager', minGroup: 10 });
    expect(json(project)).toMatchObject({ seed: 7, policy: { audience: 'sponsor' } });
    expect((await ran(['measures', input])).code).toBe(7);
  });

  it('keeps what it does not know, to the letter', async () => {
    const { folder, project } = await imported();
    const text = readFileSync(project, 'utf8')
      .replace('"program"', '"__proto__": { "big": 12345678901234567890.10 },\n  "program"')
      .replace('"tool": ', '"note": "für später", "tool": ');
    writeFileSync(project, text);
    const asked = await ran(['check', join(folder, 'march.csv')]);
    expect(asked.code).toBe(4);
    expect(asked.stderr).toMatch(
      /march\.guanxi\.json:3:13 question PROJECT_EDITED .*--accept-edits/,
    );
    const accepted = ['check', join(folder, 'march.csv'), '--accept-edits'];
    const told = await ran([...accepted, '--encoding', 'gb18030']);
    expect(told.code).toBe(0);
    expect(told.stdout).toMatch(/PROJECT_KEY_UNKNOWN .*__proto__/);
    expect(told.stdout).toMatch(/PROJECT_KEY_UNKNOWN .*recipes\[0\]\.note/);
    const after = readFileSync(project, 'utf8');
    expect(after).toContain('"__proto__": { "big": 12345678901234567890.10 }');
    expect(after).toContain('"note": "für später"');
    expect(json(project).answers).toEqual({ encoding: 'gb18030' });
    expect((await ran(['check', join(folder, 'march.csv')])).code).toBe(0);
    expect(readFileSync(project, 'utf8')).toBe(after);
  });

  it('is made of an older recipe, which stays readable', async () => {
    const folder = scratch();
    copyFileSync(join(surveys, 'wenjuanxing.csv'), join(folder, 'march.csv'));
    const old = join(folder, 'recipe.json');
    copyFileSync(join(root, 'test/fixtures/projects/format-1/recipe.json'), old);
    const argv = ['import', join(folder, 'march.csv'), '--project', old];
    const found = await ran(argv);
    expect(found.code).toBe(0);
    expect(found.stdout).toContain('By the recipe that was settled before');
    expect(json(old)).toMatchObject({ 'guanxi-project': 2, recipes: [{ tool: 'wenjuanxing' }] });
  });

  it('must lie above its inputs, and be told apart from others', async () => {
    const folder = scratch();
    mkdirSync(join(folder, 'elsewhere'));
    const ties = join(filled(folder, { 'ties.csv': 'source,target\na,b\n' }), 'ties.csv');
    const away = join(folder, 'elsewhere', 'x.guanxi.json');
    const outside = await ran(['check', ties, '--project', away]);
    expect([outside.code, namesIn(join(folder, 'elsewhere'))]).toEqual([2, []]);
    for (const name of ['a', 'b'])
      await ran(['check', ties, '--project', join(folder, `${name}.guanxi.json`)]);
    const several = await ran(['check', ties]);
    expect(several.stderr).toContain('(a.guanxi.json, b.guanxi.json); none is followed');
    expect((await ran(['check', folder])).stderr).toMatch(/question PROJECTS_SEVERAL/);
    expect((await ran(['check', folder, '--project', join(folder, 'a.guanxi.json')])).code).toBe(0);
    expect((await ran(['check', folder, '--project', 'none'])).code).toBe(0);
  });
});

describe('the files of a project', () => {
  const roster = 'id,name,unit\n张伟,张伟,甲\n李娜,李娜,甲\n王芳,王芳,乙\n刘洋,刘洋,乙\n';

  it('stay with the next export, which takes the place of the last one', async () => {
    const folder = filled(scratch(), { 'people.csv': roster });
    for (const month of ['march', 'april'])
      copyFileSync(join(surveys, 'wenjuanxing.csv'), join(folder, `${month}.csv`));
    mkdirSync(join(folder, 'first'));
    for (const name of ['people.csv', 'march.csv'])
      copyFileSync(join(folder, name), join(folder, 'first', name));
    const project = join(folder, 'team.guanxi.json');
    const first = [
      'import',
      join(folder, 'first'),
      '--project',
      project,
      '-o',
      join(folder, 'out'),
    ];
    expect((await ran(first)).code).toBe(0);
    expect(json(project).inputs).toMatchObject([
      { file: 'first/march.csv', role: 'survey' },
      { file: 'first/people.csv' },
    ]);
    expect((await ran(['check', project])).code).toBe(0);
    const april = ['import', join(folder, 'april.csv'), '-o', join(folder, 'april')];
    const next = await ran(april);
    expect([next.code, next.stderr]).toEqual([0, expect.not.stringContaining('FILE_NOT_FOUND')]);
    expect(next.stdout).toContain('People: the table of people');
    expect(json(project).inputs).toMatchObject([
      { file: 'first/people.csv' },
      { file: 'april.csv', role: 'survey' },
    ]);
  });

  it('are read together when one of them is opened', async () => {
    const ties = 'source,target\na,b\nb,c\n';
    const people = 'id,unit\na,x\nb,x\nc,y\nd,y\n';
    const folder = filled(scratch(), { 'ties.csv': ties, 'people.csv': people });
    const project = join(folder, 'team.guanxi.json');
    expect((await ran(['check', folder, '--project', project])).code).toBe(0);
    writeFileSync(join(folder, 'other.csv'), ties);
    const counts = async (name: string) =>
      JSON.parse((await ran(['check', join(folder, name), '--format', 'json'])).stdout).study
        .people;
    expect(await counts('ties.csv')).toBe(4);
    expect(await counts('team.guanxi.json')).toBe(4);
    expect(await counts('other.csv')).toBe(3);
  });

  it('never become the project themselves', async () => {
    const folder = filled(scratch(), { 'ties.csv': 'source,target\na,b\n', 'x.json': '{"a":1}' });
    for (const name of ['ties.csv', 'x.json']) {
      const { code, stderr } = await ran([
        'check',
        join(folder, 'ties.csv'),
        '--project',
        join(folder, name),
      ]);
      expect([code, stderr]).toEqual([2, expect.stringContaining('is no project file')]);
    }
    expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe('{"a":1}');
  });
});

describe('an answer to what an import asks', () => {
  it('is given on the command line, kept in the recipe, and not asked for again', async () => {
    const folder = scratch();
    const text = readFileSync(join(surveys, 'google-forms.csv'), 'utf8').replace('很少', '看情况');
    for (const month of ['march', 'april']) writeFileSync(join(folder, `${month}.csv`), text);
    const march = ['import', join(folder, 'march.csv'), '-o', join(folder, 'survey')];
    expect((await ran(march)).code).toBe(4);
    const told = await ran([
      ...march,
      '--answer',
      'value:看情况=1',
      '--answer',
      'kind:advice=affect',
    ]);
    expect(told.code).toBe(0);
    expect(told.stdout).toContain('看情况 = 1');
    const [recipe] = json(join(folder, 'march.guanxi.json')).recipes;
    expect(recipe.blocks[0]).toMatchObject({ layer: 'advice', layerKind: 'affect' });
    const april = await ran(['import', join(folder, 'april.csv'), '-o', join(folder, 'april')]);
    expect([april.code, april.stdout.includes('看情况 = 1')]).toEqual([0, true]);
    expect(json(join(folder, 'march.guanxi.json')).recipes).toEqual([recipe]);
  });

  it('says who is meant by a name, and who answers', async () => {
    const { folder, project } = await imported('--answer', 'name:王方=王芳');
    expect(json(project).recipes[0].aliases).toEqual([{ written: '王方', person: '王芳' }]);
    const again = await ran(['check', join(folder, 'march.csv')]);
    expect(again.stdout).not.toContain('NAME_NOT_ON_ROSTER');
    const other = ['import', join(folder, 'march.csv'), '--answer', 'respondent=2、您所在的部门'];
    expect((await ran(other)).stdout).toContain('Who answers: 2、您所在的部门');
  });

  it.each([
    ['colour=red', /cannot be read/],
    ['value:每天=often', /--answer value often is not possible/],
    ['respondent=nobody', /--answer respondent nobody .*choose from: 序号/],
    ['kind:advice=love', /--answer kind love .*choose from: advice, affect/],
    ['kind:love=advice', /--answer kind love .*choose from: advice, information, affect/],
  ])('is refused by name where it fits nothing: %s', async (answer, tells) => {
    const argv = ['import', join(surveys, 'wenjuanxing.csv'), '--answer', answer];
    const { code, stderr } = await ran(argv);
    expect([code, stderr]).toEqual([2, expect.stringMatching(tells)]);
  });
});
