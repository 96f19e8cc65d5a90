import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTies } from './made.ts';

export interface LargeSettings {
  readonly people: number;
  readonly ties: number;
  readonly seed: number;
  readonly workers: number;
  /** Whether the measures are also run one by one. */
  readonly each: boolean;
  /** The most memory that a run may take, in MiB. */
  readonly mostMib: number;
  /** The built command line. */
  readonly program: string;
  write(text: string): void;
}

const measures = [
  'inDegree,outDegree',
  'components,component',
  'community',
  'constraint',
  'cliques,cliqueCount',
  'triadCensus',
  'betweenness',
];

/** Tells on stderr, once a process ends, how much memory it had at most, and the time of its processors. */
const teller =
  'data:text/javascript,process.on("exit",()=>{const{maxRSS,userCPUTime,systemCPUTime}=process.resourceUsage();' +
  'process._rawDebug("used",maxRSS,userCPUTime+systemCPUTime)})';

/**
 * Runs the command line on a large made file, all measures in one run and as on a terminal, and prints
 * what each run took and how often its progress moved; true if all ended well and within the memory.
 */
export async function run(settings: LargeSettings): Promise<boolean> {
  const { people, ties, seed, workers, mostMib, write } = settings;
  const folder = await mkdtemp(join(tmpdir(), 'guanxi-large-'));
  try {
    const file = join(folder, 'ties.csv');
    await writeTies(file, people, ties, seed);
    write(`${people} people, ${ties} rows of ties, seed ${seed}, ${workers} workers; `);
    write(`at most ${mostMib} MiB\n`);
    if (!canHaveTerminal) write('without a terminal here, so that no progress is shown\n');
    write(`\n${'run'.padEnd(34)} code    wall s     CPU s    MiB  progress\n`);
    const common = ['--workers', String(workers), '-o', join(folder, 'out.json')];
    const asked = [measures.join(), ...(settings.each ? measures : [])];
    const runs = [
      ['check', file, ...common],
      ...asked.map((ids) => ['measures', file, '--measure', ids, ...common]),
    ];
    let well = true;
    for (const argv of runs) {
      const { code, wall, cpu, mib, moved } = await measured(settings.program, argv);
      const ids = argv[0] === 'measures' ? argv[3]! : '';
      const name = ids === measures.join() ? 'measures, all in one run' : `${argv[0]} ${ids}`;
      const numbers = [wall.toFixed(1).padStart(9), cpu.toFixed(1).padStart(9)];
      write(`${name.padEnd(34)} ${String(code).padStart(4)} ${numbers.join(' ')} `);
      write(`${mib.toFixed(0).padStart(6)}  ${canHaveTerminal ? `moved ${moved} times` : '–'}\n`);
      const isShown = moved > 1 || argv[0] === 'check' || !canHaveTerminal;
      well &&= code === 0 && mib <= mostMib && isShown;
    }
    return well;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A program of Linux systems gives a run a terminal of its own. */
const canHaveTerminal =
  process.platform === 'linux' &&
  spawnSync('script', ['-qec', 'true', '/dev/null'], { stdio: 'ignore' }).status === 0;

async function measured(program: string, argv: readonly string[]) {
  const start = performance.now();
  const words = [process.execPath, '--import', teller, program, ...argv];
  const child = canHaveTerminal
    ? spawn('script', ['-qec', words.map(quoted).join(' '), '/dev/null'])
    : spawn(words[0]!, words.slice(1));
  child.stdin.end();
  let told = '';
  const shares = new Set<string>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const [share] of text.matchAll(/\d+%/g)) shares.add(share);
      told = (told + text).slice(-2000);
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  // Threads tell it too when they end; the process is the last to do so.
  const [, peak, cpu] = [...told.matchAll(/used (\d+) (\d+)/g)].at(-1) ?? [];
  return {
    code,
    wall: (performance.now() - start) / 1000,
    cpu: Number(cpu) / 1e6,
    mib: Number(peak) / 1024,
    moved: shares.size,
  };
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
