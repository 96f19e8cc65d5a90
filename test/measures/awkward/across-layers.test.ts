import { describe, expect, it } from 'vitest';
import { measureCard } from '../../../src/measures/cards/card.ts';
import { type MeasureId, measures } from '../../../src/measures/registry.ts';
import type { Status, Study } from '../../../src/study/study.ts';
import type { Tie } from '../../support/networks.ts';
import { studyOf } from '../../support/small-study.ts';
import { outcomeOf } from './outcome.ts';

/* The awkward inputs of outcomes.ts have one layer and no numbers, for which measures that look at more
 * have one answer. These have three layers and a number, and still little to tell. */

const inputs = {
  nobody: across(0),
  'one person': across(1),
  'two people': across(2, { liking: [[0, 1]], asking: [[1, 0]] }),
  'no ties': across(4),
  'an empty layer of clashes': across(4, {
    liking: [
      [0, 1],
      [1, 2],
    ],
    asking: [[0, 1]],
  }),
  'an empty layer of liking': across(4, {
    clash: [
      [0, 1],
      [1, 2],
    ],
  }),
  'a pair of both': across(3, { liking: [[0, 1]], clash: [[1, 0]] }),
  'nobody answered': across(4, {}, ['absent', 'absent', 'absent', 'absent']),
} as const;
type Input = keyof typeof inputs;

function across(
  n: number,
  ties: Partial<Record<'liking' | 'asking' | 'clash', readonly Tie[]>> = {},
  status?: readonly Status[],
): Study {
  const layer = (kind: 'affect' | 'advice' | 'conflict', of: readonly Tie[] = []) => ({
    kind,
    ties: of,
    ...(status && { status }),
  });
  const study = studyOf(n, {
    liking: layer('affect', ties.liking),
    asking: layer('advice', ties.asking),
    clash: layer('conflict', ties.clash),
  });
  const age = {
    id: 'age',
    label: 'Age',
    type: 'number',
    labels: new Map<string, string>(),
  } as const;
  const values = study.people.ids.map(() => '30');
  return { ...study, people: { ...study.people, attributes: [{ ...age, values }] } };
}

/** Of the three kinds of standing alike. */
const standing = {
  nobody: '-',
  'one person': 'too-few-people',
  'two people': 'too-few-people',
  'no ties': '+',
  'an empty layer of clashes': '+',
  'an empty layer of liking': '+',
  'a pair of both': '+',
  'nobody answered': '+',
};

/** Read as `outcome` has them. */
const outcomes: Partial<Record<MeasureId, Record<Input, string>>> = {
  pnCentrality: standing,
  inPnCentrality: standing,
  outPnCentrality: standing,
  balance: {
    nobody: 'no-pairs',
    'one person': 'no-pairs',
    'two people': 'no-pairs',
    'no ties': 'no-pairs',
    'an empty layer of clashes': 'no-pairs',
    'an empty layer of liking': 'no-pairs',
    'a pair of both': 'no-pairs',
    'nobody answered': 'no-pairs',
  },
  multiplexDegree: {
    nobody: '-',
    'one person': '0',
    'two people': '+',
    'no ties': '0',
    'an empty layer of clashes': '+ 0',
    'an empty layer of liking': '0',
    'a pair of both': '+ 0',
    'nobody answered': '0',
  },
  multiplexContacts: {
    nobody: '-',
    'one person': '0',
    'two people': '+',
    'no ties': '0',
    'an empty layer of clashes': '+ 0',
    'an empty layer of liking': '0',
    'a pair of both': '+ 0',
    'nobody answered': '0',
  },
  multiplexShare: {
    nobody: '-',
    'one person': 'isolate',
    'two people': '+',
    'no ties': 'isolate',
    'an empty layer of clashes': '+ 0 isolate',
    'an empty layer of liking': 'isolate',
    'a pair of both': '0 isolate',
    'nobody answered': 'isolate',
  },
  multiplexParticipation: {
    nobody: '-',
    'one person': 'isolate',
    'two people': '+',
    'no ties': 'isolate',
    'an empty layer of clashes': '+ 0 isolate',
    'an empty layer of liking': 'isolate',
    'a pair of both': '0 isolate',
    'nobody answered': 'isolate',
  },
  roleProfiles: {
    nobody: 'record',
    'one person': 'record (no-pairs)',
    'two people': 'record',
    'no ties': 'record',
    'an empty layer of clashes': 'record',
    'an empty layer of liking': 'record',
    'a pair of both': 'record',
    'nobody answered': 'record (no-pairs)',
  },
  numericAssortativity: {
    nobody: 'record (no-variance)',
    'one person': 'record (no-variance)',
    'two people': 'record (no-variance)',
    'no ties': 'record (no-variance)',
    'an empty layer of clashes': 'record (no-variance)',
    'an empty layer of liking': 'record (no-variance)',
    'a pair of both': 'record (no-variance)',
    'nobody answered': 'record (no-variance)',
  },
};

const ids = [...new Set<MeasureId>(measures.map(({ id }) => id))].filter((id) =>
  measureCard(id).levels.some(({ looksBeyond }) => looksBeyond),
);

describe('awkward input of several layers', () => {
  it('has a row for every measure that looks at more than its layer', () => {
    expect(Object.keys(outcomes).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('never makes %s tell NaN, or 0 for what does not exist', async (id) => {
    const told = await Promise.all(
      Object.entries(inputs).map(async ([input, study]) => [
        input,
        await outcomeOf(id, study, { layer: 'liking' }),
      ]),
    );
    expect(Object.fromEntries(told)).toEqual(outcomes[id]);
  });
});
