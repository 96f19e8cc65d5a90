/*
 * `npm run oracles`: asks R and Python once more for the known answers the tests compare with, about the
 * project's own datasets and some small studies, and writes them to test/oracles/.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pythonOfPeers, testModule } from './peers.mjs';
import { fail, install, requireNode, root, shown } from './setup.mjs';

requireNode();
install();
const python = pythonOfPeers();
const { definitions, known } = await testModule('test/oracles/make/known.ts');
const { answers, ...about } = await definitions(python);
const lines = answers.map((answer) => JSON.stringify(answer));
writeLines('test/oracles/definitions.json', about, 'answers', lines);
write('test/oracles/peers.json', JSON.stringify(await known(python)));
const inference = spawnSync('Rscript', ['--vanilla', 'test/oracles/make/inference.R'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 2 ** 28,
});
if (inference.status !== 0) fail(inference.stderr);
write('test/oracles/inference.json', inference.stdout);

/** One line for each of so many answers, which a formatter would give a screen each. */
function writeLines(path, about, name, lines) {
  const head = JSON.stringify(about).slice(0, -1);
  writeFileSync(join(root, path), `${head},\n"${name}":[\n${lines.join(',\n')}\n]}\n`);
  process.stdout.write(`Written: ${path}\n`);
}

function write(path, text) {
  writeFileSync(join(root, path), text);
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  if (!shown(process.execPath, [biome, 'format', '--write', '--files-max-size=9000000', path])) {
    fail(`${path} could not be formatted`);
  }
  process.stdout.write(`Written: ${path}\n`);
}
