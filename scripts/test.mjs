/* `npm test`: style, types, build, unit tests and the tests in a real browser; ends with one plain line. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { buildProgram, buildViewer, install, requireNode, root, shown } from './setup.mjs';

requireNode();
install();
await buildProgram();
buildViewer();
const browser = await chromium();

const total = { passed: 0, failed: 0 };
const failing = [];
check('biome', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings']);
check('types', ['typescript/bin/tsc', '-b']);
suite('unit', 'vitest.config.ts');
const families = ['brokerage', 'centrality', 'cohesion', 'groups', 'key-players', 'relations'];
const onPlain = ['oracles', 'laws', 'inference', ...families.map((name) => `measures/${name}`)];
suite(
  'plain',
  'vitest.config.ts',
  onPlain.map((folder) => `test/${folder}`),
  { KERNELS: 'plain' },
);
suite('browser', 'vitest.e2e.config.ts');
if (failing.length > 0) process.stdout.write(`\nfailing: ${failing.join(', ')}\n`);
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed === 0 ? 0 : 1);

function check(title, [program, ...args]) {
  process.stdout.write(`\n== ${title}\n`);
  const well = shown(process.execPath, [join(root, 'node_modules', program), ...args]);
  total[well ? 'passed' : 'failed']++;
  if (!well) failing.push(title);
}

/** Counts what vitest itself counted; a run that ends badly without a count is one failure. */
function suite(title, config, paths = [], env = {}) {
  process.stdout.write(`\n== ${title}\n`);
  const results = join(root, 'build', `${title}.json`);
  mkdirSync(join(root, 'build'), { recursive: true });
  rmSync(results, { force: true });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const args = [
    'run',
    ...paths,
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${results}`,
  ];
  const well = shown(process.execPath, [vitest, ...args], { CHROMIUM: browser, ...env });
  const counted = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : {};
  const failed = counted.numFailedTests ?? 0;
  total.passed += counted.numPassedTests ?? 0;
  total.failed += failed === 0 && !well ? 1 : failed;
  if (!well) failing.push(title);
}
