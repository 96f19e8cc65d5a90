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
  /** The advice for whoever reads in a page, where that of the command line is of no use. */
  readonly onPage?: Told;
}

/** The sentence and the advice of an issue in one language. No cell of the user's data is in them. */
export function issueWords(issue: Issue, locale: Locale): IssueWords {
  const told: IssueTold = catalogue(locale).issues.codes[issue.code];
  const [text, advice, onPage] = [told.text, told.advice, told.onPage ?? told.advice].map((each) =>
    tell(each, issue.params),
  );
  return { text: text!, advice: advice!, onPage: onPage! };
}

/** What an issue says in one language; `onPage` is the advice where there is no command line. */
interface IssueWords {
  readonly text: string;
  readonly advice: string;
  readonly onPage: string;
}

function tell(told: Told, facts: Facts): string {
  return typeof told === 'string' ? told : told(facts);
}
