import { describe, expect, it } from 'vitest';
import {
  type Audience,
  diagnose,
  isRefusal,
  policyFor,
  release,
  type StudyTest,
  type TestRequest,
  testJson,
  testStudy,
  toJsonText,
} from '../../src/index.ts';
import type { Status, Study } from '../../src/study/study.ts';
import type { Tie } from '../support/networks.ts';
import { studyOf } from '../support/small-study.ts';

/** 24 people in units of 11, 10 and 3, who name the next four, and their own unit a little more. */
const n = 24;
const unit = (node: number) => (node < 11 ? 'big' : node < 21 ? 'middle' : 'small');
const ties: Tie[] = Array.from({ length: n }, (_, node) =>
  [1, 2, 5, 9].map((step): Tie => [node, (node + step) % n]),
).flat();
const units = Array.from({ length: n }, (_, node) => unit(node));

function study(kind: 'advice' | 'conflict' = 'advice', groups: readonly string[] = units): Study {
  const status: Status[] = Array.from({ length: n }, () => 'answered');
  const made = studyOf(n, { a: { ties, kind, status }, b: { ties: ties.slice(20) } }, groups);
  return {
    ...made,
    layers: made.layers.map((layer) =>
      layer.kind === 'conflict' ? { ...layer, sensitivity: 'high' } : layer,
    ),
  };
}

async function outcome(of: Study, request: TestRequest, audience: Audience) {
  const sealed = await testStudy(of, { permutations: 50, ...request });
  const found = release(sealed, policyFor(audience));
  return found;
}

async function shown(of: Study, request: TestRequest, audience: Audience): Promise<StudyTest> {
  const found = await outcome(of, request, audience);
  if (isRefusal(found)) throw new Error('refused');
  // What is hidden is not anywhere in what is written.
  const text = toJsonText(testJson(found));
  for (const row of found.value.rows) {
    if (!row.hidden) continue;
    expect([...row.figures, row.chance, row.cells, row.dropped]).toEqual([null, null, null]);
    expect(text).toContain(`"suppressed": true`);
  }
  expect(found.suppressed).toBe(found.value.rows.filter((row) => row.hidden).length);
  return found.value;
}

const hidden = ({ rows }: StudyTest) => rows.filter((row) => row.hidden).map(({ id }) => id);

