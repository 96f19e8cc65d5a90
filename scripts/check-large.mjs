/*
 * `npm run check:large -- --people 100000 --ties 1000000 --seed 1`: makes a file of that size, runs the
 * command line on it, and prints time and peak memory of every run. Ends with 1 if a run did not end well.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { testModule } from './peers.mjs';
import { buildProgram, fail, install, requireNode, root } from './setup.mjs';

requireNode();
install();
await buildProgram();
const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    ties: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
  },
});
const [people, ties, seed] = [values.people, values.ties, values.seed].map(Number);
if (!Number.isSafeInteger(people) || people < 2)
  fail('--people needs a whole number of at least 2');
if (!Number.isSafeInteger(ties) || ties < 1) fail('--ties needs a whole number of at least 1');
if (!Number.isSafeInteger(seed) || seed < 0) fail('--seed needs a whole number of at least 0');
const { run } = await testModule('test/large/run.ts');
const write = (text) => process.stdout.write(text);
const program = join(root, 'dist/cli/main.js');
process.exitCode = (await run({ people, ties, seed, program, write })) ? 0 : 1;
