import type { Released } from '../disclosure/released.ts';
import { predictorText } from '../inference/study-test/predictor.ts';
import type { StudyTest, Subject, TestRow } from '../inference/study-test/result.ts';
import { testNotes, testTitle } from '../locale/test-notes.ts';
import { rowName, rowSentence } from '../locale/test-words.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { version } from '../version.ts';
import { finite, type Json, keyed, plain } from './plain.ts';

/** A test as JSON: one entry per result, with `null` and a reason for what does not exist. */
export function testJson(released: Released<StudyTest>, locale: Locale = 'en'): Json {
  const { value: test, policy, suppressed } = released;
  return {
    guanxi: version,
    command: 'test',
    title: testTitle(test, locale),
    study: inLocale(test.title, locale),
    options: keyed(Object.entries(testOptions(test)), (value) => value),
    people: test.people,
    ...(test.group === null ? {} : { withoutGroup: test.group.withoutGroup }),
    ...(test.separated === null ? {} : { separated: test.separated }),
    layers: test.layers.map(({ id, label, directed, answered, unknown }) => ({
      id,
      label: inLocale(label, locale),
      directed,
      answered,
      unknown,
    })),
    policy: plain(policy),
    suppressed,
    results: test.rows.map((row) => resultOf(test, row, locale)),
    notes: [...testNotes(test, suppressed, locale)],
  };
}

/** The options as they were used; those that the model has no use for are left out. */
export function testOptions({
  settings,
  strata,
  group,
}: StudyTest): Readonly<Record<string, string | number | null>> {
  const { model, outcome, wave, weight, symmetrize, permutations, seed } = settings;
  const { association, method, blocks, given } = settings;
  const own = {
    qap: { weight, association, strata },
    mrqap: { weight, method, strata },
    logistic: { weight, strata },
    density: { weight, blocks, group: group?.attribute ?? null, strata },
    cug: { given },
  }[model];
  return { model, outcome, wave, ...own, symmetrize, permutations, seed };
}

function resultOf(test: StudyTest, row: TestRow, locale: Locale): Json {
  const { id, subject, figures, tested, chance, reason, cells, dropped, hidden } = row;
  const about = { id, name: rowName(test, row, locale), ...subjectOf(subject) };
  const text = rowSentence(test, row, locale);
  if (hidden) return { ...about, suppressed: true, text };
  const drawn =
    chance === null
      ? {}
      : {
          tested,
          expected: finite(chance.mean),
          sd: finite(chance.sd),
          min: finite(chance.min),
          max: finite(chance.max),
          pLower: finite(chance.pLower),
          pUpper: finite(chance.pUpper),
          pTwoSided: finite(chance.pTwoSided),
          draws: chance.count,
        };
  return {
    ...about,
    ...Object.fromEntries([...figures].map(([name, value]) => [name, finite(value)])),
    ...drawn,
    ...(cells === null ? {} : { cells }),
    ...(dropped === null ? {} : { dropped }),
    reason,
    text,
  };
}

function subjectOf(subject: Subject): Readonly<Record<string, Json>> {
  switch (subject.kind) {
    case 'association':
      return {
        kind: subject.kind,
        outcome: subject.outcome,
        predictor: predictorText(subject.predictor),
      };
    case 'term':
      return { kind: subject.kind, predictor: predictorText(subject.predictor) };
    case 'block': {
      const { kind, block, from, to, reference } = subject;
      return { kind, block, from, to, reference };
    }
    default:
      return { ...subject };
  }
}
