import type { ContestantKind } from './contestants.ts';
import { type DrawnNetwork, drawnNetwork } from './drawn-network.ts';
import { heat } from './heat.ts';
import { writeRaceFile, writeTieTexts } from './race-file.ts';

/** How the time of one workload grows with the size of the network. */
export interface Growth {
  readonly workload: string;
  readonly points: readonly { readonly n: number; readonly ms: number; readonly peakMib: number }[];
  /** t grows like n to this power, over the sizes that take a millisecond or more. */
  readonly slope: number;
  /** The same of the memory beyond that of the smallest network. */
  readonly memorySlope: number;
}

/** What is expected to grow in step with the ties goes up to the largest networks. */
const plans: readonly { readonly workloads: readonly string[]; readonly upTo: number }[] = [
  { workloads: ['betweenness'], upTo: 20_000 },
  { workloads: ['closeness', 'harmonic', 'tieBetweenness'], upTo: 20_000 },
  { workloads: ['triads', 'cliques', 'constraint', 'communities'], upTo: 1_000_000 },
  { workloads: ['degree', 'components', 'coreness', 'pagerank'], upTo: 1_000_000 },
  { workloads: ['sampledBetweenness', 'eiPermutations', 'load'], upTo: 1_000_000 },
];
const sizes = [200, 1000, 5000, 20_000, 100_000, 1_000_000];

export interface GrowthOptions {
  /** The largest network to be measured. */
  readonly largest: number;
  /** The workloads to be measured; all where there is none. */
  readonly only: readonly string[];
  note(text: string): void;
}

export async function growths(
  guanxi: ContestantKind,
  folder: string,
  { largest, only, note }: GrowthOptions,
): Promise<readonly Growth[]> {
  const files = new Map<number, string>();
  const found: Growth[] = [];
  for (const { workloads, upTo } of plans) {
    for (const workload of workloads) {
      if (only.length > 0 && !only.includes(workload)) continue;
      const points: { n: number; ms: number; peakMib: number }[] = [];
      for (const n of sizes.filter((size) => size <= Math.min(upTo, largest))) {
        const file = fileOf(n);
        note(`growth: ${workload}, ${n} people`);
        const [placing] = await heat([guanxi], { workload, file, laps: 3, patienceMs: 5000 });
        if (placing === undefined) break;
        points.push({ n, ms: Math.min(placing.cold, ...placing.warm), peakMib: placing.peakMib });
      }
      const base = points[0]?.peakMib ?? 0;
      found.push({
        workload,
        points,
        slope: slopeOf(points.filter(({ ms }) => ms >= 1).map(({ n, ms }) => [n, ms])),
        memorySlope: slopeOf(
          points
            .filter(({ peakMib }) => peakMib - base >= 20)
            .map(({ n, peakMib }) => [n, peakMib - base]),
        ),
      });
    }
  }
  return found;

  function fileOf(n: number): string {
    const known = files.get(n);
    if (known !== undefined) return known;
    const file = `${folder}/growth-${n}.bin`;
    const drawn: DrawnNetwork = drawnNetwork('teams', n, 1);
    writeRaceFile(file, drawn);
    writeTieTexts(file, drawn);
    files.set(n, file);
    return file;
  }
}

/** The slope of a straight line through the logarithms; `NaN` for fewer than two points. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  if (points.length < 2) return NaN;
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  let over = 0;
  let under = 0;
  for (const [x, y] of logs) {
    over += (x - meanX) * (y - meanY);
    under += (x - meanX) ** 2;
  }
  return over / under;
}
