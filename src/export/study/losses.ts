import type { Messages } from '../../locale/en.ts';
import { inLocale } from '../../study/localized.ts';
import type { Study } from '../../study/study.ts';
import { cellCharacters, cellLength } from '../xlsx.ts';
import { fitsMatrices } from './dl.ts';
import { answered } from './egor.ts';
import {
  withBothDirections,
  withCoverageAsCells,
  withOneCoverage,
  withoutCoverage,
  withoutUnknown,
} from './forgetting/answers.ts';
import type { Change } from './forgetting/change.ts';
import {
  withoutEmptyLayers,
  withoutEmptyWaves,
  withoutQuestions,
  withoutWaves,
  withoutWeights,
  withPlainLayers,
  withPlainWaves,
  withUsualSettings,
  withUsualWave,
} from './forgetting/layers.ts';
import {
  withFreeNames,
  withIdsAsNames,
  withNames,
  withNamesAsIds,
  withOneName,
  withoutIsolates,
  withoutNames,
  withPlainTypes,
} from './forgetting/people.ts';
import { withTexts } from './forgetting/texts.ts';
import { gmlNames } from './gml.ts';
import { plainLabel } from './plain-labels.ts';
import { programs } from './program-sheets.ts';
import { xmlCharacters } from './xml-text.ts';

/** The formats a study can be written in. */
export const studyFormats = [
  'folder',
  'csv',
  'xlsx',
  'graphology',
  'graphml',
  'gexf',
  'pajek',
  'dl',
  'vna',
  'gml',
  'node-link',
  ...programs,
  'rsiena',
  'egor',
] as const;
export type StudyFormat = (typeof studyFormats)[number];

/** Something a format cannot hold; its words stand in the catalogues under `issues.losses`. */
export type Loss = keyof Messages['issues']['losses'];

/**
 * A study as a format can hold it, and what was lost on the way. Writing takes what is kept and loses
 * nothing more, so the list is neither longer nor shorter than the truth.
 */
export interface Kept {
  readonly study: Study;
  readonly losses: readonly Loss[];
}

/** What writing this study in a format would lose, known before anything is written. */
export function lossesOf(study: Study, format: StudyFormat): readonly Loss[] {
  return kept(study, format).losses;
}

/** The study without what a format cannot hold. */
export function kept(study: Study, format: StudyFormat): Kept {
  const losses: Loss[] = [];
  let left = study;
  for (const step of stepsOf(study, format)) {
    const [loss, change] = typeof step === 'string' ? [step, changes[step]] : step;
    const next = change(left);
    if (next !== left && !losses.includes(loss)) losses.push(loss);
    left = next;
  }
  return { study: left, losses };
}

const changes: Readonly<Record<Loss, Change>> = {
  title: (study) => (study.title === '' ? study : { ...study, title: '' }),
  titleSpaces: withTrimmedTitle,
  titleLanguages: (study) =>
    typeof study.title === 'string' ? study : { ...study, title: inLocale(study.title, 'en') },
  people: withoutNames,
  nameLanguages: withOneName,
  ids: withNamesAsIds,
  names: withIdsAsNames,
  weights: withoutWeights,
  isolates: (study) => withoutIsolates(study),
  attributeTypes: withPlainTypes,
  reservedNames: withFreeNames,
  attributeNames: (study) =>
    withNames(study, gmlNames(study.people.attributes.map(({ id }) => id))),
  group: (study) => (study.group === null ? study : { ...study, group: null }),
  coverage: withoutCoverage,
  severalCoverages: withOneCoverage,
  notObserved: withoutUnknown,
  directions: withBothDirections,
  layerLabels: withPlainLayers,
  layerSettings: withUsualSettings,
  questions: withoutQuestions,
  emptyLayers: withoutEmptyLayers,
  emptyWaves: withoutEmptyWaves,
  waves: withoutWaves,
  waveName: withUsualWave,
  waveLabels: withPlainWaves,
  plainLabels: (study) => withTexts(study, plainLabel),
  longTexts: (study) => withTexts(study, cellLength),
  lineEnds: (study) => withTexts(study, oneLineEnd),
  controlCharacters: (study) => withTexts(study, xmlCharacters),
};

