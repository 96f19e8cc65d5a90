import { basename, dirname, join } from 'node:path';
import { IoError } from '../../errors.ts';
import { type Disk, systemCode } from './disk.ts';
import { isAlive, type Owner, thisProcess } from './owner.ts';

/** The hidden file that says who is writing to a path. */
export function lockOf(path: string): string {
  return join(dirname(path), `.${[...basename(path)].slice(0, 40).join('')}.guanxi-lock`);
}

/**
 * Takes the lock of a path. Another run that holds it is an IoError LOCKED; the lock of a run that
 * died is taken over.
 */
export async function takeLock(
  disk: Disk,
  path: string,
  onTaken: () => void = () => undefined,
): Promise<void> {
  const lock = lockOf(path);
  for (let tries = 0; ; tries++) {
    try {
      const handle = await disk.open(lock, 'wx', 0o600);
      onTaken();
      try {
        const { pid, start } = thisProcess();
        await handle.writeFile(`${pid} ${start}\n`);
      } finally {
        await handle.close();
      }
      return;
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') {
        await disk.rm(lock, { force: true }).catch(() => undefined);
        throw error;
      }
    }
    const owner = await ownerOf(disk, lock);
    if (tries > 3 || (owner !== null && isAlive(owner))) throw new IoError('LOCKED', path);
    // A lock without a word in it is being written this moment, or its run died in that moment.
    if (owner === null) await new Promise((resolve) => setTimeout(resolve, 50));
    if ((await ownerOf(disk, lock))?.pid === owner?.pid) await disk.rm(lock, { force: true });
  }
}

async function ownerOf(disk: Disk, lock: string): Promise<Owner | null> {
  const text = String(await disk.readFile(lock, 'utf8').catch(() => ''));
  const [, pid, start] = /^(\d+) (\d+)\n$/.exec(text) ?? [];
  return pid === undefined ? null : { pid: Number(pid), start: Number(start) };
}
