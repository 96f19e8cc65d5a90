/*
 * `npm run check:differential -- --count 1000 --seed 1`: compares measures on random networks with R's
 * igraph and sna and with NetworkX (Debian: r-cran-igraph r-cran-sna r-cran-jsonlite python3-networkx
 * python3-scipy). PYTHON names another Python than python3.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fail, install, requireNode, root } from './setup.mjs';

requireNode();
install();
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1) fail('--count needs a whole number of at least 1');
if (!Number.isSafeInteger(seed) || seed < 0) fail('--seed needs a whole number of at least 0');
const python = [process.env.PYTHON, 'python3', '/usr/bin/python3'].find(
  (name) => name && has(name, ['-c', 'import networkx, scipy']),
);
if (
  python === undefined ||
  !has('Rscript', ['-e', 'library(igraph); library(sna); library(jsonlite)'])
) {
  fail('This check needs R with igraph, sna and jsonlite, and Python with networkx and scipy.');
}
const { runnerImport } = await import('vite');
const { module } = await runnerImport(join(root, 'test/differential/run.ts'), {
  configFile: false,
  logLevel: 'error',
});
const agrees = await module.run({
  count,
  seed,
  python,
  write: (text) => process.stdout.write(text),
});
process.exitCode = agrees ? 0 : 1;

function has(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
