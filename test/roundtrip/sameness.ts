import type { OutFile } from '../../src/export/out-file.ts';
import type { StudyFormat } from '../../src/export/study/losses.ts';
import { kept } from '../../src/export/study/losses.ts';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { readStudy } from '../../src/import/read-study.ts';
import type { Issue } from '../../src/issue.ts';
import type { Layer, LayerRecord, Study } from '../../src/study/study.ts';
import { released } from '../support/reading.ts';

/** What differs between a study and what reading gives of it, or nothing. */
export type Difference = { readonly what: string; readonly wrote: unknown; readonly read: unknown };

/**
 * Writes a study, reads the files and compares. What was to be expected is the study without the
 * losses that are told before writing: the same list does both.
 */
export async function difference(
  study: Study,
  format: StudyFormat,
  written?: readonly OutFile[],
): Promise<Difference | null> {
  const files = written ?? (await writeStudy(released(study), format));
  const { study: again, issues } = await readStudy(files);
  if (again === null) return { what: 'reading', wrote: 'files', read: issues.filter(stops) };
  const expected = kept(study, format).study;
  // What a reading guesses where a file says nothing is compared as far as the format can say it.
  const found = kept(again, format).study;
  const [one, other] = [facts(expected, expected), facts(found, expected)];
  for (const [what, wrote] of Object.entries(one)) {
    const read = other[what];
    if (JSON.stringify(wrote) !== JSON.stringify(read)) return { what, wrote, read };
  }
  return null;
}

function stops({ severity }: Issue): boolean {
  return severity === 'error' || severity === 'question';
}

/** Everything a study says, in an order of its own. Titles and groups are guessed where none is told. */
function facts(study: Study, expected: Study): Record<string, unknown> {
  const { people, layers, waves } = study;
  const order = people.ids
    .map((_, at) => at)
    .sort((a, b) => (people.ids[a]! < people.ids[b]! ? -1 : 1));
  return {
    title: expected.title === '' ? '' : study.title,
    group: expected.group === null ? null : study.group,
    ids: order.map((at) => people.ids[at]),
    names: order.map((at) => people.names[at]),
    attributes: sortedById(
      people.attributes.map(({ id, label, type, values, labels }) => {
        return { id, label, type, values: order.map((at) => values[at]), labels: [...labels] };
      }),
    ),
    waves,
    layers: sortedById(layers.map(({ records: _, ...settings }) => settings)),
    ties: sortedById(
      layers.map((layer) => ({
        id: layer.id,
        records: layer.records.map((record) => tiesIn(record, layer, people.ids)),
      })),
    ),
    status: sortedById(
      layers.map(({ id, records }) => ({
        id,
        records: records.map(({ status }) => status && order.map((at) => status[at])),
      })),
    ),
  };
}

function sortedById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function tiesIn(record: LayerRecord, { directed }: Layer, ids: readonly string[]): unknown {
  const pair = (from: number, to: number) => {
    const ends = [ids[from]!, ids[to]!];
    return directed ? ends : ends.sort();
  };
  const ties = Array.from(record.source, (from, at) => [
    ...pair(from, record.target[at]!),
    record.weight[at]!,
  ]);
  const unknown = Array.from(record.unknownSource, (from, at) =>
    pair(from, record.unknownTarget[at]!),
  );
  const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return { ties: sorted(ties), unknown: sorted(unknown) };
}
