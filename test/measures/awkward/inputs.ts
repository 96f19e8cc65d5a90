import type { Request } from '../../../src/measures/evaluate.ts';
import type { Study } from '../../../src/study/study.ts';
import type { Tie } from '../../support/networks.ts';
import { studyOf } from '../../support/small-study.ts';

/** What nobody hopes to get and everybody gets some day. */
export const inputs = [
  'nobody',
  'one person',
  'two people',
  'no ties',
  'one group',
  'no groups',
  'zero lengths',
  'negative lengths',
  'zero strengths',
  'negative strengths',
] as const;
export type Input = (typeof inputs)[number];

const chain: readonly Tie[] = [
  [0, 1],
  [1, 2],
  [2, 0],
  [2, 3],
];
const weighing = (weight: number): readonly Tie[] =>
  chain.map(([from, to], at) => [from, to, at === 1 ? weight : 2]);

/** A study of one layer `ties`, and how it is read. */
export function awkward(input: Input): { study: Study; request: Omit<Request, 'measures'> } {
  const units = (n: number) => Array.from({ length: n }, (_, node) => `u${node % 2}`);
  const of = (n: number, ties: readonly Tie[], groups: readonly (string | null)[] = units(n)) =>
    studyOf(n, { ties: { ties } }, groups);
  const request = { layer: 'ties', permutations: 20 } as const;
  switch (input) {
    case 'nobody':
      return { study: of(0, []), request };
    case 'one person':
      return { study: of(1, []), request };
    case 'two people':
      return { study: of(2, [[0, 1]]), request };
    case 'no ties':
      return { study: of(5, []), request };
    case 'one group':
      return { study: of(4, chain, ['u', 'u', 'u', 'u']), request };
    case 'no groups':
      return { study: of(4, chain, [null, null, null, null]), request };
    case 'zero lengths':
      return { study: of(4, weighing(0)), request: { ...request, weight: 'cost' } };
    case 'negative lengths':
      return { study: of(4, weighing(-1)), request: { ...request, weight: 'cost' } };
    case 'zero strengths':
      return { study: of(4, weighing(0)), request: { ...request, weight: 'strength' } };
    case 'negative strengths':
      return { study: of(4, weighing(-1)), request: { ...request, weight: 'strength' } };
  }
}
