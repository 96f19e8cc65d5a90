/*
 * `npm run check:crash -- --runs 200 --seed 1`: kills writers at random moments. Ends with 1 if any left
 * a torn, mixed or lost file, or something that the next run did not clean up.
 */
import { parseArgs } from 'node:util';
import { testModule } from './peers.mjs';
import { buildProgram, fail, install, requireNode } from './setup.mjs';

requireNode();
install();
await buildProgram();
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isSafeInteger(runs) || runs < 1) fail('--runs needs a whole number of at least 1');
if (!Number.isSafeInteger(seed) || seed < 0) fail('--seed needs a whole number of at least 0');
const { run } = await testModule('test/crash/run.ts');
process.exitCode = (await run({ runs, seed, write: (text) => process.stdout.write(text) })) ? 0 : 1;
