import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { importers } from './importers.ts';
import { recipeFiles } from './input.ts';
import { inputAt } from './inputs.ts';
import { allowed, type Began, type Done, type Growth, type Job } from './protocol.ts';

export interface RunOptions {
  readonly count: number;
  readonly seed: number;
  /** Names of formats; all when empty. */
  readonly only: readonly string[];
  /** The program of one process, and the folder for inputs that fail. */
  readonly child: string;
  readonly folder: string;
  write(text: string): void;
}

/** What came of one format. */
interface Row {
  readonly name: string;
  inputs: number;
  read: number;
  refused: number;
  question: number;
  thrown: number;
  worstMilliseconds: number;
  worstMegabytes: number;
  faults: number;
  growth: number;
}

/** Reads `count` hostile inputs of every format in processes of their own; whether all went well. */
export async function run(options: RunOptions): Promise<boolean> {
  const { count, seed, only, write } = options;
  const begun = Date.now();
  write(`${count} inputs a format, seed ${seed}\n\n${line(heads)}`);
  const formats = importers.flatMap(({ name }, format) =>
    only.length === 0 || only.includes(name) ? [format] : [],
  );
  const rows: Row[] = [];
  for await (const { row, faults } of inOrder(formats, (format) => rowOf(format, options))) {
    rows.push(row);
    write(
      line([
        row.name,
        ...[row.inputs, row.read, row.refused, row.question].map(String),
        row.worstMilliseconds.toFixed(0),
        row.worstMegabytes.toFixed(0),
        row.growth.toFixed(2),
        String(row.faults),
      ]) + faults.join(''),
    );
  }
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  const faults = sum((row) => row.faults);
  const seconds = ((Date.now() - begun) / 1000).toFixed(0);
  write(
    `\n${sum((row) => row.inputs)} inputs of ${rows.length} formats, ${faults} faults, ${seconds} s\n`,
  );
  return faults === 0;
}

/** As many formats at a time as there are processors, told in their order. */
async function* inOrder<Item, Result>(
  items: readonly Item[],
  of: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  let free = availableParallelism();
  let next = 0;
  const begin = () => {
    for (; free > 0 && next < items.length; free--, next++) {
      running.push(
        of(items[next]!).finally(() => {
          free++;
          begin();
        }),
      );
    }
  };
  begin();
  for (let at = 0; at < items.length; at++) yield await running[at]!;
}

const heads = [
  'format',
  'inputs',
  'read',
  'refused',
  'questions',
  'worst ms',
  'worst MB',
  'time(2n)/n',
  'faults',
];

function line([name, ...cells]: readonly string[]): string {
  return `${name!.padEnd(20)}${cells.map((cell) => cell.padStart(11)).join('')}\n`;
}

async function rowOf(
  format: number,
  options: RunOptions,
): Promise<{ readonly row: Row; readonly faults: readonly string[] }> {
  const { count, seed } = options;
  const faults: string[] = [];
  const row: Row = {
    name: importers[format]!.name,
    inputs: 0,
    read: 0,
    refused: 0,
    question: 0,
    thrown: 0,
    worstMilliseconds: 0,
    worstMegabytes: 0,
    faults: 0,
    growth: await grown(format, options),
  };
  const fault = async (index: number, what: string) => {
    row.faults++;
    const path = await kept(format, index, options);
    faults.push(`  FAULT ${row.name} ${index}: ${what}\n        ${path}\n`);
  };
  if (!(row.growth <= allowed.growth)) {
    row.faults++;
    faults.push(
      `  FAULT ${row.name}: twice the bytes take ${row.growth.toFixed(2)} times as long\n`,
    );
  }
  let next = 0;
  while (next < count) {
    const job = { format, seed, count, from: next, to: count };
    const end = await working(job, options.child, 400, async (done) => {
      if ('growth' in done) return;
      next = done.index + 1;
      row.inputs++;
      row[done.outcome]++;
      const { bytes, index, milliseconds } = done;
      for (const what of done.faults) await fault(index, what);
      row.worstMilliseconds = Math.max(row.worstMilliseconds, milliseconds);
      if (milliseconds > allowed.milliseconds(bytes))
        await fault(index, `${milliseconds.toFixed(0)} ms for ${bytes} bytes`);
      const most = allowed.megabytes(bytes);
      let { megabytes } = done;
      // What an earlier reading left behind may count here: a process of its own tells.
      if (megabytes > most * 0.8)
        megabytes = await alone({ ...job, from: index, to: index + 1 }, options.child, most);
      row.worstMegabytes = Math.max(row.worstMegabytes, megabytes);
      if (megabytes > most)
        await fault(
          index,
          `${megabytes.toFixed(0)} MB for ${bytes} bytes, more than ${most.toFixed(0)}`,
        );
    });
    if (end === 'done') continue;
    await fault(next, end);
    row.inputs++;
    next++;
  }
  return { row, faults };
}

/** Growth as a process of its own sees it; another look where chance may have had its hand in it. */
async function grown(format: number, { child, seed, count }: RunOptions): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  const job: Job = { format, seed, count, from: 0, to: 0, growth: true };
  for (let look = 0; look < 3 && !(least <= allowed.growth * 0.9); look++) {
    await working(job, child, 1000, (told) => {
      if ('growth' in told) least = Math.min(least, told.growth);
    });
  }
  return least;
}

/** The memory a single reading takes when collected memory is given back at once. */
async function alone(job: Job, child: string, most: number): Promise<number> {
  let megabytes = Number.POSITIVE_INFINITY;
  // The program itself takes some 20 MB of the heap.
  await working(job, child, Math.ceil(most) + 20, (done) => {
    if ('megabytes' in done) megabytes = done.megabytes;
  });
  return megabytes;
}

/** Runs a job in a process; `done`, or how the process ended before its time. */
async function working(
  job: Job,
  child: string,
  heap: number,
  take: (told: Done | Growth) => void | Promise<void>,
): Promise<string> {
  const worker = fork(child, [], {
    execArgv: ['--expose-gc', `--max-old-space-size=${heap}`, '--max-semi-space-size=2'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let queue: Promise<void> = Promise.resolve();
  let hung = false;
  let clock: NodeJS.Timeout | undefined;
  const ended = new Promise<string>((resolve) => {
    worker.on('message', (message) => {
      clearTimeout(clock);
      const told = message as Began | Done | Growth;
      if ('began' in told) {
        // Other programs may hold the processor, so a hang takes much longer than what is allowed.
        const wait = 10 * allowed.milliseconds(told.bytes);
        clock = setTimeout(() => {
          hung = true;
          worker.kill('SIGKILL');
        }, wait);
      } else queue = queue.then(() => take(told));
    });
    worker.on('exit', (code, signal) => {
      clearTimeout(clock);
      resolve(code === 0 ? 'done' : hung ? 'never ended' : `the process died (${signal ?? code})`);
    });
  });
  worker.send(job);
  const end = await ended;
  await queue;
  return end;
}

/** Writes an input that fails to files, and says where. */
async function kept(format: number, index: number, { seed, count, folder }: RunOptions) {
  const importer = importers[format]!;
  const { sources, options } = await inputAt(importer, seed, index, count);
  const path = join(folder, `${importer.name.replaceAll(/[^a-z]+/g, '-')}-${seed}-${index}`);
  mkdirSync(path, { recursive: true });
  for (const { name, bytes } of [...sources, ...recipeFiles(options)])
    writeFileSync(join(path, name.replaceAll('/', '-')), bytes);
  return path;
}
