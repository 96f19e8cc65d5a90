import { expect, it } from 'vitest';
import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal } from '../../src/disclosure/released.ts';
import { OptionError } from '../../src/errors.ts';
import { toJsonText } from '../../src/export/json-text.ts';
import { measuresJson } from '../../src/export/measures-json.ts';
import { evaluate } from '../../src/measures/evaluate.ts';
import { Sealed } from '../../src/sealed.ts';
import type { Layer } from '../../src/study/study.ts';
import { file, lines } from '../fixtures/files.ts';
import { filled, ran, scratch } from '../support/cli.ts';
import { studyOf } from '../support/reading.ts';
import { studyOf as small } from '../support/small-study.ts';
import { fault } from './fault.ts';

const chain = [
  [0, 1, 5],
  [1, 2, 1],
  [2, 3, 2],
  [3, 0, 4],
] as const;
const study = (weights: Layer['weights']) => small(4, { ties: { weights, ties: chain } });

/** What the values are, what is asked, and by hand how far everybody is from the others together. */
fault<
  readonly [weights: Layer['weights'], asked: 'strength' | 'cost', sums: readonly number[] | null]
>(
  'T24',
  'a value is read as a length only where the study says that it is one',
  {
    'strengths as lengths': ['strength', 'cost', null],
    'lengths as strengths': ['cost', 'strength', null],
    'counts as lengths': ['count', 'cost', null],
    'strengths as strengths': ['strength', 'strength', [1.2, 1.6, 2.2, 1.2]],
    'lengths as lengths': ['cost', 'cost', [15, 9, 9, 9]],
  },
  async ([weights, asked, sums]) => {
    const run = evaluate(study(weights), {
      layer: 'ties',
      measures: ['closeness', 'betweenness'],
      weight: asked,
    });
    if (sums !== null) {
      const found = Sealed.open(await run).nodes.get('closeness')!.values;
      expect([...found]).toEqual(sums.map((sum) => expect.closeTo(3 / sum, 12)));
    } else {
      await expect(run).rejects.toBeInstanceOf(OptionError);
      await expect(run).rejects.toMatchObject({ option: 'weight', received: asked });
    }
  },
);

it('T24: unless it is asked for no path measure uses values at all', async () => {
  const told = async (weights: Layer['weights']) => {
    const sealed = await evaluate(study(weights), { layer: 'ties', measures: ['closeness'] });
    const released = release(sealed, policyFor('analyst'));
    if (isRefusal(released)) throw new Error('refused to an analyst');
    return toJsonText(measuresJson(released));
  };
  expect(await told('strength')).toBe(await told('none'));
});

it('T24: the command line says what the values are taken for, and refuses the other', async () => {
  const folder = filled(scratch(), {
    'ties.csv': lines('source,target,weight', 'a,b,5', 'b,c,1', 'c,a,2'),
  });
  const wrong = await ran([
    'measures',
    `${folder}/ties.csv`,
    '--weight',
    'cost',
    '--measure',
    'closeness',
  ]);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain('--weight');
  const right = await ran([
    'measures',
    `${folder}/ties.csv`,
    '--weight',
    'strength',
    '--measure',
    'closeness',
  ]);
  expect(right.code).toBe(0);
});

it('T24: a column of values is taken for strengths, and a stated meaning is kept', async () => {
  const plain = [file('ties.csv', lines('source,target,weight', 'a,b,5', 'b,c,1'))];
  expect((await studyOf(plain)).layers[0]!.weights).toBe('strength');
  const stated = await studyOf([
    ...plain,
    file('people.csv', lines('id', 'a', 'b', 'c')),
    file(
      'study.json',
      '{"guanxi":1,"people":{"file":"people.csv"},"layers":[{"id":"ties","weights":"cost"}]}',
    ),
  ]);
  expect(stated.layers[0]!.weights).toBe('cost');
});
