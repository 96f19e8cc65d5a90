import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface, type Interface } from 'node:readline';
import type { Question } from './contestants/contestant.ts';
import type { ContestantKind } from './contestants.ts';

/** What came of one contestant in one heat; times are milliseconds. */
export interface Placing {
  readonly contestant: string;
  /** The first go in a fresh process, once the network is loaded. */
  readonly cold: number;
  /** Every later lap, taken in turn with the others. */
  readonly warm: readonly number[];
  /** The largest memory of the process, with its runtime and the network; where a file is read, once. */
  readonly peakMib: number;
  readonly check: number | null;
}

export interface HeatSettings {
  readonly workload: string;
  readonly file: string;
  readonly laps: number;
  /** A contestant that needs longer for its first go is not asked for more laps. */
  readonly patienceMs: number;
}

/**
 * One workload on one network: a fresh process for everyone, who then run in turn, so that whatever
 * else the machine does falls on all alike.
 */
export async function heat(
  kinds: readonly ContestantKind[],
  { workload, file, laps, patienceMs }: HeatSettings,
): Promise<readonly Placing[]> {
  const runners: {
    runner: Runner;
    cold: number;
    warm: number[];
    check: number | null;
    first: number | null;
  }[] = [];
  for (const kind of kinds) {
    const runner = new Runner(kind);
    // Reading a file is itself the race there, and nothing else is to stand in the memory.
    if (workload !== 'load') await runner.ask({ ask: 'load', file });
    const first = await runner.ask({ ask: 'run', workload, file, once: true });
    if (first.ms === undefined) await runner.end();
    else {
      // A file is read once by a process: what a second reading finds in its way is not its memory.
      const peak = workload === 'load' ? (await runner.ask({ ask: 'memory' })).mib! : null;
      const { ms: cold, check = null } = first;
      runners.push({ runner, cold, warm: [], check, first: peak });
    }
  }
  for (let lap = 0; lap < laps; lap++) {
    for (const { runner, cold, warm } of runners) {
      if (cold > patienceMs && warm.length > 0) continue;
      const { ms } = await runner.ask({ ask: 'run', workload, file, once: cold > patienceMs });
      warm.push(ms!);
    }
  }
  const placings: Placing[] = [];
  for (const { runner, first, ...times } of runners) {
    const peakMib = first ?? (await runner.ask({ ask: 'memory' })).mib!;
    placings.push({ contestant: runner.id, ...times, peakMib });
    await runner.end();
  }
  return placings;
}

interface Answer {
  readonly ms?: number;
  readonly check?: number | null;
  readonly mib?: number;
}

class Runner {
  readonly id: string;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #lines: AsyncIterator<string>;
  readonly #input: Interface;
  #complaints = '';

  constructor({ id, command }: ContestantKind) {
    this.id = id;
    this.#process = spawn(command[0]!, command.slice(1), { stdio: 'pipe' });
    this.#process.stderr.on('data', (part: Buffer) => {
      this.#complaints += part.toString('utf8');
    });
    this.#input = createInterface({ input: this.#process.stdout });
    this.#lines = this.#input[Symbol.asyncIterator]();
  }

  async ask(question: Question): Promise<Answer> {
    this.#process.stdin.write(`${JSON.stringify(question)}\n`);
    const { value, done } = await this.#lines.next();
    if (done === true) throw new Error(`${this.id} fell out of the race: ${this.#complaints}`);
    return JSON.parse(value) as Answer;
  }

  async end(): Promise<void> {
    const closed = new Promise((resolve) => this.#process.once('close', resolve));
    this.#process.stdin.end();
    await closed;
  }
}
