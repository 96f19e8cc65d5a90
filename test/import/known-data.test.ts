import { describe, expect, it } from 'vitest';
import { sourcesAt } from '../../src/import/files.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { hasShared, sharedPath } from '../support/shared.ts';

/** Networks with a group of fewer than five, which is told. */
const smallGroups: readonly string[] = [
  'data/knoke',
  'data/sampson',
  'data/silicon_systems',
  'data/wiring',
  'cases/campnet',
  'cases/krackhardt-hightech',
];

/** People, group and layers with kind, direction and ties, as the files' own papers count them. */
const known: readonly [
  path: string,
  people: number,
  group: string | null,
  layers: readonly string[],
][] = [
  ['data/knoke', 10, 'sector', ['information information > 49', 'money other > 22']],
  ['data/padgett', 16, null, ['marriage affect - 20', 'business other - 15']],
  [
    'data/sampson',
    18,
    'faction',
    [
      'like_t1 affect > 55',
      'like_t2 affect > 57',
      'like_t3 affect > 56',
      'dislike conflict > 47',
      'esteem affect > 54',
      'disesteem conflict > 58',
      'pos_influence affect > 53',
      'neg_influence conflict > 50',
      'praise affect > 39',
      'blame conflict > 41',
    ],
  ],
  [
    'data/silicon_systems',
    36,
    'union_label',
    ['friendship affect > 147', 'friendship_mutual affect - 56', 'advice advice > 147'],
  ],
  [
    'data/wiring',
    14,
    'role',
    [
      'games contact - 28',
      'conflict_windows conflict - 19',
      'friendship affect - 13',
      'antagonism conflict - 19',
      'helping advice > 24',
      'jobtrade other > 7',
    ],
  ],
  ['data/zachary', 34, 'club', ['exist other - 78', 'strength other - 78']],
  ['cases/campnet', 18, 'role', ['top3 other > 54']],
  [
    'cases/krackhardt-hightech',
    21,
    'department',
    ['advice advice > 190', 'friendship affect > 102', 'reports_to formal > 20'],
  ],
  ['cases/kite', 10, null, ['ties other > 18']],
];

describe('known networks, as they come', () => {
  it.each(known)(
    '%s reads without a warning about its ties',
    async (path, people, group, layers) => {
      if (!hasShared) return;
      const { study, issues, accounting } = await readStudy(await sourcesAt(sharedPath(path)));
      const odd = issues.filter(({ severity }) => severity !== 'info').map(({ code }) => code);
      expect(odd).toEqual(smallGroups.includes(path) ? ['GROUPS_SMALL'] : []);
      expect(study!.people.ids).toHaveLength(people);
      expect(study!.group).toBe(group);
      expect(
        study!.layers.map(
          ({ id, kind, directed, records }) =>
            `${id} ${kind} ${directed ? '>' : '-'} ${records[0]!.source.length}`,
        ),
      ).toEqual(layers);
      expect(accounting.used).toBe(accounting.rowsRead);
    },
  );
});