/** Personal networks hold nobody who neither answered nor was named. */
function withoutSilentIsolates(study: Study): Study {
  return withoutIsolates(study, (person) => answered(study, person));
}

function withTrimmedTitle(study: Study): Study {
  const { title } = study;
  return typeof title !== 'string' || title.trim() === title
    ? study
    : { ...study, title: title.trim() };
}

/** Workbooks and XML know one kind of line end. */
function oneLineEnd(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
}

type Step = Loss | readonly [Loss, Change];

/** What no format of other network programs has a place for. */
const common: readonly Step[] = [
  'titleLanguages',
  'group',
  'attributeTypes',
  'severalCoverages',
  'notObserved',
  'layerLabels',
  'questions',
  'waveLabels',
];
/** Programs that know ties by the names of their layers and waves, and nothing of those without any. */
const listed: readonly Step[] = [...common, 'emptyLayers', 'emptyWaves', 'reservedNames'];
/** Workbooks of other programs. */
const workbook: readonly Step[] = [
  'title',
  'nameLanguages',
  ...listed,
  'lineEnds',
  ['controlCharacters', (study) => withTexts(study, cellCharacters)],
  'longTexts',
];
/** Programs that know relations only. */
const relations: readonly Step[] = ['title', 'waves', ...common, 'emptyLayers'];

/** Everything that a format may lose, whatever the study. */
export function possibleLosses(format: StudyFormat): readonly Loss[] {
  const nobody: Study = {
    title: '',
    people: { ids: [], names: [], attributes: [] },
    group: null,
    layers: [],
    waves: [],
  };
  const steps = stepsOf(nobody, format).map((step) => (typeof step === 'string' ? step : step[0]));
  const losses = [...new Set(steps)];
  return losses.includes('title') ? losses.filter((loss) => loss !== 'titleLanguages') : losses;
}

function stepsOf(study: Study, format: StudyFormat): readonly Step[] {
  switch (format) {
    case 'folder':
      return [];
    case 'csv':
      return [
        'title',
        'people',
        'coverage',
        'isolates',
        'emptyLayers',
        'emptyWaves',
        'layerLabels',
        'questions',
        'directions',
        'waveLabels',
        'waveName',
      ];
    case 'xlsx':
      return [
        'title',
        'group',
        'attributeTypes',
        'severalCoverages',
        'emptyWaves',
        'layerSettings',
        'questions',
        'waveLabels',
        'waveName',
        'reservedNames',
        'lineEnds',
        ['controlCharacters', (left) => withTexts(left, cellCharacters)],
        'longTexts',
      ];
    case 'graphology':
    case 'node-link':
      return listed;
    case 'gephi':
    case 'nodexl':
      return workbook;
    case 'kumu':
    case 'polinode':
      return [...workbook, 'ids', 'names'];
    case 'rsiena':
      return [
        'title',
        'group',
        'attributeTypes',
        'weights',
        'layerLabels',
        'questions',
        'waveLabels',
      ];
    case 'egor':
      return [
        'title',
        'waves',
        'group',
        'attributeTypes',
        'notObserved',
        ['isolates', withoutSilentIsolates],
        'directions',
        'layerLabels',
        'questions',
      ];
    case 'graphml':
    case 'gexf':
      return [...listed, 'titleSpaces', 'controlCharacters'];
    case 'gml':
      return [...listed, 'attributeNames'];
    case 'vna':
      return [...relations, 'directions', 'reservedNames', 'plainLabels'];
    case 'pajek':
      return [...relations, 'people', 'coverage'];
    case 'dl':
      return fitsMatrices(study)
        ? [
            ...relations.filter(
              (step) => !['notObserved', 'emptyLayers', 'severalCoverages'].includes(step as Loss),
            ),
            'people',
            ['coverage', withCoverageAsCells],
            'directions',
            'plainLabels',
          ]
        : [...relations, 'people', 'coverage', 'directions', 'plainLabels'];
  }
}
