import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTies } from './made.ts';

export interface LargeSettings {
  readonly people: number;
  readonly ties: number;
  readonly seed: number;
  /** The built command line. */
  readonly program: string;
  write(text: string): void;
}

const measures = [
  'inDegree,outDegree',
  'components,component',
  'community',
  'constraint',
  'cliqueCount',
  'triadCensus',
  'betweenness',
];

/** Tells on stderr, once a process ends, how much memory it had at most. */
const peakTeller =
  'data:text/javascript,process.on("exit",()=>process._rawDebug("peak",process.resourceUsage().maxRSS))';

/** Runs the command line on a large made file and prints time and memory of each run; true if all went well. */
export async function run(settings: LargeSettings): Promise<boolean> {
  const { people, ties, seed, write } = settings;
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-large-'));
  try {
    const file = join(folder, 'ties.csv');
    await writeTies(file, people, ties, seed);
    write(`${people} people, ${ties} rows of ties, seed ${seed}\n\n`);
    write(`${'run'.padEnd(60)} ${'code'.padStart(4)} ${'s'.padStart(7)} ${'MiB'.padStart(6)}\n`);
    const output = ['-o', join(folder, 'out.json')];
    const runs = [
      ['check', file, ...output],
      ...[...measures, measures.join()].map((ids) => [
        'measures',
        file,
        '--measure',
        ids,
        ...output,
      ]),
    ];
    let well = true;
    for (const argv of runs) {
      const { code, seconds, mebibytes } = await measured(settings.program, [...argv, '--quiet']);
      const [command, , , ids = ''] = argv;
      const name = `${command} ${command === 'check' ? '' : ids}`.slice(0, 60);
      const numbers = [String(code).padStart(4), seconds.toFixed(1).padStart(7)];
      write(`${name.padEnd(60)} ${numbers.join(' ')} ${mebibytes.toFixed(0).padStart(6)}\n`);
      well &&= code === 0;
    }
    return well;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measured(program: string, argv: readonly string[]) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', peakTeller, program, ...argv], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-2000);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  // Threads tell it too when they end; the process is the last to do so.
  const peak = Number([...told.matchAll(/peak (\d+)/g)].at(-1)?.[1] ?? Number.NaN);
  return { code, seconds: (performance.now() - start) / 1000, mebibytes: peak / 1024 };
}
