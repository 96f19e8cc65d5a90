import fc from 'fast-check';
import {
  type Loss,
  lossesOf,
  type StudyFormat,
  studyFormats,
} from '../../src/export/study/losses.ts';
import type { Study } from '../../src/study/study.ts';
import { study as anyStudy } from '../support/arbitrary-study.ts';
import { difference } from './sameness.ts';

/** Every format that is read as well as written. */
export const readableFormats = studyFormats.filter(
  (format) => format !== 'rsiena' && format !== 'egor',
);

export interface RoundTrip {
  readonly count: number;
  readonly seed: number;
  readonly formats?: readonly StudyFormat[];
  write(text: string): void;
}

/**
 * Writes random studies in every format, reads them and tells in a table what came of it. Gives false
 * at any difference that the list of losses does not name; the smallest such study is printed.
 */
export async function run({
  count,
  seed,
  formats = readableFormats,
  write,
}: RoundTrip): Promise<boolean> {
  write(`${columns('format', 'studies', 'without loss', 'differences', 'losses met')}\n`);
  let sound = true;
  for (const format of formats) {
    let whole = 0;
    let tried = 0;
    const met = new Map<Loss, number>();
    const details = await fc.check(
      fc.asyncProperty(anyStudy, async (study) => {
        const losses = lossesOf(study, format);
        tried++;
        whole += Number(losses.length === 0);
        for (const loss of losses) met.set(loss, (met.get(loss) ?? 0) + 1);
        return (await difference(study, format)) === null;
      }),
      { seed, numRuns: count },
    );
    sound &&= !details.failed;
    const losses = [...met].map(([loss, times]) => `${loss} ${times}`).join(', ');
    write(
      `${columns(format, String(tried), String(whole), details.failed ? 'YES' : '0', losses)}\n`,
    );
    const [found] = (details.counterexample ?? []) as [Study?];
    if (found !== undefined) write(`${await told(found, format)}\n`);
  }
  return sound;
}

async function told(study: Study, format: StudyFormat): Promise<string> {
  const found = await difference(study, format).catch((error: unknown) => String(error));
  return `${JSON.stringify(found, null, 1)}\nin ${JSON.stringify(study, plain)}`;
}

function plain(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  return ArrayBuffer.isView(value) ? [...(value as Uint32Array)] : value;
}

function columns(...cells: readonly [string, string, string, string, string]): string {
  const [format, studies, whole, differences, losses] = cells;
  return [
    format.padEnd(11),
    studies.padStart(8),
    whole.padStart(13),
    differences.padStart(12),
    ` ${losses}`,
  ].join(' ');
}
