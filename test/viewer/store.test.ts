import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { readStudy } from '../../src/import/read-study.ts';
import { categories, membersOf } from '../../viewer/store/categories.ts';
import { firstColumns, lacking, offered, percentiles } from '../../viewer/store/columns.ts';
import { commonFolder } from '../../viewer/store/dropped.ts';
import { lit, tieKey } from '../../viewer/store/lit.ts';
import { answered, mapTies, neighbours, recordOf } from '../../viewer/store/neighbours.ts';
import { projectNameOf, projectOf } from '../../viewer/store/project-file.ts';
import { finder, hasHan, tokens } from '../../viewer/store/search.ts';
import { chosen, clicked, just, peopleOf, samePeople } from '../../viewer/store/selection.ts';
import { initialState, nobody } from '../../viewer/store/state.ts';
import { store } from '../../viewer/store/store.ts';
import { handmade } from './study.ts';

const study = handmade(
  {
    advice: {
      kind: 'advice',
      ties: [
        [0, 1],
        [1, 0],
        [1, 2],
        [3, 4],
      ],
    },
    clash: { kind: 'conflict', ties: [[2, 3]] },
  },
  ['x', 'x', 'x', 'y', 'y', null],
  ['answered', 'answered', 'declined', 'answered', 'answered', 'answered'],
);
const index = new Map(study.people.ids.map((id, person) => [id, person] as const));

function finding(parts: Partial<Finding>): Finding {
  return {
    id: 'f1',
    question: 'conflict',
    code: 'conflict.open',
    params: {},
    unnamed: null,
    layer: 'advice',
    layers: ['advice'],
    evidence: [],
    people: [],
    ties: [],
    groups: [],
    groupsAre: 'list',
    subgroups: [],
    actions: [],
    caveats: [],
    ...parts,
  };
}

const named = (id: string): Finding['people'][number] => ({
  id,
  role: 'bridge',
  reason: { code: 'r', params: {} },
  certainty: null,
});

describe('a store', () => {
  it('tells its listeners of a new state, and of nothing else', () => {
    const held = store({ value: 1 });
    let told = 0;
    const end = held.listen(() => told++);
    held.update((state) => state);
    held.update((state) => ({ ...state, value: 2 }));
    end();
    held.update((state) => ({ ...state, value: 3 }));
    expect([told, held.state.value]).toEqual([1, 3]);
  });
});

describe('a selection', () => {
  it('is one person after a click, nobody after a second', () => {
    const one = clicked(nobody, 3, false);
    expect([...one.people]).toEqual([3]);
    expect(clicked(one, 3, false)).toBe(nobody);
  });

  it('grows and shrinks by clicks that add', () => {
    const two = clicked(clicked(nobody, 1, true), 2, true);
    expect([...two.people]).toEqual([1, 2]);
    expect([...clicked(two, 1, true).people]).toEqual([2]);
    expect(two.people.size).toBe(2);
  });

  it('holds the people of a chosen finding, and lets go when it is chosen again', () => {
    const about = finding({ people: [named('p1'), named('p4'), named('nobody')] });
    const selection = chosen(nobody, about, index);
    expect([...selection.people]).toEqual([1, 4]);
    expect(chosen(selection, about, index)).toBe(nobody);
    expect([...clicked(selection, 0, false).people]).toEqual([0]);
    expect(clicked(selection, 0, false).finding).toBe(null);
  });

  it('holds the members of small groups where no one is named', () => {
    expect([...peopleOf(finding({ subgroups: [['p0', 'p1'], ['p3']] }), index)]).toEqual([0, 1, 3]);
  });

  it('is compared by its people', () => {
    expect(samePeople(just([1, 2]), just([2, 1]))).toBe(true);
    expect(samePeople(just([1]), just([2]))).toBe(false);
  });
});

