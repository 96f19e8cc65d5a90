import { describe, expect, it } from 'vitest';
import { type MeasureId, measures } from '../../../src/measures/registry.ts';
import { inputs } from './inputs.ts';
import { outcome } from './outcome.ts';
import { outcomes, rows } from './outcomes.ts';

const ids = [...new Set<MeasureId>(measures.map(({ id }) => id))];

describe('awkward input', () => {
  it('has one row for every measure there is', () => {
    expect(rows.flatMap(([measures]) => measures).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('never makes %s tell NaN, or 0 for what does not exist', async (id) => {
    const told = Object.fromEntries(
      await Promise.all(inputs.map(async (input) => [input, await outcome(id, input)])),
    );
    const expected = Object.fromEntries(inputs.map((input, at) => [input, outcomes.get(id)![at]]));
    expect(told).toEqual(expected);
  });
});
