import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recover, writeFiles } from '../../src/export/files.ts';
import type { OutFile } from '../../src/export/out-file.ts';
import { toProjectText } from '../../src/export/project/project-file.ts';
import { stream } from '../../src/random.ts';

/* Kills writers at random moments and looks at what they left. */

interface Kind {
  readonly title: string;
  readonly name: string;
  readonly files: readonly string[];
  /** Characters of one file. */
  readonly size: number;
  /** What is in it; a function of its arguments alone, since another process runs its text. */
  content(round: number, size: number, toText: typeof toProjectText): string;
  /** Writes it anew, given the module that writes files; as a text, since another process runs it. */
  readonly writing: string;
}

const plain = {
  content: contentOf,
  writing: 'await files.writeFiles(path, names.map((name) => ({ name, bytes })));',
};

const kinds: readonly Kind[] = [
  { title: 'one file', name: 'report.html', files: ['report.html'], size: 200_000, ...plain },
  { title: 'a large file', name: 'study.xlsx', files: ['study.xlsx'], size: 8_000_000, ...plain },
  {
    title: 'a study folder',
    name: 'survey',
    files: ['people.csv', 'ties.csv', 'study.json', 'rejects.csv'],
    size: 40_000,
    ...plain,
  },
  {
    title: 'a project file',
    name: 'team.guanxi.json',
    files: ['team.guanxi.json'],
    size: 100_000,
    content: (round, size, toText) =>
      toText(null, { seed: round, answers: { missing: ['x'.repeat(size)] } }),
    writing: `
      const before = createHash('sha256').update(await readFile(path)).digest('hex');
      await files.rewriteFile(path, before, bytes);`,
  },
];

export interface Tally {
  runs: number;
  /** A file of which a part is missing. */
  torn: number;
  /** Files of different rounds side by side. */
  mixed: number;
  /** Nothing there, or something older than what was written to the end. */
  lost: number;
  /** Hidden files that the next run did not take away. */
  left: number;
}

export interface CrashOptions {
  readonly runs: number;
  readonly seed: number;
  readonly signal: 'SIGKILL' | 'SIGTERM';
}

/** Kills `runs` writers, by turns of each kind. */
export async function crashes(options: CrashOptions): Promise<ReadonlyMap<string, Tally>> {
  const tallies = new Map<string, Tally>();
  const random = stream(options.seed);
  for (let run = 0; run < options.runs; run++) {
    const kind = kinds[run % kinds.length]!;
    const tally = tallies.get(kind.title) ?? { runs: 0, torn: 0, mixed: 0, lost: 0, left: 0 };
    tallies.set(kind.title, tally);
    tally.runs++;
    await once(kind, random.uniform() * 150, options.signal, tally);
  }
  return tallies;
}

async function once(
  kind: Kind,
  delay: number,
  signal: CrashOptions['signal'],
  tally: Tally,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'guanxi crash '));
  const path = join(folder, kind.name);
  try {
    await writeFiles(path, filesOf(kind, 1));
    const written = await killed(path, kind, delay, signal);
    // Whoever is asked to end cleans up; whoever is killed cannot, and the next run does.
    if (signal === 'SIGTERM' && (await readdir(folder)).length > 1) tally.left++;
    await recover(path);
    const rounds = await roundsAt(path, kind);
    if (rounds.some((round) => round === null)) tally.torn++;
    if (new Set(rounds).size > 1) tally.mixed++;
    if (
      rounds.length < kind.files.length ||
      rounds.some((round) => round !== null && round < written)
    )
      tally.lost++;
    await writeFiles(path, filesOf(kind, 9_999_999));
    if ((await readdir(folder)).length > 1) tally.left++;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function filesOf({ files, size, content }: Kind, round: number): readonly OutFile[] {
  return files.map((name) => ({
    name,
    bytes: new TextEncoder().encode(content(round, size, toProjectText)),
  }));
}

/** A text that shows whether it is whole: its round at both ends. */
function contentOf(round: number, size: number): string {
  return `${round}\n${'x'.repeat(size)}\n${round}\n`;
}

/** The round of each file; `null` for one that is not whole. */
async function roundsAt(path: string, kind: Kind): Promise<readonly (number | null)[]> {
  const { files, size, content } = kind;
  const paths = files.length === 1 ? [path] : files.map((name) => join(path, name));
  const texts = await Promise.all(paths.map((file) => readFile(file, 'utf8').catch(() => null)));
  return texts
    .filter((text) => text !== null)
    .map((text) => {
      const round = Number.parseInt(/"seed": (\d+)/.exec(text)?.[1] ?? text, 10);
      return text === content(round, size, toProjectText) ? round : null;
    });
}

/** Lets a process write round after round and kills it; the last round it reported as written. */
async function killed(
  path: string,
  { files, size, content, writing }: Kind,
  delay: number,
  signal: NodeJS.Signals,
): Promise<number> {
  const module = (name: string) =>
    JSON.stringify(new URL(`../../dist/export/${name}`, import.meta.url).href);
  const script = `
    const { createHash } = await import('node:crypto');
    const { readFile } = await import('node:fs/promises');
    const files = await import(${module('files.js')});
    const { toProjectText } = await import(${module('project/project-file.js')});
    const [path, names] = ${JSON.stringify([path, files])};
    const text = ${content.toString()};
    for (let round = 2; ; round++) {
      const bytes = new TextEncoder().encode(text(round, ${size}, toProjectText));
      ${writing}
      process.stdout.write(round + '\\n');
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  await firstWord(child);
  await new Promise((resolve) => setTimeout(resolve, delay));
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill(signal);
  await ended;
  // The last line may be cut off; what is whole was written.
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
}

function firstWord(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve) => child.stdout!.once('data', resolve));
}

/** The tallies as a table, and whether nothing went wrong. */
export async function run(
  options: Omit<CrashOptions, 'signal'> & { write(text: string): void },
): Promise<boolean> {
  const { write, ...rest } = options;
  const columns = ['runs', 'torn', 'mixed', 'lost', 'left'] as const;
  write(`${'what was written'.padEnd(28)}${columns.map((name) => name.padStart(8)).join('')}\n`);
  let sound = true;
  for (const signal of ['SIGKILL', 'SIGTERM'] as const) {
    const runs = signal === 'SIGKILL' ? rest.runs : Math.ceil(rest.runs / 10);
    for (const [title, tally] of await crashes({ ...rest, runs, signal })) {
      const name = `${title}, ${signal}`.padEnd(28);
      write(`${name}${columns.map((column) => String(tally[column]).padStart(8)).join('')}\n`);
      sound &&= tally.torn + tally.mixed + tally.lost + tally.left === 0;
    }
  }
  return sound;
}
