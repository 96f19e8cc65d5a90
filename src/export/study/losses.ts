import type { Messages } from '../../locale/en.ts';
import { type Study, usualFlow, usualSensitivity } from '../../study/study.ts';
import { isGmlKey } from './gml.ts';
import { namesEverybody } from './tie-sheet.ts';
import { isXmlCharacter } from './xml-text.ts';

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
] as const;
export type StudyFormat = (typeof studyFormats)[number];

/** Something a format cannot hold; its words stand in the catalogues under `issues.losses`. */
export type Loss = keyof Messages['issues']['losses'];

/** What writing this study in a format would lose, known before anything is written. */
export function lossesOf(study: Study, format: StudyFormat): readonly Loss[] {
  if (format === 'folder') return [];
  const found = facts(study);
  return lost[format].filter((loss) => found[loss]);
}

/** What no format of other network programs has a place for. */
const common: readonly Loss[] = [
  'titleLanguages',
  'attributeTypes',
  'group',
  'severalCoverages',
  'notObserved',
  'layerLabels',
  'emptyLayers',
  'questions',
  'waveLabels',
];

/** What each format has no place for. */
const lost: Readonly<Record<Exclude<StudyFormat, 'folder'>, readonly Loss[]>> = {
  csv: [
    'title',
    'people',
    'isolates',
    'group',
    'coverage',
    'directions',
    'layerLabels',
    'questions',
    'waveLabels',
  ],
  xlsx: [
    'title',
    'attributeTypes',
    'group',
    'severalCoverages',
    'layerSettings',
    'questions',
    'waveLabels',
  ],
  graphology: [
    'titleLanguages',
    'attributeTypes',
    'group',
    'coverage',
    'notObserved',
    'layerLabels',
    'questions',
    'waveLabels',
  ],
  graphml: [...common, 'controlCharacters'],
  gexf: [...common, 'controlCharacters'],
  vna: [...common, 'title', 'directions', 'waves', 'plainLabels'],
  gml: [...common, 'attributeNames'],
  'node-link': common,
  pajek: [...common, 'title', 'people', 'coverage', 'waves'],
  dl: [
    ...common.filter((loss) => loss !== 'notObserved' && loss !== 'emptyLayers'),
    'title',
    'people',
    'coverage',
    'directions',
    'waves',
    'plainLabels',
  ],
};

function facts(study: Study): Readonly<Record<Loss, boolean>> {
  const { people, layers, waves, title } = study;
  const records = layers.flatMap((layer) => layer.records);
  const statuses = new Set(records.map(({ status }) => status?.join()));
  return {
    title: title !== '',
    titleLanguages: typeof title !== 'string',
    people:
      people.attributes.length > 0 || people.names.some((name, at) => name !== people.ids[at]),
    isolates: !namesEverybody(study),
    attributeTypes: people.attributes.some(
      ({ id, label, type, labels }) => label !== id || labels.size > 0 || type === 'ordinal',
    ),
    group: study.group !== null,
    coverage: records.some(({ status }) => status !== null),
    severalCoverages: statuses.size > 1,
    notObserved: records.some(({ unknownSource }) => unknownSource.length > 0),
    directions: layers.some(({ directed }) => !directed),
    layerLabels: layers.some(({ id, label, kind }) => label !== id || kind !== 'other'),
    layerSettings: layers.some(
      ({ label, kind, flow, sensitivity, weights }) =>
        typeof label !== 'string' ||
        flow !== usualFlow(kind) ||
        sensitivity !== usualSensitivity(kind) ||
        weights === 'cost' ||
        weights === 'count',
    ),
    questions: layers.some(({ question, scale }) => question !== null || scale !== null),
    emptyLayers: layers.some((layer) => layer.records.every(({ source }) => source.length === 0)),
    attributeNames: people.attributes.some(({ id }) => !isGmlKey(id)),
    waves: waves.length > 1 || waves[0]?.id !== 'w1',
    plainLabels: textsOf(study).some((text) => /["\r\n]/.test(text)),
    controlCharacters: textsOf(study).some((text) => !isXmlText(text)),
    waveLabels: waves.some(({ id, label }) => label !== id),
  };
}

/** The texts of a study that become names, ids and values in a file. */
function textsOf({ title, people, layers, waves }: Study): readonly string[] {
  const names = [title, ...people.names].flatMap((text) =>
    typeof text === 'string' ? [text] : Object.values(text),
  );
  const attributes = people.attributes.flatMap(({ id, values }) => [id, ...values]);
  const ids = [...people.ids, ...layers.map(({ id }) => id), ...waves.map(({ id }) => id)];
  return [...names, ...ids, ...attributes.filter((value) => value !== null)];
}

function isXmlText(text: string): boolean {
  for (const character of text) if (!isXmlCharacter(character.codePointAt(0)!)) return false;
  return true;
}
