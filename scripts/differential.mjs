/*
 * `npm run check:differential -- --count 1000 --seed 1`: compares measures on random networks with R's
 * igraph and sna and with NetworkX. Ends with 1 at any difference that no stated convention covers.
 * `--plain` takes the plain twins of the compiled kernels; `--workers 3` also holds all that workers do
 * for these networks to the bits of one thread.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { pythonOfPeers, testModule } from './peers.mjs';
import { buildProgram, fail, install, requireNode, root } from './setup.mjs';

requireNode();
install();
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    plain: { type: 'boolean', default: false },
    workers: { type: 'string', default: '0' },
  },
});
const [count, seed, workers] = [values.count, values.seed, values.workers].map(Number);
if (!Number.isSafeInteger(count) || count < 1) fail('--count needs a whole number of at least 1');
if (!Number.isSafeInteger(seed) || seed < 0) fail('--seed needs a whole number of at least 0');
if (!Number.isSafeInteger(workers) || workers < 0) fail('--workers needs a whole number');
if (workers > 0) await buildProgram();
const python = pythonOfPeers();
const { run } = await testModule('test/differential/run.ts');
const script = pathToFileURL(join(root, 'dist/compute/node-worker.js'));
const write = (text) => process.stdout.write(text);
process.exitCode = (await run({ count, seed, python, plain: values.plain, workers, script, write }))
  ? 0
  : 1;
