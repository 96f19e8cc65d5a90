/*
 * Compiles every kernel of src/measures/kernels/assembly to WebAssembly and keeps it as a module of
 * text beside them, so that Node, browsers and workers load it alike without a request. Only what
 * changed is compiled; what has lost its source is taken away.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const flags = ['-O3', '--converge', '--runtime', 'stub', '--noAssert', '--importMemory'];
const features = ['--enable', 'simd'];

export async function compileKernels(root) {
  const folder = join(root, 'src/measures/kernels');
  const sources = join(folder, 'assembly');
  const target = join(folder, 'wasm');
  mkdirSync(target, { recursive: true });
  // Every file is a kernel; what several of them import lies in a folder beside them.
  const kernels = sourcesIn(sources);
  const shared = sourcesIn(join(sources, 'shared')).map((name) => `shared/${name}`);
  for (const name of readdirSync(target)) if (!kernels.includes(name)) rmSync(join(target, name));
  const version = JSON.parse(
    readFileSync(join(root, 'node_modules/assemblyscript/package.json'), 'utf8'),
  ).version;
  for (const name of kernels) {
    const hash = createHash('sha256').update([version, ...flags, ...features].join(' '));
    for (const each of [...shared, name]) hash.update(readFileSync(join(sources, each)));
    const stamp = hash.digest('hex').slice(0, 16);
    const path = join(target, name);
    if (existsSync(path) && readFileSync(path, 'utf8').includes(stamp)) continue;
    writeFileSync(path, moduleText(stamp, await compiled(sources, name)));
  }
}

function sourcesIn(folder) {
  return readdirSync(folder).filter((name) => name.endsWith('.ts'));
}

async function compiled(folder, name) {
  const { main } = await import('assemblyscript/asc');
  let binary = null;
  const { error, stderr } = await main([name, ...flags, ...features, '--outFile', 'kernel.wasm'], {
    readFile: (file) => {
      // The compiler adds the ending that imports here, as everywhere, already have.
      const path = join(folder, file.replace(/\.ts\.ts$/, '.ts'));
      return existsSync(path) ? readFileSync(path, 'utf8') : null;
    },
    writeFile: (file, contents) => {
      if (file === 'kernel.wasm') binary = contents;
    },
    listFiles: () => [],
  });
  if (error !== null || binary === null) throw new Error(`${name}: ${stderr.toString()}`);
  return binary;
}

function moduleText(stamp, binary) {
  const text = Buffer.from(binary).toString('base64');
  return `/* Compiled from ../assembly; ${binary.length} bytes; ${stamp} */\nexport const base64 =\n  '${text}';\n`;
}
