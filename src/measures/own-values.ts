import { OptionError } from '../errors.ts';
import type { MeasureDefinition } from './definition.ts';
import type { OwnName, OwnOption, OwnValue, OwnValues } from './own-options.ts';
import { definitionsOf } from './registry.ts';

/** Options of single measures, by the measure's id and the option's name. */
export type OwnRequest = Readonly<Record<string, Readonly<Record<string, OwnValue>>>>;

/** The own options of a measure at all its levels, each once. Throws for an id there is not. */
export function ownOptionsOf(id: string): readonly OwnOption[] {
  const all = definitionsOf(id).flatMap(({ own = [] }) => own);
  return [...new Map(all.map((option) => [option.name, option])).values()];
}

/**
 * The values of all own options of the measures chosen, as asked for or as usual; measures without any
 * are left out. Throws an OptionError that names a measure not chosen, an option it does not have, or
 * a value that is not possible.
 */
export function ownValues(
  chosen: readonly MeasureDefinition[],
  asked: OwnRequest = {},
): ReadonlyMap<string, OwnValues> {
  const ids = new Set(chosen.map(({ id }) => id));
  for (const id of Object.keys(asked)) {
    definitionsOf(id);
    if (!ids.has(id)) throw new OptionError('set', id, 'a measure that is asked for');
  }
  const values = new Map<string, OwnValues>();
  for (const id of ids) {
    const options = ownOptionsOf(id);
    const given = new Map(Object.hasOwn(asked, id) ? Object.entries(asked[id]!) : []);
    const ofMeasure = new Map<OwnName, OwnValue>(
      options.map((option) => [option.name, chosenValue(id, option, given.get(option.name))]),
    );
    for (const name of given.keys()) {
      if (options.some((option) => option.name === name)) continue;
      const known = options.map((option) => option.name).join(', ');
      throw new OptionError(
        `${id}.${name}`,
        given.get(name),
        known === '' ? `no option, for ${id} has none of its own` : `one of the options ${known}`,
      );
    }
    if (ofMeasure.size > 0) values.set(id, ofMeasure);
  }
  return values;
}

function chosenValue(id: string, option: OwnOption, given: OwnValue | undefined): OwnValue {
  if (given === undefined) return option.usual;
  try {
    return option.checked(given);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    throw new OptionError(`${id}.${error.option}`, error.received, error.expected);
  }
}
