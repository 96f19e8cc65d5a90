/* What every command of a clone needs first: a Node that is new enough, the packages, the build. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileKernels } from './kernels.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));
const LEAST_NODE = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return;
  fail(
    `guanxi needs Node ${LEAST_NODE.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org`,
  );
}

/** Installs what the lock file names, unless exactly that is there already. No package's own scripts run. */
export function install() {
  if (installed()) return;
  note('Installing packages (once) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  if (npm === undefined) quietly('npm', args, { shell: process.platform === 'win32' });
  else quietly(process.execPath, [npm, ...args]);
}

/** The kernels, the library and the command line. The compilers themselves know what is up to date. */
export async function buildProgram() {
  await compileKernels(root);
  quietly(process.execPath, [
    join(root, 'node_modules/typescript/bin/tsc'),
    '-b',
    'tsconfig.node.json',
  ]);
}

/** The viewer, unless it was built from the very same files. */
export function buildViewer() {
  const stamp = join(root, 'dist/.viewer-sources');
  const sources = fingerprint(['viewer', 'src', 'vite.config.ts', 'package-lock.json']);
  const built = existsSync(join(root, 'dist/viewer/index.html'));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  note('Building the viewer …');
  quietly(process.execPath, [
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'warn',
  ]);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Runs a program with its output shown as it comes; gives back whether it ended well. */
export function shown(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Where the user stands: npm itself moves to the folder of the package. */
export function userFolder() {
  return process.env.INIT_CWD ?? process.cwd();
}

function note(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Output is shown only if the program fails. */
function quietly(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}${done.error?.message ?? ''}\n`);
  fail(`This step failed: ${command} ${args.join(' ')}`);
}

/** npm keeps a copy of the lock it installed from; packages for other systems are left out there. */
function installed() {
  const kept = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(kept)) return false;
  const there = JSON.parse(readFileSync(kept, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    return (
      path === '' || there[path]?.version === version || (optional && there[path] === undefined)
    );
  });
}

function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths) absorb(hash, path);
  return hash.digest('hex');
}

function absorb(hash, path) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  if (statSync(full).isFile()) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of readdirSync(full).sort()) absorb(hash, `${path}/${name}`);
}
