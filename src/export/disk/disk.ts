import * as fs from 'node:fs/promises';

/** What writing needs of a file system, so that tests can give it one that fails. */
export type Disk = Pick<
  typeof fs,
  'chmod' | 'mkdir' | 'open' | 'readdir' | 'readFile' | 'rename' | 'rm' | 'stat'
>;

export const realDisk: Disk = fs;

/** The name the system has for what went wrong, such as `ENOSPC`. */
export function systemCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

const patience = [10, 20, 40, 80, 160];

/** A rename that waits a moment while another program, a virus scanner perhaps, holds the file. */
export async function renamed(disk: Disk, from: string, to: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      const busy = systemCode(error) === 'EBUSY' || systemCode(error) === 'EPERM';
      const wait = patience[tries];
      if (!busy || wait === undefined) throw error;
      await new Promise<void>((resolve) => setTimeout(resolve, wait));
    }
  }
}
