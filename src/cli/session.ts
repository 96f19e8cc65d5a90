import { catalogue, type Locale, type Messages } from '../index.ts';
import { Ending, exit } from './ending.ts';
import type { Io } from './io.ts';

/** One run: the world, the language, and all texts; `text` are the command line's own. */
export interface Session {
  readonly io: Io;
  readonly locale: Locale;
  readonly messages: Messages;
  readonly text: Messages['cli'];
  /** The flags that were given, without those that are what they are by default. */
  readonly told: Set<string>;
}

export function sessionOf(io: Io, locale: Locale): Session {
  const messages = catalogue(locale);
  return { io, locale, messages, text: messages.cli, told: new Set() };
}

/** A choice that is not there ends the run, naming what came and what there is. */
export function chosen<T extends string>(
  { text }: Session,
  flag: string,
  value: string,
  choices: readonly T[],
): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  throw new Ending(exit.usage, text.errors.notAChoice(flag, value, choices));
}