describe('ties on the map', () => {
  it('are one where two people named each other', () => {
    expect(mapTies(study, 'advice', 'w1')).toEqual([
      { source: 0, target: 1, mutual: true, layer: 'advice' },
      { source: 1, target: 2, mutual: false, layer: 'advice' },
      { source: 3, target: 4, mutual: false, layer: 'advice' },
    ]);
    expect(mapTies(study, 'nothing', 'w1')).toEqual([]);
  });

  it('name and are named', () => {
    expect(neighbours(study, 'advice', 'w1', 1)).toEqual({ named: [0, 2], namedBy: [0] });
  });

  it('know who did not answer', () => {
    const record = recordOf(study, 'advice', 'w1');
    expect([0, 2].map((person) => answered(record, person))).toEqual([true, false]);
    expect(answered({ ...record!, status: null }, 2)).toBe(null);
  });
});

describe('what is lit', () => {
  const ties = mapTies(study, 'advice', 'w1');
  const by = {
    study,
    index,
    ties,
    selection: nobody,
    finding: null,
    categories: categories(study, { kind: 'attribute', id: 'unit' }, null),
    layer: 'advice',
  };

  it('is nothing at rest: nobody is dimmed', () => {
    expect(lit(by).people).toBe(null);
  });

  it('is one person with everyone around them', () => {
    const shown = lit({ ...by, selection: just([1]) });
    expect([...shown.people!].sort()).toEqual([0, 1, 2]);
    expect([...shown.core]).toEqual([1]);
    expect(shown.ties.size).toBe(2);
  });

  it('is several people with the ties among them only', () => {
    const shown = lit({ ...by, selection: just([0, 1, 4]) });
    expect([...shown.people!]).toEqual([0, 1, 4]);
    expect([...shown.ties]).toEqual([tieKey(ties[0]!)]);
  });

  it('is a category of the legend', () => {
    expect([...lit({ ...by, selection: { ...nobody, category: 'y' } }).people!]).toEqual([3, 4]);
  });

  it('is a finding with its ties, those of other layers drawn over', () => {
    const about = finding({
      people: [named('p0')],
      groups: ['y'],
      ties: [
        { source: 'p1', target: 'p0', layer: 'advice' },
        { source: 'p2', target: 'p3', layer: 'clash' },
      ],
    });
    const shown = lit({ ...by, finding: about });
    expect([...shown.people!].sort()).toEqual([0, 1, 2, 3, 4]);
    expect([...shown.core]).toEqual([0]);
    expect(shown.added).toEqual([{ source: 2, target: 3, mutual: false, layer: 'clash' }]);
    expect(shown.ties.has(tieKey({ source: 0, target: 1, layer: 'advice' }))).toBe(true);
  });

  it('follows the pointer unless a finding is open', () => {
    const selection = { ...nobody, hovered: 4 };
    expect([...lit({ ...by, selection }).people!].sort()).toEqual([3, 4]);
    expect([
      ...lit({ ...by, selection, finding: finding({ people: [named('p0')] }) }).core,
    ]).toEqual([0]);
  });
});

describe('categories', () => {
  it('are the groups in the order they appear, people without one apart', () => {
    const found = categories(study, { kind: 'attribute', id: 'unit' }, null);
    if (found.kind !== 'categories') throw new Error(found.kind);
    expect(found.list.map(({ key, size }) => [key, size])).toEqual([
      ['x', 3],
      ['y', 2],
    ]);
    expect([...found.of]).toEqual([0, 0, 0, 1, 1, -1]);
    expect([...membersOf(found, 'y')]).toEqual([3, 4]);
  });

  it('of circles are numbered by size', () => {
    const column = { values: Uint32Array.from([7, 2, 2, 2, 7, 9]) };
    const found = categories(study, { kind: 'measure', id: 'community' }, column);
    if (found.kind !== 'categories') throw new Error(found.kind);
    expect(found.list.map(({ key, number, size }) => [key, number, size])).toEqual([
      ['2', 1, 3],
      ['7', 2, 2],
      ['9', 3, 1],
    ]);
  });

  it('of an amount are a scale, undefined where it is', () => {
    const column = { values: Float64Array.from([1, 3, Number.NaN, 2, 1, 1]) };
    const found = categories(study, { kind: 'measure', id: 'betweenness' }, column);
    expect(found).toMatchObject({ kind: 'scale', low: 1, high: 3 });
    if (found.kind === 'scale') expect([...found.of]).toEqual([0, 1, Number.NaN, 0.5, 0, 0]);
  });

  it('are none while a measure is missing', () => {
    expect(categories(study, { kind: 'measure', id: 'betweenness' }, null).kind).toBe('none');
  });
});

