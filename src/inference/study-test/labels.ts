import { partition } from '../../study/partition.ts';
import type { Study } from '../../study/study.ts';
import { labelOf } from './predictor.ts';
import type { StudyTest, TestRow } from './result.ts';

/** What the wave is called, and attributes, values and groups as far as the rows name them. */
export function labels(
  study: Study,
  rows: readonly TestRow[],
  { group, wave }: { readonly group: string | null; readonly wave: string },
): StudyTest['labels'] {
  const attributes: StudyTest['labels']['attributes'] = new Map(
    study.people.attributes.map(({ id, label }) => [id, label]),
  );
  const predictors = rows.flatMap(({ subject }) =>
    'predictor' in subject ? [subject.predictor] : [],
  );
  const values = predictors.flatMap((predictor) => {
    if (!('value' in predictor) || predictor.value === null) return [];
    const { attribute, value } = predictor;
    return [[`${attribute}=${value}`, labelOf(study, attribute, value) ?? value] as const];
  });
  const groups = group === null ? null : partition(study, group);
  return {
    wave: study.waves.find(({ id }) => id === wave)!.label,
    attributes,
    values: new Map(values),
    groups: new Map(groups?.ids.map((id, at) => [id, groups.labels[at]!] as const) ?? []),
  };
}
