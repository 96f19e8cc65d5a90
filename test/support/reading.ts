import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal, type Released } from '../../src/disclosure/released.ts';
import { type ReadOptions, readStudy, type Source } from '../../src/import/read-study.ts';
import { Sealed } from '../../src/sealed.ts';
import type { Layer, Study } from '../../src/study/study.ts';

/** The study of sources that must be readable. */
export async function studyOf(sources: readonly Source[], options?: ReadOptions): Promise<Study> {
  const { study, issues } = await readStudy(sources, options);
  if (study === null) throw new Error(issues.map(({ code }) => code).join(', '));
  return study;
}

/** The codes of all issues, what stops the reading first. */
export async function codesOf(
  sources: readonly Source[],
  options?: ReadOptions,
): Promise<string[]> {
  const { issues } = await readStudy(sources, options);
  return issues.map(({ code }) => code);
}

/** A study as the analyst may have it. */
export function released(study: Study): Released<Study> {
  const outcome = release(Sealed.of(study), policyFor('analyst'));
  if (isRefusal(outcome)) throw new Error('refused');
  return outcome;
}

/** The ties of a layer as text, `a>b:2`, with the unobserved cells as `a>b:?`. */
export function tiesOf(study: Study, layerId: string, wave = 0): string[] {
  const layer: Layer | undefined = study.layers.find(({ id }) => id === layerId);
  if (layer === undefined) throw new Error(`no layer ${layerId}`);
  const { ids } = study.people;
  const { source, target, weight, unknownSource, unknownTarget } = layer.records[wave]!;
  return [
    ...Array.from(source, (from, at) => `${ids[from]}>${ids[target[at]!]}:${weight[at]}`),
    ...Array.from(unknownSource, (from, at) => `${ids[from]}>${ids[unknownTarget[at]!]}:?`),
  ];
}
