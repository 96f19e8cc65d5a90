/*
 * `npm run check:differential -- --count 1000 --seed 1`: compares measures on random networks with R's
 * igraph and sna and with NetworkX. Ends with 1 at any difference that no stated convention covers.
 */
import { parseArgs } from 'node:util';
import { pythonOfPeers, testModule } from './peers.mjs';
import { fail, install, requireNode } from './setup.mjs';

requireNode();
install();
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1) fail('--count needs a whole number of at least 1');
if (!Number.isSafeInteger(seed) || seed < 0) fail('--seed needs a whole number of at least 0');
const python = pythonOfPeers();
const { run } = await testModule('test/differential/run.ts');
const write = (text) => process.stdout.write(text);
process.exitCode = (await run({ count, seed, python, write })) ? 0 : 1;
