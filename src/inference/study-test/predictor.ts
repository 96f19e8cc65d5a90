import { OptionError } from '../../errors.ts';
import { flow } from '../../network/flow.ts';
import type { Network } from '../../network/network.ts';
import type { Localized } from '../../study/localized.ts';
import { partitionOf } from '../../study/partition.ts';
import type { Attribute, Study } from '../../study/study.ts';
import { type PairMatrix, type PairWeight, pairMatrix } from '../pair-matrix.ts';
import {
  differenceMatrix,
  receiverMatrix,
  sameGroupMatrix,
  senderMatrix,
} from '../pair-predictors.ts';

/** What may explain a network: another one, the same turned round, or what is known of people. */
export type Predictor =
  | { readonly kind: 'layer' | 'reverse'; readonly layer: string }
  | { readonly kind: 'same' | 'difference' | 'signed'; readonly attribute: string }
  | {
      readonly kind: 'sender' | 'receiver';
      readonly attribute: string;
      /** Having this value, for attributes that are no numbers. */
      readonly value: string | null;
    };

const ofNumbers = ['difference', 'signed', 'sender', 'receiver'] as const;

/**
 * What a text such as `trust`, `reverse:advice`, `same:unit`, `difference:tenure` or
 * `sender:unit=Sales` stands for in this study; `null` if nothing. A layer of that very name comes first.
 */
export function predictorNamed(study: Study, text: string): Predictor | null {
  if (isLayer(study, text)) return { kind: 'layer', layer: text };
  const [, kind, rest] = /^(\w+):(.+)$/.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return null;
  if (kind === 'reverse') return isLayer(study, rest) ? { kind, layer: rest } : null;
  if (kind === 'same') return attributeNamed(study, rest) && { kind, attribute: rest };
  const known = ofNumbers.find((each) => each === kind);
  if (known === undefined) return null;
  const attribute = attributeNamed(study, rest);
  if (attribute !== null && holdsNumbers(attribute)) {
    return known === 'difference' || known === 'signed'
      ? { kind: known, attribute: rest }
      : { kind: known, attribute: rest, value: null };
  }
  return known === 'sender' || known === 'receiver' ? withValue(study, known, rest) : null;
}

/** The same; throws an OptionError that lists what there is. */
export function predictorOf(study: Study, text: string): Predictor {
  const found = predictorNamed(study, text);
  if (found !== null) return found;
  throw new OptionError('predictors', text, `one of ${predictorChoices(study).join(', ')}`);
}

/** Every way to write a predictor of this study. */
export function predictorChoices({ layers, people }: Study): readonly string[] {
  const directed = layers.filter((layer) => layer.directed);
  return [
    ...layers.map(({ id }) => id),
    ...directed.map(({ id }) => `reverse:${id}`),
    ...people.attributes.flatMap((attribute) => {
      const { id, type } = attribute;
      return [
        `same:${id}`,
        ...(holdsNumbers(attribute) ? ofNumbers.map((kind) => `${kind}:${id}`) : []),
        ...(type === 'number' ? [] : [`sender:${id}=VALUE`, `receiver:${id}=VALUE`]),
      ];
    }),
  ];
}

/** How a predictor is written. */
export function predictorText(predictor: Predictor): string {
  switch (predictor.kind) {
    case 'layer':
      return predictor.layer;
    case 'reverse':
      return `reverse:${predictor.layer}`;
    case 'sender':
    case 'receiver': {
      const { kind, attribute, value } = predictor;
      return `${kind}:${attribute}${value === null ? '' : `=${value}`}`;
    }
    default:
      return `${predictor.kind}:${predictor.attribute}`;
  }
}

/** The predictor as a matrix of all people; a person without a value leaves its cells open. */
export function predictorMatrix(
  study: Study,
  predictor: Predictor,
  network: (layer: string) => Network,
  weight: PairWeight,
): PairMatrix {
  const name = predictorText(predictor);
  const { ids } = study.people;
  switch (predictor.kind) {
    case 'layer':
      return { ...pairMatrix(network(predictor.layer), weight), name };
    case 'reverse':
      return { ...pairMatrix(flow(network(predictor.layer)), weight), name };
    case 'same': {
      const { id, values, labels } = attributeNamed(study, predictor.attribute)!;
      return sameGroupMatrix(name, ids, partitionOf(id, values, labels));
    }
    case 'difference':
      return differenceMatrix(name, ids, valuesOf(study, predictor));
    case 'signed':
      return differenceMatrix(name, ids, valuesOf(study, predictor), { sign: 'signed' });
    case 'sender':
      return senderMatrix(name, ids, valuesOf(study, predictor));
    case 'receiver':
      return receiverMatrix(name, ids, valuesOf(study, predictor));
  }
}

/**
 * The smallest number of people an attribute tells apart: those whose value is not the most common one,
 * those with a value at all, and, for sameness, those who share theirs with somebody; of all people or of
 * those who answered, whichever are fewer. Of a layer, those who answered. 0 is nobody.
 */
export function peopleToldApart(
  study: Study,
  predictor: Predictor,
  answering: readonly boolean[],
): number {
  if ('layer' in predictor) return answering.filter(Boolean).length;
  const chosen = 'value' in predictor ? predictor.value : null;
  const { id, values } = attributeNamed(study, predictor.attribute)!;
  const told = chosen === null ? values : values.map((value) => value && String(value === chosen));
  const answers = told.map((value, person) => (answering[person] ? value : null));
  const isSameness = predictor.kind === 'same';
  return Math.min(
    ...[told, answers].map((values) => fewestApart(partitionOf(id, values).sizes, isSameness)),
  );
}

function fewestApart(sizes: Uint32Array, isSameness: boolean): number {
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const apart = people - sizes.reduce((most, size) => Math.max(most, size), 0);
  if (!isSameness) return apart;
  const together = sizes.filter((size) => size > 1).reduce((sum, size) => sum + size, 0);
  return Math.min(apart, together);
}

/** The label of the attribute or of its value; `null` where there is none. */
export function labelOf(study: Study, attribute: string, value: string | null): Localized | null {
  const found = attributeNamed(study, attribute);
  if (found === null) return null;
  return value === null ? found.label : (found.labels.get(value) ?? value);
}

function isLayer(study: Study, id: string): boolean {
  return study.layers.some((layer) => layer.id === id);
}

/** Numbers, or levels that are written as numbers. */
function holdsNumbers({ type, values }: Attribute): boolean {
  if (type !== 'ordinal') return type === 'number';
  return values.every((value) => value === null || Number.isFinite(Number(value)));
}

function attributeNamed(study: Study, id: string): Attribute | null {
  return study.people.attributes.find((attribute) => attribute.id === id) ?? null;
}

/** `unit=Sales`, where some person has that value; a number sign in either name does no harm. */
function withValue(study: Study, kind: 'sender' | 'receiver', text: string): Predictor | null {
  for (const { id, type, values } of study.people.attributes) {
    if (type === 'number' || !text.startsWith(`${id}=`)) continue;
    const value = text.slice(id.length + 1);
    if (values.includes(value)) return { kind, attribute: id, value };
  }
  return null;
}

/** A number per person, `NaN` where there is none. */
function valuesOf(study: Study, predictor: Predictor & { attribute: string }): Float64Array {
  const { values } = attributeNamed(study, predictor.attribute)!;
  const chosen = 'value' in predictor ? predictor.value : null;
  return Float64Array.from(values, (text) => {
    if (text === null || text === '') return NaN;
    return chosen === null ? Number(text) : Number(text === chosen);
  });
}
