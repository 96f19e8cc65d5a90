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

/** Shared sources are imported by kernels; every other file is one kernel. */
const shared = new Set([
  'memory.ts',
  'four-shuffles.ts',
  'nearest.ts',
  'one-stream.ts',
  'wide-bits.ts',
]);
const isKernel = (name) => name.endsWith('.ts') && !shared.has(name);

export async function compileKernels(root) {
  const folder = join(root, 'src/measures/kernels');
  const sources = join(folder, 'assembly');
  const target = join(folder, 'wasm');
  mkdirSync(target, { recursive: true });
  const names = readdirSync(sources).filter((name) => name.endsWith('.ts'));
  const kernels = names.filter(isKernel);
  for (const name of readdirSync(target)) if (!kernels.includes(name)) rmSync(join(target, name));
  const version = JSON.parse(
    readFileSync(join(root, 'node_modules/assemblyscript/package.json'), 'utf8'),
  ).version;
  const imported = names.filter((name) => !isKernel(name));
  for (const name of kernels) {
    const hash = createHash('sha256').update([version, ...flags, ...features].join(' '));
    for (const each of [...imported, name]) hash.update(readFileSync(join(sources, each)));
    const stamp = hash.digest('hex').slice(0, 16);
    const path = join(target, name);
    if (existsSync(path) && readFileSync(path, 'utf8').includes(stamp)) continue;
    writeFileSync(path, moduleText(stamp, await compiled(sources, name)));
  }
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
