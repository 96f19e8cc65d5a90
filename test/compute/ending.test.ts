import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const dist = new URL('../../dist/', import.meta.url).href;
const script = `
  import { betweenness, network, readStudy } from '${dist}index.js';
  import { nodeExecutor } from '${dist}compute/node.js';
  import { betweennessSums } from '${dist}measures/kernels/betweenness-sums.js';
  import { sourcesAt } from '${dist}import/files.js';
  const { study } = await readStudy(await sourcesAt('datasets/lanting-instruments'));
  const ties = network(study, 'advice');
  const sums = await nodeExecutor({ workers: 2, least: 0 }).run(betweennessSums(ties, 'none'));
  process.stdout.write(String(sums.every((sum, at) => sum === betweenness(ties)[at])));
`;

it('threads that nobody closed let the process end, and not before the run has', () => {
  // Threads take the arguments over that say how the script is read, so it is read as a file.
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-ending-'));
  const file = join(folder, 'script.mjs');
  writeFileSync(file, script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  rmSync(folder, { recursive: true });
  expect([status, stdout, stderr]).toEqual([0, 'true', '']);
});
