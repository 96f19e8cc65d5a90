import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parallelRules, simplify } from '../../src/network/simplify.ts';
import { seeded } from '../support/random.ts';

const rows = fc.array(fc.tuple(fc.nat(4), fc.nat(4), fc.integer({ min: 1, max: 5 })));

describe('simplify', () => {
  it.each(parallelRules)('drops self-ties and merges by %s', (parallel) => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, directed) => {
        const found = simplify(
          Uint32Array.from(list, (row) => row[0]),
          Uint32Array.from(list, (row) => row[1]),
          Float64Array.from(list, (row) => row[2]),
          { parallel, directed },
        );
        const groups = new Map<string, { ends: [number, number]; weights: number[] }>();
        for (const [from, to, weight] of list) {
          if (from === to) continue;
          const key = directed ? `${from} ${to}` : [from, to].sort().join(' ');
          const held = groups.get(key) ?? { ends: [from, to], weights: [] };
          held.weights.push(weight);
          groups.set(key, held);
        }
        const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
        const merge = (values: number[]) =>
          ({
            sum: sum(values),
            max: Math.max(...values),
            mean: sum(values) / values.length,
            last: values[values.length - 1]!,
          })[parallel];
        const expected = [...groups.values()];
        expect([...found.source]).toEqual(expected.map(({ ends }) => ends[0]));
        expect([...found.target]).toEqual(expected.map(({ ends }) => ends[1]));
        [...found.weight].forEach((weight, at) => {
          expect(weight).toBeCloseTo(merge(expected[at]!.weights), 12);
        });
        expect(found.selfTies).toBe(list.filter(([from, to]) => from === to).length);
        expect(found.selfTies + found.merged + found.source.length).toBe(list.length);
      }),
      seeded,
    );
  });

  it('rejects other rules', () => {
    const none = new Uint32Array(0);
    expect(() => simplify(none, none, new Float64Array(0), { parallel: 'min' as 'max' })).toThrow(
      /sum, max, mean, last/,
    );
  });
});
