/*
 * `npm run bench`: guanxi beside other implementations, in turn on the same networks.
 * `npm run bench -- --peers all` takes programs in that are installed, and says how to get the others;
 * `--quick` takes minutes less; `--only betweenness,qap` takes some; `--largest 100000` ends growth there.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildProgram, fail, install, requireNode, root } from './setup.mjs';

requireNode();
install();
await buildProgram();
const compiler = join(root, 'node_modules/typescript/bin/tsc');
const built = spawnSync(process.execPath, [compiler, '-b', 'test/bench'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) fail('The benchmark does not compile.');
const { values } = parseArgs({
  options: {
    peers: { type: 'string', default: 'js' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    laps: { type: 'string', default: '7' },
    largest: { type: 'string' },
    output: { type: 'string', default: 'build/bench-results' },
  },
});
if (!['js', 'all'].includes(values.peers)) fail('--peers takes js or all');
const laps = Number(values.laps);
if (!Number.isSafeInteger(laps) || laps < 1) fail('--laps needs a whole number of at least 1');
const largest = Number(values.largest ?? (values.quick ? 0 : 1_000_000));
if (!Number.isSafeInteger(largest) || largest < 0) fail('--largest needs a whole number');
process.chdir(root);
const { run } = await import('../build/bench/run.js');
await run({
  peers: values.peers,
  quick: values.quick,
  only: values.only.split(',').filter((name) => name !== ''),
  laps,
  largest,
  folder: values.output,
  write: (text) => process.stdout.write(text),
});
