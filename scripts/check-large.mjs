/*
 * `npm run check:large`: makes a file of 100 000 people and a million ties, runs the command line on it as on
 * a terminal, all measures in one run, and prints time, peak memory and how often the progress moved. Ends with
 * 1 if a run did not end well, took more than 2 GiB or showed no progress. `--people`, `--ties` and `--seed` make
 * another file, `--workers` and `--most-mib` other limits; `--each` runs the measures one by one, too.
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
    workers: { type: 'string', default: '2' },
    'most-mib': { type: 'string', default: '2048' },
    each: { type: 'boolean', default: false },
  },
});
const whole = (name, least) => {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < least)
    fail(`--${name} needs a whole number of at least ${least}`);
  return value;
};
const settings = {
  people: whole('people', 2),
  ties: whole('ties', 1),
  seed: whole('seed', 0),
  workers: whole('workers', 1),
  mostMib: whole('most-mib', 1),
  each: values.each,
};
const { run } = await testModule('test/large/run.ts');
const write = (text) => process.stdout.write(text);
const program = join(root, 'dist/cli/main.js');
process.exitCode = (await run({ ...settings, program, write })) ? 0 : 1;
