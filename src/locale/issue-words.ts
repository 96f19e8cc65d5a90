import type { Issue } from '../issue.ts';
import type { Locale } from '../study/localized.ts';
import { catalogue } from './catalogue.ts';

/** The facts of an issue, as its sentences take them. */
export type Facts = Issue['params'];

/** A sentence that is always the same, or one made with the facts of the issue. */
export type Told = string | ((facts: Facts) => string);

/** What an issue says, and what the user can do about it. */
export interface IssueTold {
  readonly text: Told;
  readonly advice: Told;
}

/** The sentence and the advice of an issue in one language. No cell of the user's data is in them. */
export function issueWords(issue: Issue, locale: Locale): { text: string; advice: string } {
  const { text, advice } = catalogue(locale).issues.codes[issue.code];
  return { text: tell(text, issue.params), advice: tell(advice, issue.params) };
}

function tell(told: Told, facts: Facts): string {
  return typeof told === 'string' ? told : told(facts);
}
