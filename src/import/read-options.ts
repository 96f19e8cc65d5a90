import { defaultBudget } from '../budget.ts';
import { knownOptions, OptionError, oneOf, wholeNumber } from '../errors.ts';
import { encodings } from './encoding.ts';
import { answerNames } from './project/answers.ts';
import type { ReadOptions } from './source.ts';
import { decimals, delimiters } from './tables/dialect.ts';
import { repeatedRules, zeroRules } from './tie-rules.ts';
import { twoModes } from './two-mode.ts';

/** Throws an OptionError that names an option of a reading that is unknown, or its value. */
export function checkOptions(options: ReadOptions): void {
  knownOptions(options, [
    ...answerNames,
    'group',
    'title',
    'recipe',
    'acceptEdits',
    'sums',
    'budget',
    'now',
    'signal',
    'onProgress',
  ]);
  if (options.encoding !== undefined) oneOf('encoding', options.encoding, encodings);
  if (options.twoMode !== undefined) oneOf('twoMode', options.twoMode, twoModes);
  if (options.network !== undefined) wholeNumber('network', options.network, 1);
  if (options.repeated !== undefined) oneOf('repeated', options.repeated, repeatedRules);
  if (options.zeros !== undefined) oneOf('zeros', options.zeros, zeroRules);
  if (options.delimiter !== undefined) oneOf('delimiter', options.delimiter, delimiters);
  if (options.decimal !== undefined) oneOf('decimal', options.decimal, decimals);
  for (const name of ['directed', 'acceptEdits', 'sums'] as const) {
    const value = options[name];
    if (value !== undefined && typeof value !== 'boolean')
      throw new OptionError(name, value, 'true or false');
  }
  knownOptions(options.budget ?? {}, Object.keys(defaultBudget));
}
