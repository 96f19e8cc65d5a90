import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { sourcesAt } from '../../src/import/files.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { inLocale } from '../../src/study/localized.ts';

async function reading(folder: string) {
  const path = fileURLToPath(new URL(`../../datasets/${folder}`, import.meta.url));
  return readStudy(await sourcesAt(path));
}

describe.each([
  [
    'lanting-instruments',
    148,
    'unit',
    ['advice', 'trust', 'information', 'clash', 'reports_to'],
    [],
  ],
  // Three of its five departments have fewer than five managers.
  [
    'krackhardt-hightech',
    21,
    'department',
    ['advice', 'friendship', 'reports_to'],
    ['GROUPS_SMALL'],
  ],
  ['campnet', 18, 'gender', ['top3'], []],
  // The kite is no survey, so nothing says who answered.
  ['kite', 10, 'group', ['friendship'], ['RESPONSE_UNKNOWN']],
])('%s', (folder, people, group, layers, issues) => {
  it('reads whole and without a complaint', async () => {
    const { study, issues: found, accounting } = await reading(folder);
    expect(found.map((issue) => issue.code)).toEqual(issues);
    expect(accounting.used).toBe(accounting.rowsRead);
    expect(study?.people.ids).toHaveLength(people);
    expect(study?.group).toBe(group);
    expect(study?.layers.map((layer) => layer.id)).toEqual(layers);
  });

  it('speaks both languages', async () => {
    const { study } = await reading(folder);
    for (const text of [
      study!.title,
      ...study!.layers.map((layer) => layer.label),
      ...study!.people.attributes.map((attribute) => attribute.label),
    ]) {
      expect(inLocale(text, 'en')).toMatch(/^[A-Z]/);
      expect(inLocale(text, 'zh-Hans')).toMatch(/\p{Script=Han}/u);
    }
  });
});