describe('columns', () => {
  it('offer measures of people only, those by group where there are groups', () => {
    expect(offered('unit')).toContain('betweenness');
    expect(offered('unit')).not.toContain('density');
    expect(offered(null).length).toBeLessThan(offered('unit').length);
    expect(new Set(offered('unit')).size).toBe(offered('unit').length);
  });

  it('begin with who is named where ties have a direction', () => {
    expect(firstColumns(true, 'unit').slice(0, 2)).toEqual(['inDegree', 'outDegree']);
    expect(firstColumns(false, 'unit')[0]).toBe('degree');
  });

  it('are asked for when they are shown and not yet there', () => {
    const state = initialState({ locale: 'en', theme: 'light', calm: false });
    const view = { ...state.view, layer: 'a', wave: 'w', size: 'degree', columns: ['inDegree'] };
    expect(lacking({ ...state, view })).toEqual(['inDegree', 'degree']);
  });

  it('say which share of people has less', () => {
    expect([...percentiles([5, 1, 1, Number.NaN, 9])]).toEqual([0.5, 0, 0, Number.NaN, 0.75]);
    expect([...percentiles([])]).toEqual([]);
  });
});

describe('search', () => {
  const spell = (name: string) => [...name].map((letter) => ({ 人: 'ren' })[letter] ?? letter);

  it('splits Chinese into characters and the rest into words', () => {
    expect(tokens('Wang 王丽 LT-002')).toEqual(['wang', '王', '丽', 'lt', '002']);
  });

  it('finds names in both languages, ids, and pinyin once it can spell', () => {
    expect(hasHan(study)).toBe(true);
    expect(finder(study, null).find('p3')).toEqual([3]);
    expect(finder(study, null).find('人4')).toEqual([4]);
    expect(finder(study, null).find('ren')).toEqual([]);
    expect(finder(study, spell).find('ren 4')).toEqual([4]);
    expect(finder(study, spell).find('  ')).toEqual([]);
  });
});

describe('dropped files', () => {
  it('are named from inside the folder they share', () => {
    expect(commonFolder(['s/people.csv', 's/more/ties.csv'])).toBe('s/');
    expect(commonFolder(['people.csv', 's/ties.csv'])).toBe('');
    expect(commonFolder([])).toBe('');
  });
});

describe('a recipe that its user settled', () => {
  it('is saved as a project file that a reading follows', async () => {
    const bytes = new TextEncoder().encode(
      'Timestamp,Name,Helpers\n1,an,bo\n2,bo,an;cy\n3,cy,an\n',
    );
    const survey = { name: 'forms.csv', bytes };
    const asked = await readStudy([survey], { sums: true });
    expect(asked.issues[0]).toMatchObject({ code: 'SURVEY_EXPORT' });
    const proposed = asked.survey!.recipe;
    const keeping = {
      project: null,
      inputs: asked.inputs!,
      reading: { encoding: 'utf-8' as const },
      recipe: proposed,
    };
    expect(projectNameOf('forms.csv', null)).toBe('forms.guanxi.json');
    const text = new TextEncoder().encode(projectOf(keeping));
    const again = await readStudy([survey, { name: 'forms.guanxi.json', bytes: text }]);
    expect(again.study).not.toBeNull();
    expect(again.survey).toMatchObject({ settled: true, recipe: proposed });
    expect(projectOf({ ...keeping, project: again.project! })).toBe(projectOf(keeping));
  });
});
