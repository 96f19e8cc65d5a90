import type { Localized } from '../../../study/localized.ts';
import type { Study } from '../../../study/study.ts';
import { uniqueName } from '../unique-name.ts';

/**
 * Passes every id, name, value and label through `change`. Ids that would then be alike get a number;
 * values that would be empty are gone.
 */
export function withTexts(study: Study, change: (text: string) => string): Study {
  const ids = unique(study.people.ids, change);
  const attributes = unique(
    study.people.attributes.map(({ id }) => id),
    change,
  );
  const layers = unique(
    study.layers.map(({ id }) => id),
    change,
  );
  const waves = unique(
    study.waves.map(({ id }) => id),
    change,
  );
  const label = (text: Localized, before: string, after: string) =>
    text === before ? after : localized(text, change);
  const changed: Study = {
    ...study,
    title: localized(study.title, change),
    group:
      study.group === null
        ? null
        : (attributes[study.people.attributes.findIndex(({ id }) => id === study.group)] ?? null),
    people: {
      ids,
      names: study.people.names.map((name, at) => {
        const next = label(name, study.people.ids[at]!, ids[at]!);
        return next === '' ? ids[at]! : next;
      }),
      attributes: study.people.attributes.map((attribute, at) => ({
        ...attribute,
        id: attributes[at]!,
        label: label(attribute.label, attribute.id, attributes[at]!),
        values: attribute.values.map((value) => (value === null ? null : change(value) || null)),
      })),
    },
    layers: study.layers.map((layer, at) => ({
      ...layer,
      id: layers[at]!,
      label: label(layer.label, layer.id, layers[at]!),
    })),
    waves: study.waves.map((wave, at) => ({
      id: waves[at]!,
      label: label(wave.label, wave.id, waves[at]!),
    })),
  };
  return textsIn(changed) === textsIn(study) ? study : changed;
}

function unique(texts: readonly string[], change: (text: string) => string): readonly string[] {
  const taken = new Set<string>();
  return texts.map((text) => uniqueName(change(text), taken));
}

function localized(text: Localized, change: (text: string) => string): Localized {
  if (typeof text === 'string') return change(text);
  const entries = Object.entries(text).map(([locale, own]) => [locale, change(own)] as const);
  const [[, first] = ['', ''], second] = entries;
  // What is the same in both languages is said once.
  return second?.[1] === first ? first : Object.fromEntries(entries);
}

function textsIn({ title, people, layers, waves }: Study): string {
  return JSON.stringify([
    title,
    people.ids,
    people.names,
    people.attributes.map(({ id, label, values }) => [id, label, values]),
    layers.map(({ id, label }) => [id, label]),
    waves,
  ]);
}
