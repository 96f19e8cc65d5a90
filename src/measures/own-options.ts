import { OptionError, oneOf, wholeNumber } from '../errors.ts';

/** Names of options that single measures have for themselves; words for each are in the catalogues. */
const ownNames = [
  'steps',
  'n',
  'k',
  'minSize',
  'depth',
  'alpha',
  'beta',
  'damping',
  'resolution',
  'unreachable',
  'scale',
  'model',
  'credit',
  'alters',
  'count',
  'between',
  'direction',
  'ties',
  'values',
  'ownTie',
  'variant',
  'mixed',
  'source',
  'target',
  'size',
  'objective',
  'distance',
  'samples',
] as const;
export type OwnName = (typeof ownNames)[number];
export type OwnValue = string | number | null;

/** What a number may be, as far as that can be said before the network is known. */
interface NumberRange {
  readonly whole: boolean;
  readonly least: number | null;
}

/** An option of one measure, beside those that all share. */
export interface OwnOption<T extends OwnValue = OwnValue> {
  readonly name: OwnName;
  /** `null` where it follows from something else: the profile, the network, another option. */
  readonly usual: T;
  readonly accepts: readonly string[] | NumberRange;
  /** The value if it is possible. Throws an OptionError if not. */
  checked(value: unknown): T;
}

/** Reads the options of the measure that is being evaluated. */
export type OwnReader = <T extends OwnValue>(option: OwnOption<T>) => T;

/** Every option as it usually is. */
export const usually: OwnReader = (option) => option.usual;

/** One of several words. */
export function choice<const C extends string, const U extends C | null>(
  name: OwnName,
  usual: U,
  choices: readonly C[],
): OwnOption<C | U> {
  return { name, usual, accepts: choices, checked: (value) => oneOf(name, value, choices) };
}

/** A whole number of at least `least`. */
export function whole<const U extends number | null>(
  name: OwnName,
  usual: U,
  least: number,
): OwnOption<number | U> {
  return {
    name,
    usual,
    accepts: { whole: true, least },
    checked: (value) => wholeNumber(name, value, least),
  };
}

/** A finite number; the measure itself refuses what is out of its range. */
export function real<const U extends number | null>(
  name: OwnName,
  usual: U,
): OwnOption<number | U> {
  return {
    name,
    usual,
    accepts: { whole: false, least: null },
    checked: (value) => {
      if (typeof value === 'number' && Number.isFinite(value)) return value;
      throw new OptionError(name, value, 'a finite number');
    },
  };
}

/** The value of every own option of a measure, by name. */
export type OwnValues = ReadonlyMap<OwnName, OwnValue>;

/** A reader of given values, for options with these names. */
export function ownReader(values: OwnValues): OwnReader {
  return (option) => (values.get(option.name) ?? option.usual) as typeof option.usual;
}
