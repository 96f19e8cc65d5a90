import fc from 'fast-check';
import type { Localized } from '../../src/study/localized.ts';
import {
  type Attribute,
  type Layer,
  type LayerRecord,
  layerKinds,
  type Status,
  type Study,
} from '../../src/study/study.ts';

/** Text as people type it and as attackers do: no lone surrogates, which UTF-8 cannot hold, and no NUL. */
const hard = [
  '张三',
  '欧阳丽华',
  '𠮷野',
  '研发部',
  'O’Brien',
  'Smith, J',
  'say "hi"',
  '=1+1',
  "'=1+1",
  '+49',
  '-5',
  '-0.25',
  '@me',
  '007',
  '1E5',
  '1-2',
  '0x10',
  '__proto__',
  'constructor',
  'toString',
  'a;b',
  'a\tb',
  'a|b',
  '，',
  'two\nlines',
  'two\r\nlines',
  'cr\ronly',
  '👩‍💻',
  'مرحبا',
  '\u202eevil',
  '<b>',
  '</script>',
  '&amp;',
  'NA',
  '.',
  'null',
  'id',
  'name',
  'status',
  'source',
  'target',
  'layer',
  'true',
  '"',
  '""',
  "'",
  ' inner  spaces ',
  '＝１',
  'é',
  'e\u0301',
  '长'.repeat(1000),
] as const;

export const text: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 3, arbitrary: fc.constantFrom(...hard) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }) },
  )
  .map((value) => value.replaceAll('\0', ''))
  .filter((value) => value.trim() !== '');

/** Ids are matched without outer spaces, so they have none. */
export const id: fc.Arbitrary<string> = text.map((value) => value.trim());

const both = fc.tuple(text, text).filter(([en, zh]) => en !== zh);
const localized: fc.Arbitrary<Localized> = fc.oneof(
  text,
  text.map((en): Localized => ({ en })),
  text.map((chinese): Localized => ({ 'zh-Hans': chinese })),
  both.map(([en, chinese]): Localized => ({ en, 'zh-Hans': chinese })),
);

const attribute = (people: number): fc.Arbitrary<Attribute> =>
  fc.record({
    id,
    label: localized,
    type: fc.constantFrom('text' as const, 'number' as const, 'ordinal' as const),
    values: fc.array(fc.option(text), { minLength: people, maxLength: people }),
    labels: fc
      .array(fc.tuple(text, localized), { maxLength: 3 })
      .map((entries) => new Map(entries)),
  });

const answers = fc.constantFrom<Status>(
  'answered',
  'answered',
  'declined',
  'absent',
  'not-invited',
);

/** A record in its normal form: no pair twice, unknown cells sorted and outside silent rows. */
function record(people: number, directed: boolean, weighted: boolean): fc.Arbitrary<LayerRecord> {
  const cell = fc.tuple(fc.nat(people - 1), fc.nat(people - 1)).filter(([from, to]) => from !== to);
  return fc
    .record({
      status: fc.option(fc.array(answers, { minLength: people, maxLength: people })),
      cells: fc.uniqueArray(cell, {
        maxLength: 12,
        selector: ([from, to]) => (directed || from < to ? `${from},${to}` : `${to},${from}`),
      }),
      open: fc.nat(3),
      weights: fc.array(
        weighted ? fc.double({ min: 0.001, max: 1000, noNaN: true }) : fc.constant(1),
        {
          minLength: 12,
          maxLength: 12,
        },
      ),
    })
    .map(({ status, cells, open, weights }) => {
      const unknown = cells
        .slice(0, open)
        .filter(
          ([from, to]) =>
            status === null ||
            status[from] === 'answered' ||
            (!directed && status[to] === 'answered'),
        )
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const ties = cells.slice(open);
      return {
        source: Uint32Array.from(ties, ([from]) => from),
        target: Uint32Array.from(ties, ([, to]) => to),
        weight: Float64Array.from(ties, (_, at) => weights[at]!),
        status,
        unknownSource: Uint32Array.from(unknown, ([from]) => from),
        unknownTarget: Uint32Array.from(unknown, ([, to]) => to),
      };
    });
}

function layer(people: number, waves: number): fc.Arbitrary<Layer> {
  return fc
    .record({
      id,
      label: localized,
      kind: fc.constantFrom(...layerKinds),
      directed: fc.boolean(),
      flow: fc.constantFrom('with' as const, 'against' as const),
      question: fc.option(localized),
      scale: fc.option(fc.constant({ min: 0, max: 1000 })),
      weights: fc.constantFrom(
        'none' as const,
        'strength' as const,
        'cost' as const,
        'count' as const,
      ),
      sensitivity: fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
    })
    .chain((settings) =>
      fc
        .array(record(people, settings.directed, settings.weights !== 'none'), {
          minLength: waves,
          maxLength: waves,
        })
        .map((records) => ({ ...settings, records })),
    );
}

const unique = <T extends { readonly id: string }>(
  arbitrary: fc.Arbitrary<T>,
  least: number,
  most: number,
) => fc.uniqueArray(arbitrary, { minLength: least, maxLength: most, selector: (item) => item.id });

/** Any study that a reading could have given, with at least one tie. */
export const study: fc.Arbitrary<Study> = fc
  .record({ people: fc.integer({ min: 2, max: 6 }), waves: fc.integer({ min: 1, max: 2 }) })
  .chain(({ people, waves }) =>
    fc.record({
      title: fc.oneof(localized, fc.constant('')),
      people: fc.record({
        ids: fc.uniqueArray(id, { minLength: people, maxLength: people }),
        names: fc.oneof(
          fc.array(localized, { minLength: people, maxLength: people }),
          fc.array(text, { minLength: people, maxLength: people }),
        ),
        attributes: unique(attribute(people), 0, 3),
      }),
      grouped: fc.boolean(),
      layers: unique(layer(people, waves), 1, 3),
      waves: unique(fc.record({ id, label: localized }), waves, waves),
    }),
  )
  .filter(({ layers }) =>
    layers.some(({ records }) => records.some(({ source }) => source.length > 0)),
  )
  .map(({ grouped, ...rest }) => ({
    ...rest,
    group: grouped ? (rest.people.attributes[0]?.id ?? null) : null,
  }));
