import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Whether a folder holds exactly the files of its manifest, byte for byte. */
export async function isWhole(path: string): Promise<boolean> {
  const manifest = await readFile(join(path, 'SHA256SUMS'), 'utf8').catch(() => '');
  const lines = manifest.trimEnd().split('\n');
  const sums = lines.map(async (line) => {
    const content = await readFile(join(path, line.slice(66))).catch(() => '');
    return createHash('sha256').update(content).digest('hex') === line.slice(0, 64);
  });
  const names = [...lines.map((line) => line.slice(66)), 'SHA256SUMS'].sort();
  const there = (await readdir(path)).sort();
  return (await Promise.all(sums)).every(Boolean) && there.join() === names.join();
}
