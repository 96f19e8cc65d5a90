import type { Localized } from '../../study/localized.ts';
import type { Attribute, Layer, Study } from '../../study/study.ts';
import { type Json, keyed, plain } from '../plain.ts';
import type { PeopleSheet } from './people-sheet.ts';

/** The study file that belongs to `people.csv` and `ties.csv`. */
export function studyJson(study: Study, people: PeopleSheet): Json {
  const { title, group, layers } = study;
  return {
    guanxi: 1,
    title: plain(title),
    ...(group === null ? {} : { group }),
    people: {
      file: 'people.csv',
      id: people.id,
      ...(people.name === null ? {} : { name: plain(people.name) }),
      attributes: keyed(
        study.people.attributes.map((attribute) => [attribute.id, attribute]),
        attributeJson,
      ),
    },
    layers: layers.map(layerJson),
    ...coverageJson(study, people),
  };
}

function attributeJson({ id, label, type, labels }: Attribute): Json {
  if (label === id && labels.size === 0) return type;
  return {
    type,
    ...labelJson(id, label),
    ...(labels.size === 0 ? {} : { labels: keyed(labels, (text: Localized) => plain(text)) }),
  };
}

function labelJson(id: string, label: Localized): { label?: Json } {
  return label === id ? {} : { label: plain(label) };
}

function layerJson(layer: Layer): Json {
  const { id, label, kind, directed, flow, question, scale, weights, sensitivity } = layer;
  const zeros = layer.records.some(({ weight }) => weight.includes(0));
  return {
    id,
    kind,
    file: 'ties.csv',
    directed,
    ...labelJson(id, label),
    ...(question === null ? {} : { question: plain(question) }),
    ...(scale === null ? {} : { scale: plain(scale) }),
    weights,
    ...(zeros ? { zeros: 'tie' } : {}),
    flow,
    sensitivity,
  };
}

/**
 * Who answered: one column where every layer and wave agrees, else a column per wave, per layer, or
 * per layer and wave; `null` where everybody answered.
 */
function coverageJson(study: Study, people: PeopleSheet): { coverage?: Json; waves: Json } {
  const { layers, waves } = study;
  const columns = waveColumns(study, people);
  const waveJson = waves.map(({ id, label }, at) => {
    return { id, ...labelJson(id, label), ...(columns === null ? {} : { status: columns[at]! }) };
  });
  if (columns !== null) {
    const known = layers.filter(isKnown).map(({ id }): [string, Json] => [id, null]);
    const coverage =
      known.length === 0 ? {} : { coverage: { layers: keyed(known, (entry: Json) => entry) } };
    return { ...coverage, waves: waveJson };
  }
  return { ...layerCoverage(study, people), waves: waveJson };
}

/** Whether everybody answered a layer in every wave, as in records of the personnel office. */
function isKnown({ records }: Layer): boolean {
  return records.every(({ status }) => status?.every((word) => word === 'answered') ?? false);
}

/** A column for each wave, where several waves differ but the layers within each agree; else null. */
function waveColumns({ layers, waves }: Study, people: PeopleSheet): readonly string[] | null {
  const asked = layers.filter((layer) => !isKnown(layer));
  const columns = waves.map((_, at) => {
    const found = new Set(
      asked.map(({ records }) => {
        const { status } = records[at]!;
        return status === null ? null : people.status(status);
      }),
    );
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  });
  return waves.length > 1 && columns.every((column) => column !== null) ? columns : null;
}

function layerCoverage({ layers, waves }: Study, people: PeopleSheet): { coverage?: Json } {
  const records = layers.flatMap((layer) => layer.records);
  if (records.every(({ status }) => status === null)) return {};
  const [first] = records;
  const same = records.every(({ status }) => status?.join() === first?.status?.join());
  const column = first?.status ? people.status(first.status) : null;
  if (same && column !== null) return { coverage: { column } };
  const stated = layers.flatMap(({ id, records: own }): [string, Json][] => {
    const columns = own.flatMap(({ status }, at): [string, Json][] =>
      status === null ? [] : [[waves[at]!.id, people.status(status)]],
    );
    if (columns.length === 0) return [];
    const [[, name]] = columns as [[string, Json]];
    const agreed = columns.length === waves.length && columns.every(([, other]) => other === name);
    return [[id, agreed ? name : keyed(columns, (entry: Json) => entry)]];
  });
  return { coverage: { layers: keyed(stated, (entry: Json) => entry) } };
}
