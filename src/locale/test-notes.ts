import type { StudyTest } from '../inference/study-test/result.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { catalogue } from './catalogue.ts';
import * as format from './format.ts';
import { attributeName, layerName } from './test-words.ts';

/** What a test is called: the question first, the term second. */
export function testTitle({ settings }: StudyTest, locale: Locale): string {
  const { models, title } = catalogue(locale).tests;
  const { plain, term } = models[settings.model];
  return title(plain, term);
}

/** On what it rests: people, wave, layer, and the pairs that all is known of. */
export function testFacts(test: StudyTest, locale: Locale): readonly string[] {
  const { facts } = catalogue(locale).tests;
  const { outcome, model } = test.settings;
  const count = counts(locale);
  const title = inLocale(test.title, locale);
  const about = model === 'mrqap' || model === 'logistic' ? facts.outcome : facts.layer;
  const whole = test.rows.find(({ subject }) => subject.kind === 'fit');
  const { cells = null, dropped = null } = whole ?? {};
  const without = test.group?.withoutGroup ?? 0;
  return [
    ...(title === '' ? [] : [title]),
    facts.people(count(test.people)),
    facts.wave(inLocale(test.labels.wave, locale)),
    ...(outcome === null ? [] : [about(layerName(test, outcome, locale))]),
    ...(cells === null || dropped === null ? [] : [facts.cells(count(cells), count(dropped))]),
    ...(without > 0 ? [facts.withoutGroup(count(without))] : []),
  ];
}

/** The conventions it followed, and what to keep in mind. */
export function testNotes(test: StudyTest, suppressed: number, locale: Locale): readonly string[] {
  const { notes } = catalogue(locale).tests;
  const { settings, strata, separated, layers } = test;
  const { model, weight, symmetrize } = settings;
  const count = counts(locale);
  return [
    ...(model === 'qap' ? [notes.association(settings.association)] : []),
    ...(model === 'density' ? [notes.blocks(settings.blocks)] : []),
    ...(settings.permutations === 0
      ? [notes.untested]
      : [
          {
            qap: notes.places,
            mrqap: notes.method(settings.method),
            logistic: notes.placesOfOutcome,
            density: notes.placesOfGroups,
            cug: notes.random(settings.given),
          }[model],
          ...(strata === null ? [] : [notes.strata(attributeName(test, strata, locale))]),
          notes.chance(count(settings.permutations), String(settings.seed)),
          ...(separated === null || separated === 0 ? [] : [notes.separated(count(separated))]),
        ]),
    ...(model === 'cug' ? [] : [notes.weight[weight]]),
    ...(symmetrize === 'none' ? [] : [notes.symmetrize[symmetrize]]),
    ...(layers.some(({ directed }) => directed) ? [notes.eachWay] : []),
    notes.cause,
    ...(suppressed > 0 ? [notes.suppressed(count(suppressed))] : []),
  ];
}

function counts(locale: Locale) {
  const { thousands } = catalogue(locale).words.grammar;
  return (value: number) => format.count(value, thousands);
}
