import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { readStudy } from '../../src/import/read-study.ts';
import { growthOf } from './growth.ts';
import { importers } from './importers.ts';
import { bytesOf, text } from './input.ts';
import { inputAt } from './inputs.ts';
import { judged } from './one.ts';
import type { Done, Job } from './protocol.ts';

/* One process of the check: it reads what the job says and tells how each reading went. */

const megabyte = 1024 ** 2;
const status = '/proc/self/status';
const collect = (globalThis as { gc?: () => void }).gc;

/** The most memory since the mark was last set; where the system does not tell, what there is now. */
function peak(): number {
  if (!existsSync(status)) return process.memoryUsage.rss() / megabyte;
  const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(status, 'latin1'));
  return Number(found?.[1] ?? 0) / 1024;
}

/** Memory beyond the start from which what is left over is collected first: collecting takes longest here. */
const leftOver = 16;

function setMark(start = Number.NEGATIVE_INFINITY): void {
  if (process.memoryUsage.rss() / megabyte > start + leftOver) collect?.();
  if (existsSync('/proc/self/clear_refs')) writeFileSync('/proc/self/clear_refs', '5');
}

process.on('message', async ({ format, seed, count, from, to, growth }: Job) => {
  const importer = importers[format]!;
  if (growth) {
    process.send!({ growth: await growthOf(importer) });
    process.disconnect();
    return;
  }
  // A first reading loads what every reading needs.
  await readStudy([text('ties.csv', 'source,target\na,b\n')]);
  setMark();
  const start = process.memoryUsage.rss() / megabyte;
  for (let index = from; index < to; index++) {
    const input = await inputAt(importer, seed, index, count);
    const bytes = bytesOf(input);
    setMark(start);
    process.send!({ began: index, bytes });
    const cpu = process.cpuUsage();
    const result = await judged(input);
    const { user, system } = process.cpuUsage(cpu);
    const done: Done = {
      ...result,
      index,
      bytes,
      milliseconds: (user + system) / 1000,
      megabytes: Math.max(0, peak() - start),
    };
    process.send!(done);
    // Memory that is not given back would count against all that follow: they get a new process.
    if (done.megabytes < 2 * leftOver) continue;
    collect?.();
    if (process.memoryUsage.rss() / megabyte > start + leftOver) break;
  }
  process.disconnect();
});
