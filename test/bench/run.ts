import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type ContestantKind, contestants, isInstalled } from './contestants.ts';
import { datasetNetwork } from './dataset-network.ts';
import { type DrawnNetwork, drawnNetwork } from './drawn-network.ts';
import { type Growth, growths } from './growth.ts';
import { growthPlot } from './growth-plot.ts';
import { heat } from './heat.ts';
import { type HeatPlan, program, quickProgram } from './program.ts';
import { writeRaceFile, writeTieTexts } from './race-file.ts';
import { heatLines, markdown, verdictLine } from './told.ts';
import { differences, type HeatResult, verdictsOf } from './verdicts.ts';

export interface RunOptions {
  /** `js`: packages of this project. `all`: other programs too, as far as they are installed. */
  readonly peers: 'js' | 'all';
  readonly quick: boolean;
  /** Only these workloads; all when empty. */
  readonly only: readonly string[];
  readonly laps: number;
  /** The largest network whose growth is measured; 0 leaves that out. */
  readonly largest: number;
  /** Where the results go. */
  readonly folder: string;
  write(text: string): void;
}

const javascript = ['guanxi', 'guanxi-2', 'guanxi-plain', 'graphology', 'ngraph'];

/** Runs the race and writes `bench.json`, `bench.md` and `growth.svg`. */
export async function run(options: RunOptions): Promise<void> {
  const { write, folder, laps } = options;
  mkdirSync(folder, { recursive: true });
  const kinds = takingPart(options);
  const results: HeatResult[] = [];
  const networkFor = lastKept();
  for (const plan of (options.quick ? quickProgram : program).filter(asked(options))) {
    const drawn = await networkFor(plan);
    const file = `${folder}/race.bin`;
    if (plan.workload === 'load') writeTieTexts(file, drawn);
    else writeRaceFile(file, drawn);
    const runners = kinds.filter(({ id }) => plan.without?.includes(id) !== true);
    const { workload } = plan;
    const placings = await heat(runners, { workload, file, laps, patienceMs: 3000 });
    const result = { plan, ties: drawn.source.length, placings };
    results.push(result);
    write(`${heatLines(result)}\n`);
  }
  const guanxi = kinds.find(({ id }) => id === 'guanxi')!;
  const note = (text: string) => write(`${text}\n`);
  const { largest, only } = options;
  const growth = (await growths(guanxi, folder, { largest, only, note })).filter(
    ({ points }) => points.length > 0,
  );
  record(options, results, growth, kinds);
}

function asked({ only }: RunOptions): (plan: HeatPlan) => boolean {
  return ({ workload }) => only.length === 0 || only.includes(workload);
}

/** Who is here; for whoever is not, how to bring them. */
function takingPart({ peers, write }: RunOptions): readonly ContestantKind[] {
  const wanted = contestants.filter(({ id }) => peers === 'all' || javascript.includes(id));
  const here = wanted.filter(isInstalled);
  const absent = wanted.filter((kind) => !here.includes(kind));
  for (const { id, needs } of absent) {
    write(`${id} is not installed: on Debian, apt-get install ${needs!.debian}\n`);
  }
  if (peers === 'js') write('Other programs take part with --peers all.\n');
  write('\n');
  return here;
}

/** Heats that follow each other are often on the same network, and a large one takes long to draw. */
function lastKept(): (plan: HeatPlan) => Promise<DrawnNetwork> {
  let last: { readonly family: string; readonly n: number; readonly drawn: DrawnNetwork } | null =
    null;
  return async (plan) => {
    const { family, n } = plan;
    if (last?.family === family && last.n === n) return last.drawn;
    last = { family, n, drawn: await networkOf(plan) };
    return last.drawn;
  };
}

async function networkOf({ family, n }: HeatPlan): Promise<DrawnNetwork> {
  if (family === 'high-tech') return datasetNetwork('krackhardt-hightech', 'advice', 'department');
  if (family === 'lanting') return datasetNetwork('lanting-instruments', 'advice', 'unit');
  return drawnNetwork(family, n, 1);
}

function record(
  { folder, write }: RunOptions,
  results: readonly HeatResult[],
  growth: readonly Growth[],
  kinds: readonly ContestantKind[],
): void {
  const facts = [
    `Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    `Contestants: ${kinds.map(({ id }) => id).join(', ')}`,
    'Every contestant is a process of its own; all take their laps in turn; medians of the laps after the first.',
    'Reading the network, and joining reports where a measure asks for ties without direction, comes before the start, but for guanxi-2, which is the whole way that the command line takes.',
  ];
  const verdicts = results.flatMap(verdictsOf);
  const missed = verdicts.filter(({ met }) => !met);
  const odd = results.flatMap(differences);
  writeFileSync(`${folder}/bench.json`, `${JSON.stringify({ facts, results, growth }, null, 1)}\n`);
  writeFileSync(`${folder}/bench.md`, markdown(results, growth, facts));
  if (growth.length > 0) writeFileSync(`${folder}/growth.svg`, growthPlot(growth));
  for (const { workload, slope, memorySlope } of growth) {
    write(
      `growth of ${workload}: time n^${slope.toFixed(2)}, memory n^${memorySlope.toFixed(2)}\n`,
    );
  }
  write(`\n${verdicts.length} floors, ${missed.length} missed; ${odd.length} results differ\n`);
  for (const verdict of missed) write(`  ${verdictLine(verdict)}\n`);
  write(`Written: ${folder}/bench.json, bench.md${growth.length > 0 ? ', growth.svg' : ''}\n`);
}
