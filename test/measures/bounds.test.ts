import { describe, expect, it } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { measuresJson } from '../../src/export/measures-json.ts';
import { measuresTables } from '../../src/export/measures-tables.ts';
import { evaluate, type Request } from '../../src/measures/evaluate.ts';
import { measures } from '../../src/measures/registry.ts';
import { Sealed } from '../../src/sealed.ts';
import type { Status, Study } from '../../src/study/study.ts';
import type { Tie } from '../support/networks.ts';
import { studyOf } from '../support/small-study.ts';

const status: readonly Status[] = [
  'answered',
  'absent',
  'answered',
  'answered',
  'declined',
  'answered',
];
const ties: readonly Tie[] = [
  [0, 1],
  [0, 2],
  [2, 1],
  [2, 3],
  [3, 2],
  [5, 4],
  [5, 3],
];
const clashes: readonly Tie[] = [
  [0, 5],
  [3, 0],
];
const groups = ['u', 'u', 'u', 'v', 'v', 'v'];
const layers = (of: readonly Status[] | undefined, more: readonly Tie[] = []) =>
  ({
    ties: { ties: [...ties, ...more], kind: 'affect', ...(of === undefined ? {} : { status: of }) },
    clash: {
      ties: [...clashes, ...more],
      kind: 'conflict',
      ...(of === undefined ? {} : { status: of }),
    },
  }) as const;
const missing = studyOf(6, layers(status), groups);
/** The two ends, filled by hand: nothing, and everybody named by the two who did not answer. */
const allNo = studyOf(6, layers(undefined), groups);
const allYes = studyOf(
  6,
  layers(
    undefined,
    [1, 4].flatMap((i) => [0, 1, 2, 3, 4, 5].filter((j) => j !== i).map((j): Tie => [i, j])),
  ),
  groups,
);

const scores = async (study: Study, request: Partial<Request> = {}) =>
  Sealed.open(await evaluate(study, { layer: 'ties', permutations: 20, ...request }));
const ids = [...new Set(measures.map(({ id }) => id))];

describe('bounds', async () => {
  it.each(ids)('%s: its ends are the measure itself with the gaps filled by hand', async (id) => {
    const { bounds } = await scores(missing, { measures: [id], bounds: true });
    for (const [end, filled] of [
      [bounds!.none, allNo],
      [bounds!.all, allYes],
    ] as const) {
      const expected = await scores(filled, { measures: [id] });
      for (const level of ['nodes', 'ties', 'groupValues', 'network'] as const) {
        expect(end[level].get(id), level).toEqual(expected[level].get(id));
      }
    }
  });

  it('say of every measure how many cells were unknown', async () => {
    const { unknown, unknownCells } = await scores(missing, { measures: ids });
    expect([...unknown.keys()].sort()).toEqual([...ids].sort());
    expect(unknownCells).toBe(10);
    expect(unknown.get('inDegree')).toBe(10);
    expect(unknown.get('gtdHierarchy')).toBe(10);
    // Of the nine pairs with a silent end, three have a tie reported by the other.
    expect(unknown.get('degree')).toBe(6);
    // Both layers are looked at.
    expect(unknown.get('roleProfiles')).toBe(20);
    expect(unknown.get('balance')).toBe(6 + 9);
    expect(unknown.get('n')).toBe(0);
    expect((await scores(allNo, { measures: ids })).unknown.get('degree')).toBe(0);
  });

  it('hold what grows with every tie', async () => {
    const { bounds, nodes, network } = await scores(missing, {
      measures: ['inDegree', 'degree', 'ties', 'density'],
      bounds: true,
    });
    for (const id of ['inDegree', 'degree'] as const) {
      nodes.get(id)!.values.forEach((value, node) => {
        expect(bounds!.none.nodes.get(id)!.values[node]!).toBeLessThanOrEqual(value);
        expect(bounds!.all.nodes.get(id)!.values[node]!).toBeGreaterThanOrEqual(value);
      });
    }
    expect(bounds!.none.network.get('density')).toEqual({ value: 7 / 30 });
    expect(network.get('density')).toEqual({ value: 7 / 20 });
    expect(bounds!.all.network.get('density')).toEqual({ value: 17 / 30 });
  });

  it('are there only on request, and refused if they are no yes or no', async () => {
    expect((await scores(missing)).bounds).toBeNull();
    const bounds = 'yes' as unknown as boolean;
    await expect(evaluate(missing, { layer: 'ties', bounds })).rejects.toThrow('option "bounds"');
  });

  it('stand in JSON and tables beside the values, with reasons for those that do not exist', async () => {
    const sealed = await evaluate(missing, {
      layer: 'ties',
      measures: ['inDegree', 'closeness', 'betweenness', 'density', 'eiIndex.expected'],
      bounds: true,
    });
    const released = release(sealed, policyFor('analyst'));
    if (isRefusal(released)) throw new Error('refused to an analyst');
    const told = JSON.parse(JSON.stringify(measuresJson(released)));
    expect(Object.keys(told.bounds)).toEqual(['ifNone', 'ifAll']);
    expect(told.nodes.inDegree).toEqual([0, 2, 2, 2, 1, 0]);
    expect(told.bounds.ifAll.nodes.inDegree).toEqual([2, 3, 4, 4, 2, 2]);
    expect(told.bounds.ifAll.network.density).toBe(17 / 30);
    expect(told.bounds.ifAll.ties.source.length).toBe(17);
    expect(told.unknown).toMatchObject({ inDegree: 10, closeness: 6 });
    const tables = new Map(measuresTables(released).map((table) => [table.id, table]));
    expect(
      tables
        .get('people')!
        .columns.map(({ key }) => key)
        .slice(2, 5),
    ).toEqual(['inDegree', 'inDegree.ifNone', 'inDegree.ifAll']);
    expect(tables.get('people')!.rows[1]!.slice(2, 5)).toEqual([2, 2, 3]);
    expect(tables.get('network')!.rows).toEqual([['density', 'Density', 7 / 20, 7 / 30, 17 / 30]]);
    expect(tables.get('ties')!.rows).toHaveLength(7);
    expect(tables.get('ties')!.rows.every((row) => row.every((cell) => cell !== null))).toBe(true);
    expect(tables.get('unknown')!.rows).toContainEqual(['inDegree', 'In-degree', 10]);
  });

  it('are refused to whoever may not see scores', async () => {
    const sealed = await evaluate(missing, { layer: 'ties', measures: ['inDegree'], bounds: true });
    expect(isRefusal(release(sealed, policyFor('manager')))).toBe(true);
  });
});
