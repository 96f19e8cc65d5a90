/*
 * `npm run check:roundtrip -- --count 1000 --seed 1`: writes random studies in every format, reads them
 * again and compares up to the losses that are told before writing. Ends with 1 at any difference.
 */
import { parseArgs } from 'node:util';
import { testModule } from './peers.mjs';
import { fail, install, requireNode } from './setup.mjs';

requireNode();
install();
const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    format: { type: 'string', multiple: true },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1) fail('--count needs a whole number of at least 1');
if (!Number.isSafeInteger(seed) || seed < 0) fail('--seed needs a whole number of at least 0');
const { run } = await testModule('test/roundtrip/run.ts');
const formats = values.format === undefined ? {} : { formats: values.format };
const write = (text) => process.stdout.write(text);
process.exitCode = (await run({ count, seed, ...formats, write })) ? 0 : 1;
