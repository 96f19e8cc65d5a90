import type { AssociationId } from '../inference/association.ts';
import type { Distribution } from '../inference/permutation.ts';
import type { Predictor } from '../inference/study-test/predictor.ts';
import type { FigureName, StudyTest, TestRow } from '../inference/study-test/result.ts';
import { inLocale, type Locale, type Localized } from '../study/localized.ts';
import { catalogue } from './catalogue.ts';
import type { Verdict } from './en/tests.ts';
import * as format from './format.ts';
import { measureName } from './measure-words.ts';

/** Tested figures that lie around 0, so that both sides together make sense. */
const centred: ReadonlySet<FigureName> = new Set(['t', 'z']);
const centredAssociations: ReadonlySet<AssociationId> = new Set(['pearson', 'gamma']);
/** The more of these, the less two things go together. */
const distances: ReadonlySet<AssociationId> = new Set(['hamming', 'euclidean']);

/** Told in brackets before and after the tested figure, where a row has them. */
const beside = ['b', 'oddsRatio'] as const;
const after = ['adjustedRSquared', 'logLikelihood'] as const;

/** The name of what a row is about. */
export function rowName(test: StudyTest, { subject }: TestRow, locale: Locale): string {
  const { rows } = catalogue(locale).tests;
  switch (subject.kind) {
    case 'association':
      return rows.association(
        layerName(test, subject.outcome, locale),
        predictorName(test, subject.predictor, locale),
      );
    case 'term':
      return predictorName(test, subject.predictor, locale);
    case 'measure':
      return measureName(subject.measure, locale);
    case 'block': {
      const name = blockName(test, subject, locale);
      return subject.reference ? rows.reference(name) : name;
    }
    default:
      return rows[subject.kind];
  }
}

function predictorName(test: StudyTest, predictor: Predictor, locale: Locale): string {
  const { predictors } = catalogue(locale).tests;
  switch (predictor.kind) {
    case 'layer':
    case 'reverse':
      return predictors[predictor.kind](layerName(test, predictor.layer, locale));
    case 'sender':
    case 'receiver': {
      const { attribute, value } = predictor;
      const label =
        value === null
          ? null
          : labelled(test.labels.values, `${attribute}=${value}`, locale, value);
      return predictors[predictor.kind](attributeName(test, attribute, locale), label);
    }
    default:
      return predictors[predictor.kind](attributeName(test, predictor.attribute, locale));
  }
}

export function layerName({ layers }: StudyTest, id: string, locale: Locale): string {
  const layer = layers.find((each) => each.id === id);
  return layer === undefined ? id : inLocale(layer.label, locale);
}

export function attributeName({ labels }: StudyTest, id: string, locale: Locale): string {
  return labelled(labels.attributes, id, locale, id);
}

/** What a row says in one sentence with its evidence; `null` for an intercept, which says nothing. */
export function rowSentence(test: StudyTest, row: TestRow, locale: Locale): string | null {
  const { sentences, reasons } = catalogue(locale).tests;
  const { subject } = row;
  if (subject.kind === 'intercept') return null;
  const name = rowName(test, row, locale);
  if (row.hidden) return sentences.hidden(name);
  if (row.reason !== null) return sentences.undefined(name, reasons[row.reason]);
  return sentences.evidence(said(test, row, locale), evidence(test, row, locale));
}

/** How a row stands to chance: by both sides of what lies around 0, by the nearer one of the rest. */
function verdictOf(test: StudyTest, { subject, tested, chance }: TestRow): Verdict {
  if (tested === null || chance === null || Number.isNaN(chance.pTwoSided)) return 'untested';
  // Only much can be explained by more than chance.
  if (subject.kind === 'fit') return chance.pUpper <= 0.05 ? 'more' : 'chance';
  const isHigh = chance.pUpper <= chance.pLower;
  const isFar = isCentred(test, tested)
    ? chance.pTwoSided <= 0.05
    : Math.min(chance.pUpper, chance.pLower) <= 0.025;
  if (!isFar) return 'chance';
  const isDistance = test.settings.model === 'qap' && distances.has(test.settings.association);
  return isHigh === isDistance ? 'less' : 'more';
}

