import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

export const root = dirname(dirname(fileURLToPath(new URL('.', import.meta.url))));

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a world of its own: no terminal, an English system, this project's folder. */
export async function ran(argv: readonly string[], world: Partial<Io> = {}): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    stdin: (async function* () {})(),
    cwd: root,
    env: { LANG: 'en_US.UTF-8' },
    isTerminal: { stdout: false, stderr: false },
    width: 100,
    viewer: join(root, 'test/fixtures/no-viewer'),
    signal: AbortSignal.abort(),
    ...world,
  });
  return { code, stdout: out.join(''), stderr: err.join('') };
}

/** A folder that is gone after the tests of this file. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'guanxi-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder and gives back its path. */
export function filled(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): string {
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
