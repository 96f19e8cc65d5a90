import type { Attribute, Layer, LayerKind, Status, Study } from '../../src/study/study.ts';

/** A small study made by hand: who is tied to whom in each layer, and who is in which unit. */
export function handmade(
  layers: Readonly<
    Record<string, { kind: LayerKind; ties: readonly (readonly [number, number])[] }>
  >,
  units: readonly (string | null)[],
  status: readonly Status[] | null = null,
): Study {
  const unit: Attribute = {
    id: 'unit',
    label: 'unit',
    type: 'text',
    values: units,
    labels: new Map([['x', { en: 'Ex', 'zh-Hans': '甲' }]]),
  };
  return {
    title: 'By hand',
    people: {
      ids: units.map((_, person) => `p${person}`),
      names: units.map((_, person) => ({ en: `Person ${person}`, 'zh-Hans': `人${person}` })),
      attributes: [unit],
    },
    group: 'unit',
    layers: Object.entries(layers).map(
      ([id, { kind, ties }]): Layer => ({
        id,
        label: id,
        kind,
        directed: true,
        flow: 'with',
        question: null,
        scale: null,
        weights: 'none',
        sensitivity: 'low',
        records: [
          {
            source: Uint32Array.from(ties, ([from]) => from),
            target: Uint32Array.from(ties, ([, to]) => to),
            weight: new Float64Array(ties.length).fill(1),
            status,
            unknownSource: new Uint32Array(0),
            unknownTarget: new Uint32Array(0),
          },
        ],
      }),
    ),
    waves: [{ id: 'w1', label: 'w1' }],
  };
}
