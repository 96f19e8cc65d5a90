import { describe, expect, it } from 'vitest';
import type { OwnOption, OwnValue } from '../../../src/measures/own-options.ts';
import { ownOptionsOf } from '../../../src/measures/own-values.ts';
import { type MeasureId, measures } from '../../../src/measures/registry.ts';
import { inputs } from './inputs.ts';
import { outcomesOfOptions } from './option-outcomes.ts';
import { outcome } from './outcome.ts';
import { outcomes } from './outcomes.ts';

const ids = [...new Set<MeasureId>(measures.map(({ id }) => id))];

/** Values of an option that are not the usual one: every word, the least number and a large one. */
function others({ usual, accepts }: OwnOption): readonly OwnValue[] {
  if (!('whole' in accepts)) return accepts.filter((choice) => choice !== usual);
  const { whole, least } = accepts;
  return (whole ? [least ?? 0, 50] : [0.25]).filter((value) => value !== usual);
}

const settings = ids.flatMap((id) =>
  ownOptionsOf(id).flatMap((option) =>
    others(option).map((value) => ({
      id,
      name: option.name,
      value,
      key: `${id}.${option.name}=${value}`,
    })),
  ),
);

describe('awkward input, with options of single measures', () => {
  it('has rows for settings there are, and for no others', () => {
    const known = new Set(settings.map(({ key }) => key));
    expect(Object.keys(outcomesOfOptions).filter((key) => !known.has(key))).toEqual([]);
    expect(settings.length).toBeGreaterThan(90);
  });

  it.each(settings)(
    'never makes $key tell NaN, or 0 for what does not exist',
    async ({ id, name, value, key }) => {
      const told = Object.fromEntries(
        await Promise.all(
          inputs.map(async (input) => [
            input,
            await outcome(id, input, { [id]: { [name]: value } }),
          ]),
        ),
      );
      const usual = Object.fromEntries(inputs.map((input, at) => [input, outcomes.get(id)![at]]));
      expect(told).toEqual({ ...usual, ...outcomesOfOptions[key] });
    },
  );
});
