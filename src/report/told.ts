import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Certainty, Evidence, QuestionId, Statement } from '../diagnosis/finding.ts';
import { catalogue } from '../locale/catalogue.ts';
import type { Messages } from '../locale/en.ts';
import * as format from '../locale/format.ts';
import { measureName } from '../locale/measure-words.ts';
import { namesOf, phrase } from '../locale/phrase.ts';
import type { Names } from '../locale/say.ts';
import { inLocale, type Locale, type Localized } from '../study/localized.ts';
import type { Certain } from './document.ts';
import { drawsBehind } from './draws.ts';
import { lacking } from './unasked.ts';
import { isolated, tidy } from './user-text.ts';

/** One language and the names of one diagnosis: all that is needed to put it into words. */
export interface Told {
  readonly locale: Locale;
  readonly messages: Messages;
  readonly names: Names;
  say(statement: Statement): string;
  user(text: Localized, longest?: number): string;
  /** The title of the study, or words for a study without one. */
  readonly title: string;
  /** The wave by name; `null` where it has none but its id. */
  readonly wave: string | null;
  count(value: number): string;
  certain(certainty: Certainty | null): Certain | null;
  /** What the certainties of all these people rest on, with the numbers of draws as text. */
  readonly draws: readonly { readonly basis: Certainty['basis']; readonly draws: string }[];
  /** Why a question could not be asked of this study; `null` where it could. */
  unasked(question: QuestionId): string | null;
  /** The parts of a fact as text: name, value, chance, p and range; '' where there is none. */
  fact(evidence: Evidence): Fact;
}

interface Fact {
  readonly measure: string;
  readonly value: string;
  readonly expected: string;
  readonly p: string;
  readonly range: readonly [string, string] | null;
}

export function told(diagnosis: Diagnosis, locale: Locale): Told {
  const messages = catalogue(locale);
  const raw = namesOf(diagnosis, locale);
  const { title, wave } = diagnosis.study;
  const names: Names = {
    person: (id) => isolated(raw.person(id)),
    group: (id) => isolated(raw.group(id)),
    layer: (id) => isolated(raw.layer(id)),
  };
  const count = (value: number) => format.count(value, messages.words.grammar.thousands);
  return {
    locale,
    messages,
    names,
    say: (statement) => phrase(statement, locale, names),
    user: (text, longest) => isolated(inLocale(text, locale), longest),
    title:
      tidy(inLocale(title, locale)) === ''
        ? messages.report.pages.untitled
        : isolated(inLocale(title, locale)),
    wave: inLocale(wave.label, locale) === wave.id ? null : isolated(inLocale(wave.label, locale)),
    count,
    certain: (certainty) =>
      certainty === null
        ? null
        : {
            share: certainty.share,
            text: messages.report.pages.certainty[certainty.basis](
              format.percent(certainty.share),
              count(certainty.draws),
            ),
          },
    draws: drawsBehind(diagnosis.leverage).map(({ basis, least, most }) => ({
      basis,
      draws: messages.words.range(count(least), count(most)),
    })),
    unasked: (question) => {
      const { unasked, kinds } = messages.words;
      const missing = lacking(question, diagnosis.study).map((need) =>
        need === 'groups' ? unasked.groups : unasked.ties(need.map((kind) => kinds[kind])),
      );
      return missing.length === 0 ? null : unasked.said(missing);
    },
    fact: (evidence) => factOf(evidence, measureName(evidence.measure, locale), count),
  };
}

/** Facts that are shares of something and read best as percentages. */
const shares: readonly string[] = ['askedShare', 'fragmentationAfter', 'density'];

function factOf(evidence: Evidence, measure: string, count: (value: number) => string): Fact {
  const shown = (value: number | null) => {
    if (value === null) return '';
    if (shares.includes(evidence.measure)) return format.percent(value);
    if (Number.isInteger(value)) return value < 0 ? format.number(value, 0) : count(value);
    return format.number(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
  };
  return {
    measure,
    value: shown(evidence.value),
    expected: shown(evidence.expected),
    p: telling(evidence),
    range:
      evidence.interval === null
        ? null
        : [shown(evidence.interval[0]), shown(evidence.interval[1])],
  };
}

/** The p-value of the side the value stands on. */
function telling({ value, expected, pLower, pUpper }: Evidence): string {
  const below = value !== null && expected !== null && value < expected;
  const p = below ? (pLower ?? pUpper) : (pUpper ?? pLower);
  return p === null ? '' : format.pValue(p);
}