describe('tests for others than the analyst', () => {
  it('are whole for the analyst', async () => {
    const request = { model: 'density', blocks: 'variable-homophily' } as const;
    expect(hidden(await shown(study(), request, 'analyst'))).toEqual([]);
  });

  it('hide a small group, and one more that would give it away', async () => {
    const request = { model: 'density', blocks: 'variable-homophily' } as const;
    const found = await shown(study(), request, 'sponsor');
    // The small unit has fewer than five people; the next smallest block goes with it.
    expect(hidden(found)).toEqual(['within:middle', 'within:small']);
    expect(found.rows.find(({ id }) => id === 'between')!.figures.get('density')).toBe(
      Math.round(found.rows.find(({ id }) => id === 'between')!.figures.get('density')! * 100) /
        100,
    );
  });

  it('hide a block that is all but one person, where ties have no direction too', async () => {
    const groups = Array.from({ length: 40 }, (_, node) => (node < 20 ? 'star' : 'ring'));
    const centre = Array.from({ length: 19 }, (_, at): Tie => [0, at + 1]);
    const ring = Array.from({ length: 20 }, (_, at): Tie => [20 + at, 20 + ((at + 1) % 20)]);
    const across = Array.from({ length: 20 }, (_, at): Tie => [at, 20 + at]);
    const layer = { ties: [...centre, ...ring, ...across], directed: false };
    const star = studyOf(40, { a: layer }, groups);
    const request = { model: 'density', blocks: 'structural-blockmodel' } as const;
    const found = await shown(star, request, 'sponsor');
    expect(hidden(found)).toContain('star → star');
    // The diagnosis hides the same cell of its table.
    const diagnosis = release(await diagnose(star, { draws: 0 }), policyFor('sponsor'));
    expect(!isRefusal(diagnosis) && diagnosis.value.tables[0]!.ties[0]![0]).toBe('suppressed');
  });

  it('count no block without cells as one more that is hidden', async () => {
    const groups = Array.from({ length: 45 }, (_, node) =>
      node < 20 ? 'a' : node < 40 ? 'b' : node < 44 ? 'few' : 'alone',
    );
    const named = groups.flatMap((_, node) =>
      [1, 2, 5, 9, 44].map((step): Tie => [node, (node + step) % 45]),
    );
    const request = { model: 'density', blocks: 'variable-homophily' } as const;
    const found = await shown(studyOf(45, { a: { ties: named } }, groups), request, 'sponsor');
    expect(hidden(found)).toEqual(['within:a', 'within:few', 'within:alone']);
  });

  it('hide every block of a small group', async () => {
    const request = { model: 'density', blocks: 'structural-blockmodel' } as const;
    const found = await shown(study(), request, 'manager');
    expect(hidden(found)).toEqual(
      expect.arrayContaining(['small → small', 'small → big', 'big → small', 'middle → small']),
    );
    expect(hidden(found)).not.toContain('big → middle');
  });

  it('tell no difference from a hidden block', async () => {
    const swapped = units.map((_, node) => unit(n - 1 - node));
    const request = { model: 'density', blocks: 'structural-blockmodel' } as const;
    const found = await shown(study('advice', swapped), request, 'sponsor');
    expect(found.rows[0]).toMatchObject({ id: 'small → small', hidden: true });
    for (const { figures } of found.rows) expect(figures.has('difference')).toBe(false);
  });

  it('hide a trait of a few, with the ends of the model that would give it away', async () => {
    const request = { model: 'mrqap', predictors: ['b', 'sender:unit=small'] } as const;
    const found = await shown(study(), request, 'sponsor');
    expect(hidden(found)).toEqual(['sender:unit=small', '(intercept)', '(fit)']);
    const alone = { predictors: ['b', 'sender:unit=small', 'same:unit'] };
    expect(hidden(await shown(study(), alone, 'sponsor'))).toEqual(['a × sender:unit=small']);
    expect(hidden(await shown(study(), request, 'analyst'))).toEqual([]);
  });

  it('hide what rests on the few who answered', async () => {
    const groups = Array.from({ length: 40 }, (_, node) => (node < 20 ? 'A' : 'B'));
    const all = groups.flatMap((_, node) =>
      [1, 2, 5, 21].map((step): Tie => [node, (node + step) % 40]),
    );
    const answered = (is: (node: number) => boolean) => {
      const ties = all.filter(([from]) => is(from));
      return { ties, status: groups.map((_, node): Status => (is(node) ? 'answered' : 'absent')) };
    };
    // Of twenty in A one has answered.
    const one = studyOf(40, { a: answered((node) => node === 0 || node >= 20) }, groups);
    for (const predictor of ['sender:unit=A', 'receiver:unit=A', 'same:unit']) {
      const found = await shown(one, { predictors: [predictor] }, 'sponsor');
      expect(hidden(found)).toEqual([`a × ${predictor}`]);
      const model = { model: 'mrqap', predictors: [predictor] } as const;
      expect(hidden(await shown(one, model, 'sponsor'))).toContain(predictor);
    }
    const density = { model: 'density' } as const;
    expect(hidden(await shown(one, density, 'sponsor'))).toEqual(['between', 'within', '(fit)']);
    const random = { model: 'cug', measures: ['eiIndex'], permutations: 5 } as const;
    expect(hidden(await shown(one, random, 'sponsor'))).toEqual(['eiIndex']);
    // Each layer was answered by twenty, both by one.
    const layers = { a: answered((node) => node < 20), b: answered((node) => node >= 19) };
    expect(hidden(await shown(studyOf(40, layers), {}, 'sponsor'))).toEqual(['a × b']);
  });

  it('hide what tells of whoever stands out', async () => {
    const request = {
      model: 'cug',
      measures: ['transitivity', 'inDegreeCentralization'],
      permutations: 20,
    } as const;
    expect(hidden(await shown(study(), request, 'public'))).toEqual(['inDegreeCentralization']);
  });

  it('hide how closed groups are where that tells of one person, or of everybody', async () => {
    const request = { model: 'cug', measures: ['eiIndex'], permutations: 20 } as const;
    const alone = Array.from({ length: n }, (_, node) => (node === 0 ? 'alone' : 'others'));
    expect(hidden(await shown(study('advice', alone), request, 'sponsor'))).toEqual(['eiIndex']);
    expect(hidden(await shown(study('advice', alone), request, 'analyst'))).toEqual([]);
    expect(hidden(await shown(study(), request, 'sponsor'))).toEqual([]);
    const inside = ties.filter(([i, j]) => units[i] === units[j]);
    const closed = studyOf(n, { a: { ties: inside } }, units);
    expect(hidden(await shown(closed, request, 'sponsor'))).toEqual(['eiIndex']);
  });

  it('refuse conflicts to the public, and what few have answered to all', async () => {
    const clash = study('conflict');
    const refused = async (of: Study, request: TestRequest, audience: Audience) =>
      isRefusal(await outcome(of, request, audience));
    expect(await refused(clash, {}, 'public')).toBe(true);
    expect(await refused(clash, {}, 'manager')).toBe(false);
    // Nothing says who answered of conflicts: nobody may be told of them.
    const silent: Study = {
      ...clash,
      layers: clash.layers.map((layer) => ({
        ...layer,
        records: layer.records.map((record) => ({ ...record, status: null })),
      })),
    };
    expect(await refused(silent, {}, 'manager')).toBe(true);
    expect(await refused(silent, {}, 'sponsor')).toBe(true);
    expect(await refused(silent, {}, 'analyst')).toBe(false);
    // Of the layer b alone the public may know.
    const random = { model: 'cug', outcome: 'b', permutations: 5 } as const;
    expect(await refused(clash, random, 'public')).toBe(false);
    const few = studyOf(n, { a: { ties: ties.slice(0, 8) }, b: { ties } }, units);
    expect(await refused(few, {}, 'sponsor')).toBe(true);
    expect(await refused(few, {}, 'analyst')).toBe(false);
    const small = studyOf(4, { a: { ties: [[0, 1]] }, b: { ties: [[1, 0]] } });
    expect(await refused(small, {}, 'manager')).toBe(true);
  });

  it('round p upwards', async () => {
    const found = await shown(study(), { permutations: 999, predictors: ['b'] }, 'sponsor');
    const { pUpper, pLower } = found.rows[0]!.chance!;
    expect([pUpper, pLower]).toEqual([0.01, 1]);
  });
});
