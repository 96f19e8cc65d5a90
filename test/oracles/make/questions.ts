import { NO_GROUP, partition } from '../../../src/study/partition.ts';
import type { Study } from '../../../src/study/study.ts';

/** One layer of a study as the programs are asked about it: plain lists, nothing worked out. */
export interface Question {
  readonly study: string;
  readonly layer: string;
  readonly ids: readonly string[];
  readonly groups: readonly (number | null)[];
  readonly numbers: Readonly<Record<string, readonly (number | null)[]>>;
  readonly layers: readonly LayerAsked[];
}

interface LayerAsked {
  readonly id: string;
  readonly kind: string;
  readonly directed: boolean;
  readonly flow: 'with' | 'against';
  readonly ties: readonly (readonly [from: number, to: number, weight: number])[];
  readonly silent: readonly boolean[];
  readonly open: readonly (readonly [from: number, to: number])[];
}

/** A question for every layer. */
export function questions(name: string, study: Study): readonly Question[] {
  const { ids, attributes } = study.people;
  const { of } = partition(study, study.group!);
  const numbers = Object.fromEntries(
    attributes
      .filter(({ type }) => type === 'number')
      .map(({ id, values }) => [id, values.map((text) => (text === null ? null : Number(text)))]),
  );
  const layers = study.layers.map(({ id, kind, directed, flow, records }): LayerAsked => {
    const { source, target, weight, status, unknownSource, unknownTarget } = records[0]!;
    return {
      id,
      kind,
      directed,
      flow,
      ties: Array.from(source, (from, at) => [from, target[at]!, weight[at]!] as const),
      silent: ids.map((_, node) => status !== null && status[node] !== 'answered'),
      open: Array.from(unknownSource, (from, at) => [from, unknownTarget[at]!] as const),
    };
  });
  return study.layers.map(({ id }) => ({
    study: name,
    layer: id,
    ids,
    groups: Array.from(of, (group) => (group === NO_GROUP ? null : group)),
    numbers,
    layers,
  }));
}
