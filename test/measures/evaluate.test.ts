import { describe, expect, it } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { evaluate, type Request } from '../../src/measures/evaluate.ts';
import { measures } from '../../src/measures/registry.ts';
import type { Scores } from '../../src/measures/scores.ts';
import type { Study } from '../../src/study/study.ts';
import { expectClose } from '../support/close.ts';
import { kiteTies } from '../support/networks.ts';
import { studyOf } from '../support/small-study.ts';

/** What an analyst sees of a run. */
async function scores(study: Study, request: Request): Promise<Scores> {
  const outcome = release(await evaluate(study, request), policyFor('analyst'));
  if (isRefusal(outcome)) throw new Error('refused to an analyst');
  return outcome.value;
}

const chain = studyOf(4, {
  advice: {
    kind: 'advice',
    weights: 'strength',
    ties: [
      [0, 1, 2],
      [1, 2, 4],
    ],
    later: [[2, 3]],
  },
  ways: {
    weights: 'cost',
    ties: [
      [0, 1, 2],
      [1, 2, 4],
      [0, 2, 7],
    ],
  },
});
const kite = studyOf(10, { kite: { directed: false, ties: kiteTies } }, [...'AAAAABBBBB']);

describe('evaluate', () => {
  it('answers what was asked, in the order of the registry', async () => {
    const found = await scores(chain, {
      layer: 'advice',
      measures: ['outDegree', 'betweenness', 'inDegree'],
    });
    expect([...found.nodes.keys()]).toEqual(['inDegree', 'outDegree', 'betweenness']);
    expect([...found.ties.keys()]).toEqual(['betweenness']);
    expect([...found.nodes.get('inDegree')!.values]).toEqual([0, 1, 1, 0]);
    expect(found).toMatchObject({ layer: 'advice', wave: 'w1', directed: true, groups: null });
    expect(found.people.ids).toEqual(['a', 'b', 'c', 'd']);
  });

  it('reads another wave when told', async () => {
    const found = await scores(chain, { layer: 'advice', wave: 'w2', measures: ['inDegree'] });
    expect([...found.nodes.get('inDegree')!.values]).toEqual([0, 0, 0, 1]);
    expect(found.wave).toBe('w2');
  });

  it('follows the flow where the measure does, unless told otherwise', async () => {
    const measuresAsked = ['reach2', 'inDegree'];
    const usual = await scores(chain, { layer: 'advice', measures: measuresAsked });
    expect([...usual.nodes.get('reach2')!.values]).toEqual([0, 1, 2, 0]);
    expect(usual.reads.get('reach2')).toBe('flow');
    expect(usual.reads.get('inDegree')).toBe('reported');
    const reported = await scores(chain, {
      layer: 'advice',
      measures: measuresAsked,
      ties: 'reported',
    });
    expect([...reported.nodes.get('reach2')!.values]).toEqual([2, 1, 0, 0]);
    expect(reported.reads.get('reach2')).toBe('reported');
    const turned = await scores(chain, { layer: 'advice', measures: measuresAsked, ties: 'flow' });
    expect([...turned.nodes.get('inDegree')!.values]).toEqual([1, 1, 0, 0]);
    expect(turned.reads.get('inDegree')).toBe('flow');
  });

  it('takes weights only when told, and as what the layer says they are', async () => {
    const steps = await scores(chain, { layer: 'ways', measures: ['betweenness'] });
    expect([...steps.nodes.get('betweenness')!.values]).toEqual([0, 0, 0, 0]);
    const lengths = await scores(chain, {
      layer: 'ways',
      measures: ['betweenness'],
      weight: 'cost',
    });
    expect([...lengths.nodes.get('betweenness')!.values]).toEqual([0, 1, 0, 0]);
    await expect(evaluate(chain, { layer: 'ways', weight: 'strength' })).rejects.toThrow(
      /ways are costs/,
    );
    await expect(evaluate(chain, { layer: 'advice', weight: 'cost' })).rejects.toThrow(
      /advice are no lengths/,
    );
    expect((await scores(chain, { layer: 'advice', weight: 'strength' })).options.weight).toBe(
      'strength',
    );
  });

  it('follows the conventions of the tool named', async () => {
    const of = (profile: 'default' | 'ucinet' | 'igraph' | 'sna') =>
      scores(chain, { layer: 'advice', measures: ['closeness', 'eigenvector'], profile });
    const closeness = async (profile: Parameters<typeof of>[0]) =>
      (await of(profile)).nodes.get('closeness')!;
    expect([...(await closeness('default')).reasons!]).toEqual([
      [0, 'unreachable'],
      [1, 'unreachable'],
      [2, 'unreachable'],
      [3, 'isolate'],
    ]);
    expectClose((await closeness('ucinet')).values, [3 / 6, 3 / 5, 3 / 6, 3 / 9]);
    expectClose((await closeness('igraph')).values, [2 / 3, 1, 2 / 3, NaN]);
    expectClose((await closeness('sna')).values, [0, 0, 0, 0]);
    const root = Math.SQRT1_2;
    expectClose((await of('default')).nodes.get('eigenvector')!.values, [0.5, root, 0.5, 0]);
    expectClose((await of('igraph')).nodes.get('eigenvector')!.values, [root, 1, root, 0]);
  });

  it('symmetrizes by the rule asked for', async () => {
    const study = studyOf(3, {
      talk: {
        ties: [
          [0, 1],
          [1, 0],
          [1, 2],
        ],
      },
    });
    const degree = async (symmetrize: 'any' | 'confirmed') => [
      ...(await scores(study, { layer: 'talk', measures: ['degree'], symmetrize })).nodes.get(
        'degree',
      )!.values,
    ];
    expect(await degree('any')).toEqual([1, 2, 1]);
    expect(await degree('confirmed')).toEqual([1, 1, 0]);
  });

  it('leaves out by default what needs groups there are not, and long work', async () => {
    const without = await scores(chain, { layer: 'advice' });
    const asked = new Set([
      ...without.nodes.keys(),
      ...without.ties.keys(),
      ...without.network.keys(),
    ]);
    for (const measure of measures) {
      const left = measure.needsGroups === true || measure.onRequest === true;
      if (measure.level !== 'group') expect(asked.has(measure.id), measure.id).toBe(!left);
    }
    const grouped = await scores(kite, { layer: 'kite' });
    expect(grouped.groups).toEqual({ attribute: 'unit', ids: ['A', 'B'], labels: ['A', 'B'] });
    const ungrouped = await scores(kite, { layer: 'kite', group: null });
    expect(ungrouped.groups).toBeNull();
  });

  it('says how many cells nobody answered for', async () => {
    const study = studyOf(3, {
      talk: { ties: [[0, 1]], status: ['answered', 'answered', 'absent'] },
    });
    expect(await scores(study, { layer: 'talk', measures: ['density'] })).toMatchObject({
      unknownCells: 2,
    });
    expect(
      (await scores(study, { layer: 'talk', measures: ['density'] })).network.get('density'),
    ).toEqual({
      value: 0.25,
    });
  });

  it('has the golden values of the kite', async () => {
    const found = await scores(kite, { layer: 'kite' });
    const number = (id: string) => {
      const value = found.network.get(id)!;
      return 'value' in value ? value.value : NaN;
    };
    expect([number('n'), number('ties'), number('cutpoints'), number('bridges')]).toEqual([
      10, 18, 2, 2,
    ]);
    expectClose([number('distanceFragmentation')], [0.3537037037037]);
    expect(found.network.get('cliques')).toEqual({
      record: {
        count: 5,
        largest: 4,
        minSize: 3,
        complete: true,
        members: ['acdf', 'bdeg', 'abd', 'dfg', 'fgh'].map((clique) => [...clique]),
      },
    });
    expect([...found.nodes.get('cutpoint')!.values]).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 1, 0]);
    expect([...found.ties.get('bridge')!.values].filter((is) => is === 1)).toHaveLength(2);
    const spans = found.ties.get('localBridgeSpan')!;
    expect([...spans.reasons!.values()]).toEqual(['unreachable', 'unreachable']);
  });

  it.each<[string, object, RegExp]>([
    ['layer', { layer: 'trust' }, /"layer".*advice, ways.*"trust"/],
    ['wave', { layer: 'advice', wave: 'w9' }, /"wave".*w1, w2/],
    ['measure', { layer: 'advice', measures: ['degre'] }, /"measure".*inDegree.*"degre"/],
    ['group', { layer: 'advice', group: 'site' }, /"group".*"site"/],
    ['option', { layer: 'advice', beta: 1 }, /"beta".*symmetrize/],
    ['weight', { layer: 'advice', weight: 'length' }, /"weight".*strength/],
    ['symmetrize', { layer: 'advice', symmetrize: 'sum' }, /"symmetrize".*confirmed/],
    ['profile', { layer: 'advice', profile: 'R' }, /"profile".*ucinet/],
    ['ties', { layer: 'advice', ties: 'both' }, /"ties".*reported/],
    ['seed', { layer: 'advice', seed: 1.5 }, /"seed"/],
    ['normalized', { layer: 'advice', normalized: 'yes' }, /"normalized"/],
  ])('names an unknown %s', async (_, request, message) => {
    await expect(evaluate(chain, request as Request)).rejects.toThrow(message);
  });

  it('says which attribute it lacks where a measure of groups is asked for without groups', async () => {
    const request = { layer: 'advice', measures: ['inDegree', 'densityMatrix'] };
    await expect(evaluate(chain, request)).rejects.toThrow(/"group".*densityMatrix needs/);
  });

  it('gives the same bytes twice', async () => {
    const text = async () =>
      JSON.stringify(
        [...(await scores(kite, { layer: 'kite' })).nodes].map(([id, column]) => [
          id,
          [...column.values],
        ]),
      );
    expect(await text()).toBe(await text());
  });
});
