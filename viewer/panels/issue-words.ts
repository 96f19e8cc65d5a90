import { catalogue, type Issue, type Locale } from '../../src/index.ts';

export function issueText({ code }: Issue, locale: Locale): string {
  return String(Reflect.get(catalogue(locale).issues, code) ?? code);
}

export function issueAdvice(_issue: Issue, _locale: Locale): string {
  return '';
}
