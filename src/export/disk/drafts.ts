import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Disk, systemCode } from './disk.ts';
import { isAlive, thisProcess } from './owner.ts';

/** `draft`: to become the file; `former`: what a folder was, until the new one stands. */
type DraftKind = 'draft' | 'former';

/** A hidden neighbour of a path, whose name says which process made it. */
export function draftOf(path: string, kind: DraftKind): string {
  const { pid, start } = thisProcess();
  const mark = randomBytes(4).toString('hex');
  // The name of a file may be as long as names can be; its neighbour is found by the beginning.
  return join(dirname(path), `.${stem(path)}.${pid}-${start}-${mark}.${kind}.tmp`);
}

function stem(path: string): string {
  return [...basename(path)].slice(0, 40).join('');
}

const pattern = /^\.(.*)\.(\d{1,16})-(\d{1,16})-[0-9a-f]{8}\.(draft|former)\.tmp$/s;

/**
 * Removes what runs that died left beside a path. A former folder is put back where the new one did
 * not come to stand in its place.
 */
export async function clean(disk: Disk, path: string): Promise<void> {
  const folder = dirname(path);
  const names = await disk.readdir(folder).catch(() => []);
  const stale = names.flatMap((name) => {
    const [, own, pid, start, kind] = pattern.exec(name) ?? [];
    if (own !== stem(path) || isAlive({ pid: Number(pid), start: Number(start) })) return [];
    return [{ name: join(folder, name), kind }];
  });
  for (const { name, kind } of stale) {
    if (kind === 'former' && !(await isThere(disk, path))) await disk.rename(name, path);
    else await disk.rm(name, { recursive: true, force: true });
  }
}

async function isThere(disk: Disk, path: string): Promise<boolean> {
  try {
    await disk.stat(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}

/** What a write has made so far and not finished. */
export interface Unfinished {
  readonly files: Set<string>;
  /** Puts back what was moved aside, if anything is. */
  restore: (() => void) | null;
}

/** All writes of this process that are under way. */
const underway = new Set<Unfinished>();
const signals = ['SIGINT', 'SIGTERM'] as const;

/** Does some work, and takes away what is unfinished if the user interrupts it. */
export async function interruptible<T>(work: (unfinished: Unfinished) => Promise<T>): Promise<T> {
  const unfinished: Unfinished = { files: new Set(), restore: null };
  if (underway.size === 0) for (const signal of signals) process.on(signal, leave);
  underway.add(unfinished);
  try {
    return await work(unfinished);
  } finally {
    underway.delete(unfinished);
    if (underway.size === 0) stopListening();
  }
}

function leave(signal: NodeJS.Signals): void {
  for (const { restore, files } of underway) {
    restore?.();
    for (const file of files) rmSync(file, { recursive: true, force: true });
  }
  underway.clear();
  stopListening();
  // Nobody else waits for the signal: the process ends by it, as it would have.
  if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
}

function stopListening(): void {
  for (const signal of signals) process.off(signal, leave);
}
