import type { Growth } from './growth.ts';
import type { Placing } from './heat.ts';
import type { HeatPlan } from './program.ts';
import {
  differences,
  type HeatResult,
  median,
  spread,
  type Verdict,
  verdictsOf,
} from './verdicts.ts';

/** A heat as it is told while the race goes on. */
export function heatLines(result: HeatResult): string {
  const { plan, ties, placings } = result;
  const own = placings.find(({ contestant }) => contestant === 'guanxi');
  const lines = placings.map((placing) => {
    const ratio = own === undefined ? NaN : median(placing) / median(own);
    return (
      `  ${placing.contestant.padEnd(13)} ${time(median(placing)).padStart(10)}${spreadOf(placing).padEnd(7)}` +
      ` cold ${time(placing.cold).padStart(10)}  peak ${String(Math.round(placing.peakMib)).padStart(5)} MiB` +
      `  ${times(ratio)}`
    );
  });
  const judged = verdictsOf(result).map((each) => `  ${verdictLine(each)}`);
  const odd = differences(result).map((text) => `  DIFFERS: ${text}`);
  return [`${title(plan)}, ${ties} ties`, ...lines, ...judged, ...odd, ''].join('\n');
}

export function verdictLine({ text, ratio, floor, met, tried }: Verdict): string {
  const why = met || tried === undefined ? '' : ` (${tried})`;
  return `${met ? 'met   ' : 'MISSED'} ${text}: ${times(ratio)}, floor ${times(floor)}${why}`;
}

export function title({ workload, family, n }: HeatPlan): string {
  return `${workload}, ${family}, ${n} people`;
}

/** The whole race as a table for people to read. */
export function markdown(
  results: readonly HeatResult[],
  growths: readonly Growth[],
  facts: readonly string[],
): string {
  const verdicts = results.flatMap(verdictsOf);
  return [
    '# Benchmark',
    '',
    ...facts.map((fact) => `- ${fact}`),
    '',
    '## Floors',
    '',
    '| workload | who | times as fast | floor | |',
    '| --- | --- | --- | --- | --- |',
    ...verdicts.map(
      ({ plan, text, ratio, floor, met, tried = '' }) =>
        `| ${title(plan)} | ${text} | ${times(ratio)} | ${times(floor)} | ${met ? 'met' : `**missed** ${tried}`} |`,
    ),
    '',
    '## Warm: the median of the laps after the first, ± half of the middle half of them',
    '',
    ...table(results, (placing) => `${time(median(placing))}${spreadOf(placing)}`),
    '',
    '## Cold: the first go in a fresh process',
    '',
    ...table(results, ({ cold }) => time(cold)),
    '',
    '## Peak memory of the process, its runtime and the network included',
    '',
    ...table(results, ({ peakMib }) => `${Math.round(peakMib)} MiB`),
    '',
    '## Growth',
    '',
    '| workload | time grows like | memory grows like | largest |',
    '| --- | --- | --- | --- |',
    ...growths.map(({ workload, slope, memorySlope, points }) => {
      const last = points.at(-1);
      const largest =
        last === undefined
          ? ''
          : `${last.n} people: ${time(last.ms)}, ${Math.round(last.peakMib)} MiB`;
      return `| ${workload} | ${power(slope)} | ${power(memorySlope)} | ${largest} |`;
    }),
    '',
  ].join('\n');
}

/** One row a heat, one column a contestant. */
function table(
  results: readonly HeatResult[],
  cell: (placing: Placing) => string,
): readonly string[] {
  const names = [...new Set(results.flatMap(({ placings }) => placings.map((p) => p.contestant)))];
  const rows = results.map(({ plan, placings }) => {
    const cells = names.map((name) => {
      const placing = placings.find(({ contestant }) => contestant === name);
      return placing === undefined ? '' : cell(placing);
    });
    return `| ${title(plan)} | ${cells.join(' | ')} |`;
  });
  return [
    `| workload | ${names.join(' | ')} |`,
    `| --- |${' --- |'.repeat(names.length)}`,
    ...rows,
  ];
}

/** Nothing where there were too few laps to tell. */
function spreadOf(placing: Placing): string {
  const share = spread(placing);
  return Number.isNaN(share) ? '' : ` ±${Math.round(share * 100)} %`;
}

function power(slope: number): string {
  return Number.isNaN(slope) ? 'too small to tell' : `n^${slope.toFixed(2)}`;
}

function time(ms: number): string {
  if (ms >= 10_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms >= 100 ? `${Math.round(ms)} ms` : `${Number(ms.toPrecision(3))} ms`;
}

function times(ratio: number): string {
  return `${ratio >= 100 ? Math.round(ratio) : Number(ratio.toPrecision(3))}×`;
}
