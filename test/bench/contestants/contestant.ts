import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

/** What a contestant is asked, a line of JSON each. */
export type Question =
  | { readonly ask: 'load'; readonly file: string }
  | {
      readonly ask: 'run';
      readonly workload: string;
      readonly once: boolean;
      readonly file: string;
    }
  | { readonly ask: 'memory' };

/** What one timed run gives: milliseconds for one go, and a number to compare results by. */
export interface Lap {
  readonly ms: number;
  readonly check: number | null;
}

/** A workload as a function to time; what it returns is checked, not timed. */
export type Workload = () => unknown;

export interface Contestant {
  load(file: string): void | Promise<void>;
  /** `null` for what this contestant cannot do. */
  workload(id: string, file: string): Workload | null;
  /** The number by which results are compared; `null` where conventions differ. */
  check(id: string, result: unknown): number | null;
}

/** Answers questions on standard input until it ends. Short work is repeated until it can be timed. */
export async function contest(contestant: Contestant): Promise<void> {
  for await (const line of createInterface({ input: process.stdin })) {
    const question = JSON.parse(line) as Question;
    process.stdout.write(`${JSON.stringify(await answer(contestant, question))}\n`);
  }
}

async function answer(contestant: Contestant, question: Question): Promise<unknown> {
  if (question.ask === 'load') {
    const before = performance.now();
    await contestant.load(question.file);
    return { ms: performance.now() - before };
  }
  if (question.ask === 'memory') return { mib: peakMib() };
  const run = contestant.workload(question.workload, question.file);
  if (run === null) return { none: true };
  let goes = 0;
  let result: unknown;
  const start = performance.now();
  do {
    result = await run();
    goes++;
  } while (!question.once && performance.now() - start < leastMs);
  const ms = (performance.now() - start) / goes;
  return { ms, check: contestant.check(question.workload, result) } satisfies Lap;
}

const leastMs = 50;

/**
 * The most memory this process has had. What Linux tells of the use of resources begins with the memory of
 * whoever started the process, which may be the larger.
 */
function peakMib(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const own = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
  return Number(own ?? process.resourceUsage().maxRSS) / 1024;
}

export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let at = 0; at < values.length; at++) total += values[at]!;
  return total;
}
