import { policyFor } from '../../src/disclosure/policy.ts';
import { release } from '../../src/disclosure/release.ts';
import { isRefusal, type Released } from '../../src/disclosure/released.ts';
import type { Scores } from '../../src/measures/scores.ts';
import { Sealed } from '../../src/sealed.ts';

/* Scores made by hand: ids that objects and spreadsheets stumble over, gaps with reasons, yes/no
 * columns, a record, and ties of which one measure speaks as arcs and another as pairs. */

export const sampleScores: Scores = {
  kind: 'scores',
  layer: 'advice',
  wave: 'w1',
  directed: true,
  people: {
    ids: ['10', '2', '__proto__'],
    names: [{ en: 'Wang Lei', 'zh-Hans': '王磊' }, '=SUM(A1)', 'Li "Min", Jr'],
  },
  groups: {
    attribute: 'unit',
    ids: ['rd', '-1'],
    labels: [{ en: 'Research', 'zh-Hans': '研发部' }, 'minus one'],
  },
  options: {
    weight: 'none',
    normalized: false,
    symmetrize: 'any',
    profile: 'default',
    permutations: 1000,
    seed: 1,
  },
  reads: new Map([
    ['inDegree', 'reported'],
    ['constraint', 'symmetrized'],
    ['cutpoint', 'symmetrized'],
    ['betweenness', 'reported'],
    ['bridge', 'symmetrized'],
  ]),
  nodes: new Map([
    ['inDegree', { values: Uint32Array.of(1, 2, 0) }],
    [
      'constraint',
      {
        values: Float64Array.of(0.1 + 0.2, -0, Number.NaN),
        reasons: new Map([[2, 'isolate' as const]]),
      },
    ],
    ['cutpoint', { values: Uint8Array.of(0, 1, 0) }],
  ]),
  ties: new Map([
    [
      'betweenness',
      {
        source: Uint32Array.of(0, 1, 1),
        target: Uint32Array.of(1, 0, 2),
        values: Float64Array.of(1, 1.5, Number.NaN),
        reasons: new Map([[2, 'unreachable' as const]]),
      },
    ],
    [
      'bridge',
      {
        source: Uint32Array.of(0, 1),
        target: Uint32Array.of(1, 2),
        values: Uint8Array.of(0, 1),
      },
    ],
  ]),
  groupValues: new Map([
    [
      'eiIndex',
      { values: Float64Array.of(-0.25, Number.NaN), reasons: new Map([[1, 'no-ties' as const]]) },
    ],
  ]),
  network: new Map([
    ['n', { value: 3 }],
    ['density', { value: 0.5 }],
    ['meanDistance', { value: Number.NaN, reason: 'no-pairs' as const }],
    ['eiIndex', { record: { value: -0.25, expected: Number.NaN, byGroup: Float64Array.of(1, 2) } }],
  ]),
  own: new Map([['closeness', new Map([['unreachable' as const, 'n']])]]),
  unknownCells: 4,
  unknown: new Map([['inDegree', 4]]),
  bounds: null,
};

export function releasedScores(scores: Scores = sampleScores): Released<Scores> {
  const outcome = release(Sealed.of(scores), policyFor('analyst'));
  if (isRefusal(outcome)) throw new Error('the sample scores were refused');
  return outcome;
}
