import fc from 'fast-check';
import { expect } from 'vitest';
import type { StudyFormat } from '../../src/export/study/losses.ts';
import { writeStudy } from '../../src/export/study/write-study.ts';
import { type ReadOptions, readStudy, type Source } from '../../src/import/read-study.ts';
import type { Study } from '../../src/study/study.ts';
import { released, tiesOf } from './reading.ts';

/** Whatever went in, a reading comes out whose account balances and whose issues have a place. */
export async function expectSound(sources: readonly Source[]): Promise<void> {
  const { study, issues, accounting } = await readStudy(sources);
  const { rowsRead, used, rejected, merged, ignored } = accounting;
  expect(rowsRead).toBe(used + rejected + merged + ignored);
  const stopped = issues.some(({ severity }) => severity === 'error' || severity === 'question');
  expect(study === null).toBe(stopped);
  for (const { line, column, byte } of issues) {
    if (byte !== undefined) {
      expect(byte).toBeGreaterThanOrEqual(0);
      continue;
    }
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
}

/** Cuts a file at every byte, and turns bytes of it: nothing may throw. */
export async function expectHardy(source: Source): Promise<void> {
  const { name, bytes } = source;
  for (let length = 0; length < bytes.length; length++) {
    await expectSound([{ name, bytes: bytes.slice(0, length) }]);
  }
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
      async (flips) => {
        const mutant = bytes.slice();
        for (const [at, byte] of flips) mutant[at] = byte;
        await expectSound([{ name, bytes: mutant }]);
      },
    ),
    { seed: 20260104, numRuns: 200 },
  );
}

/** Attributes by these names would be read as something else. */
const meant =
  /^(?:id|name|label|status|code|key|name_?en|name_?zh|nodeid|fullname|layer|weight|wave)(?:-\d+)?$/i;

/** Whether a study has only what a network file can tell from its own columns. */
export function isPlain(study: Study): boolean {
  return (
    study.people.attributes.every(({ id }) => !meant.test(id)) &&
    study.layers.every(({ id }) => id.trim() !== '') &&
    study.waves.every(({ id }) => id.trim() === id)
  );
}

/** Writes a study and reads it again. */
export async function thereAndBack(
  study: Study,
  format: StudyFormat,
  options: ReadOptions = {},
): Promise<Study> {
  const files = await writeStudy(released(study), format);
  const { study: again, issues } = await readStudy(files, options);
  const stopped = issues.filter(({ severity }) => severity === 'error' || severity === 'question');
  expect(stopped).toEqual([]);
  return again!;
}

/** The ties of the layers that have any, by layer and wave, without unobserved pairs. */
export function tiesIn(study: Study): readonly string[] {
  return study.layers
    .flatMap(({ id, directed, records }) =>
      records.flatMap((_, wave) =>
        tiesOf(study, id, wave)
          .filter((tie) => !tie.endsWith(':?'))
          .map((tie) => JSON.stringify([id, study.waves[wave]!.id, directed, tie])),
      ),
    )
    .sort();
}

/** A study as a file can give it back that has a place for one title and plain weights. */
export function peopleIn({ people }: Study): unknown {
  return {
    ids: people.ids,
    names: people.names,
    attributes: people.attributes.map(({ id, values }) => [id, values]),
  };
}

/** The study with a layer for each layer and wave, as formats without waves hold it. */
export function asLayers(study: Study): Study {
  const several = study.waves.length > 1;
  return {
    ...study,
    waves: [{ id: 'w1', label: 'w1' }],
    layers: study.waves.flatMap((wave, at) =>
      study.layers.map((layer) => ({
        ...layer,
        id: several ? `${layer.id} ${wave.id}` : layer.id,
        records: [layer.records[at]!],
      })),
    ),
  };
}

/** Ties with both directions of an undirected one, since a matrix does not say which it is. */
export function arcsIn(study: Study): readonly string[] {
  const { ids } = study.people;
  return study.layers
    .flatMap(({ id, directed, records }) =>
      Array.from(records[0]!.source, (from, at) => {
        const to = records[0]!.target[at]!;
        const weight = records[0]!.weight[at]!;
        const there = JSON.stringify([id, ids[from], ids[to], weight]);
        return directed ? [there] : [there, JSON.stringify([id, ids[to], ids[from], weight])];
      }).flat(),
    )
    .sort();
}
