import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { fault } from './fault.ts';

/* T37: another language, time zone or clock of the system, and paths with spaces, Chinese and emoji. The
 * bytes are the same. */

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'guanxi-t37-'));
afterAll(() => rmSync(folder, { recursive: true }));

const rows = 'source,target\nIşıl,ırmak\nırmak,Zoë\nZoë,李 雷\n李 雷,Işıl\nçelik,Işıl\n';

function told(inside: string, env: Readonly<Record<string, string>>, name = 'advice.csv'): string {
  mkdirSync(join(folder, inside), { recursive: true });
  const file = join(folder, inside, name);
  writeFileSync(file, rows);
  const argv = [main, 'measures', file, '--format', 'json', '--lang', 'en', '--quiet'];
  const { stdout, stderr, status } = spawnSync(process.execPath, argv, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

const usual = told('plain', { LANG: 'en_US.UTF-8', TZ: 'UTC' });

fault<Readonly<Record<string, string>>>(
  'T37',
  'measures are the same bytes in every language and time zone of the system',
  {
    Turkish: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' },
    Arabic: { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8', TZ: 'Pacific/Apia' },
    'no language at all': { LC_ALL: 'C', LANG: 'C', TZ: 'America/St_Johns' },
  },
  (env) => expect(told('plain', env)).toBe(usual),
);

const clock = join(folder, 'clock.cjs');
writeFileSync(
  clock,
  `const real = Date.now; const start = real();
  const told = { back: () => start - (real() - start) * 1000, still: () => 0, future: () => 253402300799999 };
  Date.now = told[process.env.CLOCK];`,
);

fault<string>(
  'T37',
  'measures are the same bytes whatever the clock says',
  { 'it runs backwards': 'back', 'it stands still': 'still', 'it is the year 9999': 'future' },
  (way) => expect(told('plain', { CLOCK: way, NODE_OPTIONS: `--require "${clock}"` })).toBe(usual),
);

fault<string>(
  'T37',
  'measures are the same bytes under every path',
  {
    'with a space': 'two words',
    'in Chinese': '关系 网络',
    'with emoji': '👍 friends',
    'with a letter that Turkish folds otherwise': 'ırmak',
    'with names that Windows keeps for itself': 'CON/nul/LPT1',
    'very long': Array.from({ length: 12 }, () => 'long'.repeat(50)).join('/'),
  },
  (inside) => expect(told(inside, {})).toBe(usual),
);

const nodesOf = (name: string): unknown => JSON.parse(told('named', {}, name)).nodes;

fault<string>(
  'T37',
  'a file may be called what Windows keeps for itself, or as long as names may be',
  {
    'a console': 'CON.csv',
    nothing: 'nul.csv',
    'a printer': 'LPT1.csv',
    long: `${'n'.repeat(251)}.csv`,
  },
  (name) => {
    expect(nodesOf(name)).toEqual(nodesOf('answers.csv'));
  },
);
