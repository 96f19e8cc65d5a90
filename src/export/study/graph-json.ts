import type { Localized } from '../../study/localized.ts';
import { inLocale } from '../../study/localized.ts';
import type { Study } from '../../study/study.ts';
import { type Json, keyed } from '../plain.ts';
import { cellOf } from './people-sheet.ts';

/** A study as a graph in the JSON of graphology: a node per person, an edge per tie, layer and wave. */
export function graphJson({ title, people, layers, waves }: Study): Json {
  const directions = new Set(layers.map(({ directed }) => directed));
  const type = directions.size === 1 ? (directions.has(true) ? 'directed' : 'undirected') : 'mixed';
  return {
    options: { type, multi: true, allowSelfLoops: false },
    attributes: { title: inLocale(title, 'en') },
    nodes: people.ids.map((key, at) => ({
      key,
      attributes: keyed(
        [
          ...nameAttributes(people.names[at]!, key),
          ...people.attributes.map(({ id, values }): [string, Json] => [id, cellOf(values[at]!)]),
        ].filter(([, value]) => value !== null),
        (value: Json) => value,
      ),
    })),
    edges: waves.flatMap((wave, number) =>
      layers.flatMap(({ id: layer, directed, records }) => {
        const { source, target, weight } = records[number]!;
        return Array.from(
          source,
          (from, at): Json => ({
            source: people.ids[from]!,
            target: people.ids[target[at]!]!,
            ...(directed ? {} : { undirected: true }),
            attributes: {
              layer,
              weight: weight[at]!,
              ...(waves.length > 1 ? { wave: wave.id } : {}),
            },
          }),
        );
      }),
    ),
  };
}

function nameAttributes(name: Localized, id: string): [string, Json][] {
  if (typeof name === 'string') return name === id ? [] : [['name', name]];
  return [
    ['name_en', name.en ?? null],
    ['name_zh', name['zh-Hans'] ?? null],
  ];
}
