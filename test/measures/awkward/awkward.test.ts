import { describe, expect, it } from 'vitest';
import { type MeasureId, measures } from '../../../src/measures/registry.ts';
import { inputs } from './inputs.ts';
import { outcome } from './outcome.ts';
import { outcomes } from './outcomes.ts';

const ids = [...new Set<MeasureId>(measures.map(({ id }) => id))];

describe('awkward input', () => {
  it('has a row for every measure there is', () => {
    expect(Object.keys(outcomes).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('never makes %s tell NaN, or 0 for what does not exist', async (id) => {
    const told = Object.fromEntries(
      await Promise.all(inputs.map(async (input) => [input, await outcome(id, input)])),
    );
    const expected = Object.fromEntries(inputs.map((input, at) => [input, outcomes[id][at]]));
    expect(told).toEqual(expected);
  });
});
