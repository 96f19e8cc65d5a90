import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Released } from '../disclosure/released.ts';
import { OptionError } from '../errors.ts';
import { type Locale, locales } from '../study/localized.ts';
import { version } from '../version.ts';
import type { Document, Page } from './document.ts';
import { between } from './pages/between.ts';
import { bridges } from './pages/bridges.ts';
import { leverage } from './pages/leverage.ts';
import { map } from './pages/map.ts';
import { method } from './pages/method.ts';
import { questions } from './pages/questions.ts';
import { scope } from './pages/scope.ts';
import { summary } from './pages/summary.ts';
import { told } from './told.ts';

/** The whole report in one language. It depends on nothing but its arguments. */
export function build(released: Released<Diagnosis>, locale: Locale): Document {
  if (!locales.includes(locale)) {
    throw new OptionError('locale', locale, `one of ${locales.join(', ')}`);
  }
  const { value: diagnosis, policy } = released;
  const words = told(diagnosis, locale);
  const { pages, glossary } = words.messages.report;
  const terms: Page = {
    id: 'glossary',
    topic: glossary.topic,
    title: glossary.title,
    blocks: [
      { kind: 'terms', items: glossary.terms.map(([term, meaning]) => ({ term, meaning })) },
    ],
  };
  return {
    language: locale,
    title: words.title,
    subtitle: pages.subtitle(
      words.wave,
      diagnosis.study.people,
      words.messages.words.audiences[policy.audience],
    ),
    kind: pages.kind,
    contents: pages.contents,
    pages: [
      summary(released, words),
      scope(released, words),
      map(diagnosis, policy.individuals !== 'all', words),
      between(released, words),
      bridges(diagnosis, words),
      leverage(diagnosis, words),
      questions(diagnosis, words),
      method(released, words),
      terms,
    ],
    colophon: pages.colophon(version),
  };
}
