import type { Growth } from './growth.ts';

const colours = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9', '#000000'];
const dashes = ['', '6 3', '2 3'];
const box = { left: 64, top: 24, width: 560, height: 400 };

/** Time against size, both on scales of powers of ten, a line a workload. */
export function growthPlot(growths: readonly Growth[]): string {
  const all = growths.flatMap(({ points }) => points);
  const sizes = powers(all.map(({ n }) => n));
  const times = powers(all.map(({ ms }) => ms));
  const x = (n: number) => box.left + share(n, sizes) * box.width;
  const y = (ms: number) => box.top + (1 - share(ms, times)) * box.height;
  const grid = [
    ...ticks(sizes).map(
      (n) =>
        `<path class="grid" d="M${round(x(n))} ${box.top}v${box.height}"/>` +
        `<text x="${round(x(n))}" y="${box.top + box.height + 18}" text-anchor="middle">${counted(n)}</text>`,
    ),
    ...ticks(times).map(
      (ms) =>
        `<path class="grid" d="M${box.left} ${round(y(ms))}h${box.width}"/>` +
        `<text x="${box.left - 8}" y="${round(y(ms)) + 4}" text-anchor="end">${timed(ms)}</text>`,
    ),
  ];
  const lines = growths.map(({ workload, points, slope }, at) => {
    const path = points.map(({ n, ms }) => `${round(x(n))} ${round(y(ms))}`).join('L');
    const stroke = `stroke="${colours[at % colours.length]}" stroke-dasharray="${dashes[Math.floor(at / colours.length)]}"`;
    const row = box.top + 8 + at * 20;
    const told = Number.isNaN(slope) ? workload : `${workload}  n^${slope.toFixed(2)}`;
    return (
      `<path class="line" ${stroke} d="M${path}"/>` +
      `<path class="line" ${stroke} d="M${box.left + box.width + 16} ${row}h24"/>` +
      `<text x="${box.left + box.width + 46}" y="${row + 4}">${told}</text>`
    );
  });
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 860 470" width="860" height="470">',
    '<style>text{font:12px sans-serif;fill:#222}.grid{stroke:#ddd}.line{fill:none;stroke-width:2}</style>',
    '<rect width="860" height="470" fill="#fff"/>',
    ...grid,
    ...lines,
    `<text x="${box.left + box.width / 2}" y="462" text-anchor="middle">people, ten ties each</text>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The powers of ten around the values. */
function powers(values: readonly number[]): readonly [number, number] {
  const logs = values.map((value) => Math.log10(value));
  return [Math.floor(Math.min(...logs)), Math.ceil(Math.max(...logs))];
}

function share(value: number, [low, high]: readonly [number, number]): number {
  return (Math.log10(value) - low) / Math.max(1, high - low);
}

function ticks([low, high]: readonly [number, number]): number[] {
  return Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
}

function counted(n: number): string {
  return n >= 1_000_000 ? `${n / 1_000_000} M` : n >= 1000 ? `${n / 1000} k` : String(n);
}

function timed(ms: number): string {
  return ms >= 1000 ? `${ms / 1000} s` : `${Number(ms.toPrecision(1))} ms`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
