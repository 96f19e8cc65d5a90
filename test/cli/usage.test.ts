import { describe, expect, it } from 'vitest';
import { version } from '../../src/version.ts';
import { ran } from '../support/cli.ts';

const study = 'datasets/kite';

describe('help', () => {
  it.each(['check', 'measures', 'diagnose', 'report', 'convert', 'view'])(
    'of %s has examples',
    async (command) => {
      const { code, stdout, stderr } = await ran([command, '--help']);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Usage: guanxi/);
      expect(stdout).toContain(`Examples:\n  guanxi ${command} `);
      expect(stdout).toContain('--encoding <name>');
    },
  );

  it('speaks Chinese where the system or the flag says so', async () => {
    for (const { stdout } of [
      await ran(['--help'], { env: { LANG: 'zh_CN.UTF-8' } }),
      await ran(['--lang', 'zh-Hans', '--help']),
      await ran(['measures', '--help', '--lang', 'zh-Hans']),
    ]) {
      expect(stdout).toMatch(/^用法： guanxi/);
      expect(stdout).not.toMatch(/Usage|Options|Commands|Arguments|\(default|show this/);
    }
  });

  it('has one column for flags, however wide the words', async () => {
    const { stdout } = await ran(['check', '--help', '--lang', 'zh-Hans']);
    const starts = stdout.split('\n').filter((line) => /^ {2}(-\w, )?--/.test(line));
    const columns = new Set(starts.map((line) => /^ {2}\S+(?: \S+)*? {2,}/.exec(line)![0].length));
    expect(starts.length).toBeGreaterThan(6);
    expect([...columns]).toHaveLength(1);
  });

  it('tells the version', async () => {
    expect(await ran(['--version'])).toEqual({
      code: 0,
      stdout: `guanxi ${version}\n`,
      stderr: '',
    });
  });
});

describe('wrong usage', () => {
  const table: readonly [argv: readonly string[], tells: RegExp][] = [
    [[], /Usage: guanxi/],
    [['frob'], /There is no command frob\./],
    [['chekc', study], /There is no command chekc\. Did you mean check\?/],
    [['check'], /The input is missing/],
    [['measures'], /The input is missing/],
    [['check', study, 'other'], /more than one input/],
    [['check', study, '--frob'], /There is no option --frob here\./],
    [['check', study, '--grup', 'x'], /There is no option --grup here\. Did you mean --group\?/],
    [['report', study, '--format', 'json', '-o', 'x.html'], /There is no option --format here/],
    [['check', study, '--format'], /--format .*needs a value/],
    [
      ['check', study, '--format', 'xml'],
      /--format xml is not possible; choose from: table, json, csv, xlsx, md\./,
    ],
    [['check', study, '--lang', 'fr'], /--lang fr is not possible; choose from: en, zh-Hans\./],
    [['check', study, '--lang', 'zh-Hant'], /--lang zh-Hant is not possible/],
    [
      ['check', study, '--seed', '-1'],
      /--seed -1 is not possible; give a whole number of at least 0/,
    ],
    [['check', study, '--seed', '1e3'], /--seed 1e3 is not possible/],
    [
      ['check', study, '--workers', '0'],
      /--workers 0 is not possible; give a whole number of at least 1/,
    ],
    [['check', study, '--encoding', 'klingon'], /--encoding klingon is not possible/],
    [['check', study, '--format', 'xlsx'], /add -o FILE\.xlsx/],
    [['check', study, '-o', 'x.pdf'], /x\.pdf: its ending must be one of/],
    [['check', study, '--wave', 'w9'], /--wave w9 is not possible; choose from:/],
    [['check', study, '--group', 'colour'], /--group colour is not possible/],
    [['measures', study, '--layer', 'x'], /--layer x is not possible; choose from: friendship\./],
    [['measures', study, '--set', 'k=3'], /--set k=3 cannot be read; write measure\.option=value/],
    [['measures', study, '--set', 'fame.k=3'], /There is no measure fame/],
    [['measures', study, '--set', 'kPlexes.q=3'], /kPlexes has no option q; it has k, minSize\./],
    [['measures', study, '--set', 'inDegree.q=3'], /inDegree has no options of its own/],
    [['measures', study, '--set', 'kPlexes.k=3'], /kPlexes, which is not among the measures/],
    [
      ['measures', study, '--set', 'kPlexes.k=0'],
      /--set kPlexes\.k 0 .* whole number of at least 1/,
    ],
    [['measures', study, '--set', 'katz.alpha=x'], /--set katz\.alpha x is not possible/],
    [['measures', study, '--set', 'katz.alpha=-1'], /--set katz\.alpha -1 .*at least 0/],
    [
      ['measures', study, '--set', 'closeness.unreachable=x'],
      /--set closeness\.unreachable x is not possible; choose from: undefined, within-reach/,
    ],
    [['measures', study, '--measure', 'fame'], /There is no measure fame; measures --list/],
    [
      ['measures', study, '--weight', 'heavy'],
      /--weight heavy is not possible; choose from: none, strength, cost/,
    ],
    [['measures', study, '--symmetrize', 'x'], /--symmetrize x is not possible/],
    [['measures', study, '--profile', 'x'], /--profile x is not possible/],
    [['measures', study, '--normalized', 'maybe'], /--normalized maybe is not possible/],
    [
      ['diagnose', study, '--question', 'fate'],
      /--question fate is not possible; choose from: conflict/,
    ],
    [
      ['diagnose', study, '--audience', 'press'],
      /--audience press is not possible; choose from: analyst/,
    ],
    [
      ['diagnose', study, '--min-group', '2'],
      /--min-group 2 is not possible; give a whole number of at least 3/,
    ],
    [['report', study], /Say where to write: -o FILE/],
    [
      ['report', study, '-o', 'x.pdf'],
      /x\.pdf: a report ends in one of \.html, \.md, \.xlsx, \.json/,
    ],
    [['convert', study], /Say where to write: -o FILE/],
    [['view', study, '--port', '70000'], /--port 70000 is not possible/],
  ];

  it.each(table)('%j', async (argv, tells) => {
    const { code, stdout, stderr } = await ran(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(tells);
  });

  it.each(table)('%j in Chinese', async (argv) => {
    const { code, stderr } = await ran(argv, { env: { LANG: 'zh_CN.UTF-8' } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/[\u4e00-\u9fff]{2}/);
    expect(stderr).not.toMatch(/possible|choose|missing|Usage|There is|expected|Did you/);
  });

  it('names the help that tells what is possible', async () => {
    expect((await ran(['check', study, '--frob'])).stderr).toContain('guanxi check --help');
    expect((await ran(['frob'])).stderr).toContain('guanxi --help');
  });
});
