/// <reference lib="dom" />
import type { PageLap } from './laps.ts';

/** What the page can tell when the worker is done. */
export interface PageResult {
  readonly laps: readonly PageLap[];
  /** How often the page itself had its turn while the worker was computing. */
  readonly turns: number;
  /** The longest time it had to wait for one. */
  readonly longestWaitMs: number;
}

const told = document.querySelector('#told')!;
const worker = new Worker(new URL('./lap-worker.ts', import.meta.url), { type: 'module' });
let turns = 0;
let longestWaitMs = 0;
let last = performance.now();
const clock = setInterval(() => {
  const now = performance.now();
  longestWaitMs = Math.max(longestWaitMs, now - last);
  last = now;
  turns++;
}, 10);

worker.onmessage = ({ data }: MessageEvent<{ lap?: PageLap; laps?: readonly PageLap[] }>) => {
  if (data.lap !== undefined) {
    const { workload, n, ms } = data.lap;
    told.append(`${workload}, ${n} people: ${ms.toFixed(2)} ms\n`);
  }
  if (data.laps === undefined) return;
  clearInterval(clock);
  const result: PageResult = { laps: data.laps, turns, longestWaitMs };
  document.body.dataset.result = JSON.stringify(result);
};
