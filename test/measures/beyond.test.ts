import { beforeAll, describe, expect, it } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { measuresJson } from '../../src/export/measures-json.ts';
import { evaluate, type Request } from '../../src/measures/evaluate.ts';
import { numericAssortativity } from '../../src/measures/groups/numeric-assortativity.ts';
import { measures } from '../../src/measures/registry.ts';
import { balance } from '../../src/measures/relations/balance.ts';
import { multiplexDegree } from '../../src/measures/relations/multiplex.ts';
import { pnCentrality } from '../../src/measures/relations/pn-centrality.ts';
import { network } from '../../src/network/network.ts';
import type { Study } from '../../src/study/study.ts';
import { expectClose } from '../support/close.ts';
import { studyOf } from '../support/small-study.ts';
import { dataset } from '../support/study.ts';

async function scores(study: Study, request: Request) {
  const outcome = release(await evaluate(study, request), policyFor('analyst'));
  if (isRefusal(outcome)) throw new Error('refused to an analyst');
  return outcome.value;
}

let lanting: Study;
beforeAll(async () => {
  lanting = await dataset('lanting-instruments');
});

describe('measures that look beyond one layer', () => {
  it('set trust against clash, from either side', async () => {
    const trust = network(lanting, 'trust');
    const clash = network(lanting, 'clash');
    for (const layer of ['trust', 'clash']) {
      const found = await scores(lanting, { layer, measures: ['pnCentrality', 'balance'] });
      expectClose(found.nodes.get('pnCentrality')!.values, pnCentrality(trust, clash));
      expect(found.network.get('balance')).toMatchObject({
        record: { value: balance(trust, clash).share },
      });
    }
  });

  it('read the wave that was asked for', async () => {
    const found = await scores(lanting, { layer: 'trust', wave: 'w2', measures: ['pnCentrality'] });
    const [trust, clash] = ['trust', 'clash'].map((id) => network(lanting, id, { wave: 'w2' }));
    expectClose(found.nodes.get('pnCentrality')!.values, pnCentrality(trust!, clash!));
  });

  it('lay all layers but those of conflict over one another', async () => {
    const found = await scores(lanting, { layer: 'clash', measures: ['multiplexContacts'] });
    const layers = lanting.layers.filter(({ kind }) => kind !== 'conflict');
    const { contacts } = multiplexDegree(layers.map(({ id }) => network(lanting, id)));
    expectClose(found.nodes.get('multiplexContacts')!.values, contacts);
  });

  it('read the attributes that are numbers', async () => {
    const found = await scores(lanting, { layer: 'trust', measures: ['numericAssortativity'] });
    const tenure = lanting.people.attributes.find(({ id }) => id === 'tenure')!;
    const years = Float64Array.from(tenure.values, (text) => (text === null ? NaN : Number(text)));
    const entry = found.network.get('numericAssortativity')!;
    const values = 'record' in entry ? (entry.record.byAttribute as Map<string, number>) : null;
    expect(values?.get('tenure')).toBe(numericAssortativity(network(lanting, 'trust'), years));
  });

  it('say why a number of people that does not vary has no value', async () => {
    const study = studyOf(3, { advice: { ties: [[0, 1]] } });
    const age = {
      id: 'age',
      label: 'Age',
      type: 'number',
      labels: new Map<string, string>(),
    } as const;
    const alike = {
      ...study,
      people: { ...study.people, attributes: [{ ...age, values: ['30', '30', '30'] }] },
    };
    const found = await scores(alike, { layer: 'advice', measures: ['numericAssortativity'] });
    expect(found.network.get('numericAssortativity')).toMatchObject({ reason: 'no-variance' });
  });

  it('say why there is no value where the study has one layer and no numbers', async () => {
    const study = studyOf(4, { advice: { ties: [[0, 1]] } });
    const found = await scores(study, {
      layer: 'advice',
      measures: [
        'pnCentrality',
        'balance',
        'multiplexDegree',
        'roleProfiles',
        'numericAssortativity',
      ],
    });
    expect(found.nodes.get('pnCentrality')!.reasons?.get(0)).toBe('one-sign');
    expect(found.nodes.get('multiplexDegree')!.reasons?.get(3)).toBe('one-layer');
    expect(found.network.get('balance')).toMatchObject({ reason: 'one-sign' });
    expect(found.network.get('roleProfiles')).toMatchObject({ reason: 'one-layer' });
    expect(found.network.get('numericAssortativity')).toMatchObject({ reason: 'no-numbers' });
  });

  it('can be written as JSON with every other measure on request', async () => {
    const asked = measures.filter(({ onRequest }) => onRequest === true).map(({ id }) => id);
    const outcome = release(
      await evaluate(lanting, { layer: 'trust', measures: [...new Set(asked)] }),
      policyFor('analyst'),
    );
    if (isRefusal(outcome)) throw new Error('refused to an analyst');
    const text = JSON.stringify(measuresJson(outcome));
    expect(text).not.toMatch(/NaN|Infinity/);
    expect(JSON.parse(text)).toMatchObject({ network: { nClans: { complete: true } } });
  });
});
