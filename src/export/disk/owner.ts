import { readFileSync } from 'node:fs';

/** The process that made a hidden file: its number, and when it started, since numbers come again. */
export interface Owner {
  readonly pid: number;
  /** In the system's own count; 0 where that cannot be told. */
  readonly start: number;
}

export function thisProcess(): Owner {
  return { pid: process.pid, start: startOf(process.pid) };
}

/** Whether the process still runs. Where it cannot be told, it is taken to. */
export function isAlive({ pid, start }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = startOf(pid);
  return start === 0 || now === 0 || now === start;
}

/** The start of a process on systems that tell it in `/proc`. */
function startOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold spaces.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]) || 0;
  } catch {
    return 0;
  }
}
