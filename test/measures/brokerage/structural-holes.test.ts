import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constraint } from '../../../src/measures/brokerage/constraint.ts';
import { effectiveSize, efficiency } from '../../../src/measures/brokerage/effective-size.ts';
import { hierarchy } from '../../../src/measures/brokerage/hierarchy.ts';
import type { StructuralHoleOptions } from '../../../src/measures/brokerage/hole-options.ts';
import { logarithm } from '../../../src/measures/kernels/logarithm.ts';
import { flow } from '../../../src/network/flow.ts';
import type { Network } from '../../../src/network/network.ts';
import { degreeOf } from '../../../src/network/rows.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import { expectClose } from '../../support/close.ts';
import { complete, empty, kite, matrixOf, networkOf, path, star } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import {
  answer,
  everyOracleLayer,
  hasShared,
  inNodeOrder,
  oracleLayers,
  sharedJson,
  sharedNetwork,
} from '../../support/shared.ts';

const all = (network: Network, options: StructuralHoleOptions = {}) => [
  constraint(network, options),
  effectiveSize(network, options),
  efficiency(network, options),
  hierarchy(network, options),
];

describe('edges of what is defined', () => {
  it.each([0, 1, 2])('has no values for %i isolates', (n) => {
    for (const values of all(empty(n))) expect([...values]).toEqual(new Array(n).fill(NaN));
  });

  it('follows UCINET for isolates and people with one contact where told to', () => {
    const network = networkOf(3, [[0, 1]]);
    expect(all(network).map((values) => [...values])).toEqual([
      [1, 1, NaN],
      [1, 1, NaN],
      [1, 1, NaN],
      [1, 1, NaN],
    ]);
    expect(all(network, { model: 'ego' })[0]![0]).toBe(1);
    const ucinet = all(network, { profile: 'ucinet' }).map((values) => [...values]);
    expect(ucinet).toEqual([
      [NaN, NaN, NaN],
      [1, 1, 0],
      [1, 1, NaN],
      [1, 1, NaN],
    ]);
    expect([...constraint(network, { profile: 'ucinet', model: 'whole' })]).toEqual([1, 1, 0]);
  });

  it('is free in the middle of a star and bound in a complete network', () => {
    expectClose(constraint(star(5)), [0.25, 1, 1, 1, 1]);
    expectClose(effectiveSize(star(5)), [4, 1, 1, 1, 1]);
    expectClose(effectiveSize(complete(5)), [1, 1, 1, 1, 1]);
    expectClose(hierarchy(complete(5)), [0, 0, 0, 0, 0]);
    expectClose(constraint(path(3)), [1, 0.5, 1]);
  });

  it('rejects what it does not know', () => {
    expect(() => constraint(kite(), { model: 'full' } as never)).toThrow(/whole, ego/);
    expect(() => hierarchy(kite(), { normalized: true } as never)).toThrow(/"normalized"/);
  });
});

describe('the kite', () => {
  const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(4)));

  it('has the golden values', () => {
    expect(rounded(constraint(kite()))).toEqual([
      0.5412, 0.5412, 0.6641, 0.4702, 0.6641, 0.4451, 0.4451, 0.4311, 0.5, 1,
    ]);
    expect(rounded(constraint(kite(), { profile: 'ucinet' }))).toEqual([
      0.7044,
      0.7044,
      0.9259,
      0.4985,
      0.9259,
      0.5542,
      0.5542,
      0.6111,
      0.5,
      NaN,
    ]);
    expect(constraint(kite(), { model: 'ego' })[9]).toBe(1);
    const sizes = [2, 2, 1, 3.3333, 1, 3, 3, 2.3333, 2, 1];
    expect(rounded(effectiveSize(kite()))).toEqual(sizes);
    expect(rounded(effectiveSize(kite(), { model: 'ego' }))).toEqual(sizes);
    expect(rounded(hierarchy(kite(), { model: 'ego' }))).toEqual([
      0.0569, 0.0569, 0, 0.009, 0, 0.0217, 0.0217, 0.0522, 0, 1,
    ]);
  });
});

describe('against the definitions', () => {
  it('agrees on random networks, both models, with and without weights', () => {
    fc.assert(
      fc.property(networks({ maxWeight: 4 }), (network) => {
        for (const weight of ['none', 'strength'] as const) {
          for (const model of ['whole', 'ego'] as const) {
            const slow = slowHoles(network, model, weight);
            const found = all(network, { model, weight });
            slow.forEach((values, at) => {
              expectClose(found[at]!, values, 1e-9, `${model} ${weight} ${at}`);
            });
          }
        }
      }),
      seeded,
    );
  });

  it('does not mind which way ties point, nor their unit of strength', () => {
    fc.assert(
      fc.property(networks({ maxWeight: 4 }), (network) => {
        const turned = all(flow(network), { weight: 'strength' });
        all(network, { weight: 'strength' }).forEach((values, at) => {
          expectClose(turned[at]!, values);
        });
      }),
      seeded,
    );
  });

  it('has its own logarithm', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expectClose([logarithm(x)], [Math.log(x)], 4e-16 * 8);
      }),
      seeded,
    );
    expect(logarithm(1)).toBe(0);
  });
});

