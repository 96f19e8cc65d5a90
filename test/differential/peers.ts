import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Subject } from './subject.ts';

/** What one peer says of one network; a key is missing where it could not say anything. */
export interface PeerNetwork {
  readonly answers: Readonly<Record<string, readonly (number | string)[]>>;
  readonly failed: Readonly<Record<string, string>>;
}

export interface PeerAnswers {
  readonly versions: Readonly<Record<string, string>>;
  readonly networks: readonly PeerNetwork[];
}

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Both peers at once, each one process for all networks. `python` names the program to run. */
export function askPeers(subjects: readonly Subject[], python: string): Promise<PeerAnswers[]> {
  const networks = subjects.map(({ drawn, communities, leiden }) => ({
    ...drawn,
    communities,
    leiden,
  }));
  const question = JSON.stringify(networks);
  return Promise.all([
    ask('Rscript', ['--vanilla', script('peers.R')], question),
    ask(python, [script('peers.py')], question),
  ]);
}

function ask(command: string, args: readonly string[], question: string): Promise<PeerAnswers> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const parts: Buffer[] = [];
    child.on('error', reject);
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.on('close', (code) => {
      if (code !== 0) reject(new Error(`${command} ended with ${code}`));
      else resolve(JSON.parse(Buffer.concat(parts).toString('utf8')) as PeerAnswers);
    });
    child.stdin.on('error', reject);
    child.stdin.end(question);
  });
}

/** A peer's numbers; JSON has no words of its own for what is no number. */
export function numbers(answer: readonly (number | string)[]): number[] {
  return answer.map((value) => {
    if (typeof value === 'number') return value;
    if (value === 'Inf') return Infinity;
    return value === '-Inf' ? -Infinity : NaN;
  });
}