function said(test: StudyTest, row: TestRow, locale: Locale): string {
  const { sentences } = catalogue(locale).tests;
  const { subject, figures } = row;
  const { settings } = test;
  const verdict = verdictOf(test, row);
  const outcome = layerName(test, settings.outcome ?? '', locale);
  switch (subject.kind) {
    case 'association':
      return sentences.association(
        layerName(test, subject.outcome, locale),
        predictorName(test, subject.predictor, locale),
        verdict,
      );
    case 'term': {
      const predictor = predictorName(test, subject.predictor, locale);
      const terms = test.rows.filter((each) => each.subject.kind === 'term');
      return sentences.term({ outcome, predictor, alone: terms.length === 1 }, verdict);
    }
    case 'measure':
      return sentences.measure(measureName(subject.measure, locale), verdict, settings.given);
    case 'block': {
      const name = blockName(test, subject, locale);
      const density = figures.get('density')!;
      return settings.weight === 'none'
        ? sentences.block(capital(name), share(density), verdict)
        : sentences.blockMean(capital(name), format.number(density), verdict);
    }
    default:
      return (settings.model === 'density' ? sentences.fitOfGroups : sentences.fit)(
        outcome,
        share([...figures.values()][0]!),
        verdict,
      );
  }
}

/** The figures that stand behind a sentence, in brackets: value, chance and p. */
function evidence(test: StudyTest, row: TestRow, locale: Locale): readonly string[] {
  const { tests } = catalogue(locale);
  const { figures, tested, chance, subject } = row;
  const own = tested === null || subject.kind === 'block' ? [] : [tested];
  const names = [...beside, ...own, ...after].filter((name) => figures.has(name));
  const values = names.map((name) => {
    const value = format.number(figures.get(name)!, 3);
    const label =
      name !== 'value'
        ? tests.figures[name]
        : subject.kind === 'association'
          ? tests.associations[test.settings.association]
          : null;
    return label === null ? value : `${label} ${value}`;
  });
  if (tested === null || chance === null || Number.isNaN(chance.pTwoSided)) return values;
  const isBoth = isCentred(test, tested);
  const byChance = isBoth ? [] : [tests.sentences.byChance(expected(test, row, chance))];
  const p = subject.kind === 'fit' ? chance.pUpper : isBoth ? chance.pTwoSided : nearer(chance);
  return [...values, ...byChance, format.pValue(p)];
}

function expected({ settings }: StudyTest, { subject }: TestRow, { mean }: Distribution): string {
  const isShare = subject.kind === 'block' && settings.weight === 'none';
  return isShare ? share(mean) : format.number(mean, 3);
}

function isCentred({ settings }: StudyTest, tested: FigureName): boolean {
  if (settings.model === 'qap') return centredAssociations.has(settings.association);
  return centred.has(tested);
}

/** A share in percent, to a tenth where it is small, as densities are. */
const share = (value: number) => `${format.number(value * 100, value < 0.1 ? 1 : 0)}%`;

const nearer = ({ pLower, pUpper }: Distribution) => Math.min(pLower, pUpper);

function blockName(
  test: StudyTest,
  { block, from, to }: TestRow['subject'] & { kind: 'block' },
  locale: Locale,
): string {
  const { rows } = catalogue(locale).tests;
  const group = (id: string) => labelled(test.labels.groups, id, locale, id);
  if (from === null || to === null) return rows[block === 'between' ? 'between' : 'within'];
  if (block === 'within' || from === to) return rows.withinOf(group(from));
  const isDirected = test.layers[0]?.directed === true;
  return (isDirected ? rows.fromTo : rows.pairOf)(group(from), group(to));
}

function labelled(
  labels: ReadonlyMap<string, Localized>,
  id: string,
  locale: Locale,
  otherwise: string,
): string {
  const label = labels.get(id);
  return label === undefined ? otherwise : inLocale(label, locale);
}

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
