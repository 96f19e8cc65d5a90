/* The other programs that measures are checked against, and the way to the TypeScript that asks them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { compileKernels } from './kernels.mjs';
import { fail, root } from './setup.mjs';

/** A Python that has NetworkX, once R is there too; ends the process, saying what is missing, if not. */
export function pythonOfPeers() {
  const python = [process.env.PYTHON, 'python3', '/usr/bin/python3'].find(
    (name) => name && has(name, ['-c', 'import networkx, scipy']),
  );
  const r = has('Rscript', ['-e', 'library(igraph); library(sna); library(jsonlite)']);
  if (python !== undefined && r) return python;
  return fail(
    'This needs R with igraph, sna and jsonlite, and Python with networkx and scipy (Debian: r-cran-igraph r-cran-sna r-cran-jsonlite python3-networkx python3-scipy). PYTHON names another Python than python3.',
  );
}

/** A module of the tests, run from its source. */
export async function testModule(path) {
  await compileKernels(root);
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(root, path), {
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { guanxi: join(root, 'src/index.ts') } },
  });
  return module;
}

function has(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
