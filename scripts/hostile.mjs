/*
 * `npm run check:hostile -- --per-format 2000 --seed 1`: reads hostile inputs of every format. Ends with
 * 1 if a reading throws, hangs, takes too much, or tells no place; the input is then written to a folder.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { testModule } from './peers.mjs';
import { fail, install, requireNode, root } from './setup.mjs';

requireNode();
install();
const { values } = parseArgs({
  options: {
    'per-format': { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const [count, seed] = [Number(values['per-format']), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1)
  fail('--per-format needs a whole number of at least 1');
if (!Number.isSafeInteger(seed) || seed < 0) fail('--seed needs a whole number of at least 0');
process.chdir(root);
const { build } = await import('vite');
const folder = join(root, 'build/hostile');
await build({
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: join(root, 'test/hostile/child.ts'),
    outDir: folder,
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
  },
});
const { run } = await testModule('test/hostile/run.ts');
const write = (text) => process.stdout.write(text);
const child = join(folder, 'child.mjs');
const failed = join(folder, 'failed');
const sound = await run({ count, seed, only: values.only, child, folder: failed, write });
process.exitCode = sound ? 0 : 1;