describe('known answers', () => {
  type Values = Record<string, number | null>;

  it.each(everyOracleLayer())('agree on $name $layer', ({ name, layer }) => {
    const oracle = oracleLayers(name).find(([id]) => id === layer)![1];
    const nx = oracleLayers(name, true).find(([id]) => id === layer)![1];
    const network = sharedNetwork(name, layer);
    const known = (...keys: string[]) =>
      inNodeOrder(network, answer<Values>(oracle, 'structural_holes', ...keys)!);
    const forms = [
      ['', network],
      ['_sym', symmetrize(network)],
    ] as const;
    for (const [suffix, form] of forms) {
      expectClose(constraint(form), known(`whole_burt${suffix}`, 'constraint'), 1e-9, 'constraint');
      expectClose(
        constraint(form),
        known(`igraph_constraint_${suffix === '' ? 'directed' : 'sym'}`),
        1e-9,
        'igraph',
      );
      expectClose(
        effectiveSize(form),
        known(`whole_burt${suffix}`, 'effsize'),
        1e-9,
        'effective size',
      );
      const ego = `ucinet_ego_model${suffix}`;
      expectClose(
        constraint(form, { model: 'ego' }),
        known(ego, 'constraint'),
        1e-9,
        `${ego} constraint`,
      );
      expectClose(
        effectiveSize(form, { profile: 'ucinet' }),
        known(ego, 'effsize'),
        1e-9,
        `${ego} effective size`,
      );
      expectClose(
        efficiency(form, { profile: 'ucinet' }),
        known(ego, 'efficiency'),
        1e-9,
        `${ego} efficiency`,
      );
      expectClose(
        hierarchy(form, { profile: 'ucinet' }),
        known(ego, 'hierarchy'),
        1e-9,
        `${ego} hierarchy`,
      );
    }
    expectClose(
      constraint(network),
      inNodeOrder(network, answer<Values>(nx, 'constraint_directed')!),
      1e-9,
      'nx',
    );
    // NetworkX leaves out people who name nobody, although others name them.
    const sizes = answer<Values>(nx, 'effective_size_burt_directed_or_sym')!;
    expectClose(
      effectiveSize(network).map((size, node) => (degreeOf(network.out, node) === 0 ? NaN : size)),
      inNodeOrder(network, sizes),
      1e-9,
      'nx size',
    );
  });

  it.runIf(hasShared)('agree with the printed structural holes of the camp', () => {
    const known = sharedJson<{
      xucinet_snapshots: { structural_holes_ego_model: Record<string, Record<string, number>> };
    }>('published/campnet.json').xucinet_snapshots.structural_holes_ego_model;
    const network = sharedNetwork('campnet', 'top3');
    const [held, size, share, unequal] = all(network, { profile: 'ucinet' });
    // Printed halves are rounded to even.
    const near = (value: number, printed: number) =>
      expect(Math.abs(value - printed)).toBeLessThanOrEqual(0.0005 + 1e-12);
    network.ids.forEach((id, node) => {
      const printed = known[id]!;
      near(held![node]!, printed.Constraint!);
      near(size![node]!, printed.EffSize!);
      near(share![node]!, printed.Efficiency!);
      near(unequal![node]!, printed.Hierarchy!);
    });
  });
});

/** The formulas term by term. */
function slowHoles(
  network: Network,
  model: 'whole' | 'ego',
  weight: 'none' | 'strength',
): number[][] {
  const a = matrixOf(network).map((row) =>
    row.map((value) => (weight === 'none' ? Math.sign(value) : value)),
  );
  const people = a.map((_, node) => node);
  const z = people.map((i) => people.map((j) => a[i]![j]! + a[j]![i]!));
  const columns: number[][] = [[], [], [], []];
  for (const i of people) {
    const contacts = people.filter((j) => z[i]![j]! > 0);
    const scope = model === 'whole' ? people : [i, ...contacts];
    const p = (x: number, y: number) => z[x]![y]! / scope.reduce((sum, k) => sum + z[x]![k]!, 0);
    const m = (x: number, y: number) => z[x]![y]! / Math.max(...scope.map((k) => z[x]![k]!));
    const c = contacts.map((j) => {
      const through = contacts
        .filter((q) => q !== j)
        .reduce((sum, q) => sum + p(i, q) * p(q, j), 0);
      return (p(i, j) + through) ** 2;
    });
    const N = contacts.length;
    const C = c.reduce((sum, value) => sum + value, 0);
    const size = contacts.reduce(
      (sum, j) =>
        sum + 1 - contacts.filter((q) => q !== j).reduce((part, q) => part + p(i, q) * m(j, q), 0),
      0,
    );
    const unequal = c.reduce(
      (sum, value) => sum + (value / (C / N)) * Math.log(value / (C / N)),
      0,
    );
    columns[0]!.push(N === 0 ? NaN : C);
    columns[1]!.push(N === 0 ? NaN : size);
    columns[2]!.push(N === 0 ? NaN : size / N);
    columns[3]!.push(N === 0 ? NaN : N === 1 ? 1 : Math.max(0, unequal / (N * Math.log(N))));
  }
  return columns;
}
