import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Statement } from '../diagnosis/finding.ts';
import { inLocale, type Locale, type Localized } from '../study/localized.ts';
import { catalogue } from './catalogue.ts';
import { type Names, type Sentence, sentence } from './say.ts';

/** The sentence of a statement, reason, action or caveat in one language. */
export function phrase(statement: Statement, locale: Locale, names: Names): string {
  const { findings, words } = catalogue(locale);
  const known = new Map<string, Sentence>(Object.entries(findings.sentences));
  const template = known.get(statement.code);
  if (template === undefined) throw new Error(`no sentence for the statement ${statement.code}`);
  return sentence(statement, template, names, words.grammar);
}

/** Names for the ids of a diagnosis. An id the release left no name for reads as withheld. */
export function namesOf(diagnosis: Diagnosis, locale: Locale): Names {
  const { withheld } = catalogue(locale).words.grammar;
  const named = (entries: Iterable<readonly [string, Localized]>) => {
    const known = new Map(entries);
    return (id: string) => {
      const name = known.get(id);
      return name === undefined ? withheld : inLocale(name, locale);
    };
  };
  return {
    person: named(diagnosis.names),
    group: named(diagnosis.study.groups.map((group) => [group.id, group.label] as const)),
    layer: named(diagnosis.study.layers.map((layer) => [layer.id, layer.label] as const)),
  };
}
