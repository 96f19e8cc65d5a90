import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  closeness,
  inCloseness,
  outCloseness,
  type Unreachable,
} from '../../../src/measures/centrality/closeness.ts';
import { harmonic, inHarmonic, outHarmonic } from '../../../src/measures/centrality/harmonic.ts';
import { integration, radiality } from '../../../src/measures/centrality/radiality.ts';
import { reach } from '../../../src/measures/centrality/reach.ts';
import { flow } from '../../../src/network/flow.ts';
import { expectClose } from '../../support/close.ts';
import { complete, empty, kite, networkOf, path, star } from '../../support/networks.ts';
import { drawnTies, networks, seeded } from '../../support/random.ts';
import { binary, distanceMatrix, eitherWay } from '../../support/slow.ts';

const pieces = () =>
  networkOf(5, [
    [0, 1],
    [1, 2],
    [3, 4],
  ]);

describe('closeness', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['one node', empty(1), [NaN]],
    ['a pair', complete(2), [1, 1]],
    ['isolates', empty(3), [NaN, NaN, NaN]],
    ['a path', path(3), [2 / 3, 1, 2 / 3]],
    ['a star', star(4), [1, 3 / 5, 3 / 5, 3 / 5]],
    ['a complete network', complete(4), [1, 1, 1, 1]],
    ['two pieces', pieces(), [NaN, NaN, NaN, NaN, NaN]],
  ])('of %s', (_, network, expected) => {
    expectClose(closeness(network), expected);
  });

  it.each<[Unreachable, number[]]>([
    ['within-reach', [2 / 3, 1, 2 / 3, 1, 1]],
    ['improved', [1 / 3, 1 / 2, 1 / 3, 1 / 4, 1 / 4]],
    ['n', [4 / 13, 4 / 12, 4 / 13, 4 / 16, 4 / 16]],
    ['max+1', [4 / 9, 4 / 8, 4 / 9, 4 / 10, 4 / 10]],
    ['zero', [0, 0, 0, 0, 0]],
  ])('of two pieces under the rule %s', (unreachable, expected) => {
    expectClose(closeness(pieces(), { unreachable }), expected);
  });

  it('is one over the sum of distances when not normalized', () => {
    expectClose(closeness(path(3), { normalized: false }), [1 / 3, 1 / 2, 1 / 3]);
    expectClose(closeness(pieces(), { normalized: false, unreachable: 'within-reach' }), [
      1 / 3,
      1 / 2,
      1 / 3,
      1,
      1,
    ]);
  });

  it('follows the direction', () => {
    const chain = networkOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      { directed: true },
    );
    expectClose(outCloseness(chain), [2 / 3, NaN, NaN]);
    expectClose(inCloseness(chain), [NaN, NaN, 2 / 3]);
    expectClose(closeness(chain), [2 / 3, 1, 2 / 3]);
  });

  it('adds up lengths only when told, and then has no rule that counts steps', () => {
    const network = networkOf(3, [
      [0, 1, 2],
      [1, 2, 4],
    ]);
    expectClose(closeness(network, { weight: 'strength' }), [2 / 1.25, 2 / 0.75, 2 / 1]);
    expectClose(closeness(network, { weight: 'cost' }), [2 / 8, 2 / 6, 2 / 10]);
    for (const unreachable of ['n', 'max+1'] as const) {
      expect(() => closeness(network, { weight: 'cost', unreachable })).toThrow(/"unreachable"/);
    }
    const flawed = networkOf(2, [[0, 1, 0]]);
    expect([...closeness(flawed, { weight: 'cost' })]).toEqual([NaN, NaN]);
  });

  it('rejects what it does not know', () => {
    expect(() => closeness(kite(), { unreachable: 'inf' as 'n' })).toThrow(/within-reach/);
    expect(() => inCloseness(kite(), { beta: 1 } as object)).toThrow(/beta/);
  });
});

describe('harmonic closeness', () => {
  it.each([
    ['no nodes', empty(0), []],
    ['one node', empty(1), [NaN]],
    ['isolates', empty(3), [0, 0, 0]],
    ['a path', path(3), [3 / 4, 1, 3 / 4]],
    ['a complete network', complete(4), [1, 1, 1, 1]],
    ['two pieces', pieces(), [3 / 8, 1 / 2, 3 / 8, 1 / 4, 1 / 4]],
  ])('of %s', (_, network, expected) => {
    expectClose(harmonic(network), expected);
  });

  it('is the plain sum when not normalized', () => {
    expectClose(harmonic(path(3), { normalized: false }), [1.5, 2, 1.5]);
    expectClose(harmonic(empty(1), { normalized: false }), [0]);
  });

  it('uses lengths when told', () => {
    const network = networkOf(2, [[0, 1, 4]]);
    expectClose(harmonic(network, { weight: 'strength' }), [4, 4]);
    expectClose(harmonic(network, { weight: 'cost' }), [0.25, 0.25]);
    expect([...harmonic(networkOf(2, [[0, 1, -1]]), { weight: 'cost' })]).toEqual([NaN, NaN]);
  });
});

describe('reach', () => {
  it('counts others within two steps along the ties', () => {
    const chain = networkOf(
      5,
      [
        [0, 1],
        [1, 2],
        [2, 3],
        [3, 4],
      ],
      { directed: true },
    );
    expect([...reach(chain)]).toEqual([2, 2, 2, 1, 0]);
    expect([...reach(chain, { steps: 3 })]).toEqual([3, 3, 2, 1, 0]);
    expect([...reach(chain, { steps: 0 })]).toEqual([0, 0, 0, 0, 0]);
    expectClose(reach(chain, { normalized: true }), [0.5, 0.5, 0.5, 0.25, 0]);
  });

  it('has values for the smallest networks', () => {
    expect([...reach(empty(0))]).toEqual([]);
    expect([...reach(empty(1))]).toEqual([0]);
    expect([...reach(empty(1), { normalized: true })]).toEqual([NaN]);
  });

  it('rejects steps that are none', () => {
    expect(() => reach(kite(), { steps: 1.5 })).toThrow(/"steps"/);
  });
});

describe('distance measures', () => {
  it('agree with the distance matrix', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const { n } = network;
        const d = distanceMatrix(binary(network));
        const either = distanceMatrix(eitherWay(binary(network)));
        const from = (matrix: number[][], i: number) => matrix[i]!.filter((_, j) => j !== i);
        const to = (matrix: number[][], i: number) =>
          matrix.map((row) => row[i]!).filter((_, j) => j !== i);
        const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
        const close = (values: number[]) =>
          n < 2 || values.includes(Infinity) ? NaN : (n - 1) / sum(values);
        const inverse = (values: number[]) =>
          n < 2 ? NaN : sum(values.map((value) => 1 / value)) / (n - 1);
        const nodes = [...d.keys()];
        expectClose(
          outCloseness(network),
          nodes.map((i) => close(from(d, i))),
        );
        expectClose(
          inCloseness(network),
          nodes.map((i) => close(to(d, i))),
        );
        expectClose(
          closeness(network),
          nodes.map((i) => close(from(either, i))),
        );
        expectClose(
          outHarmonic(network),
          nodes.map((i) => inverse(from(d, i))),
        );
        expectClose(
          inHarmonic(network),
          nodes.map((i) => inverse(to(d, i))),
        );
        expectClose(
          harmonic(network),
          nodes.map((i) => inverse(from(either, i))),
        );
        const near = (values: number[]) => values.filter((value) => value <= 2).length;
        expectClose(
          reach(network),
          nodes.map((i) => near(from(d, i))),
        );
        const longest = Math.max(0, ...d.flat().filter((value) => value !== Infinity));
        const saved = (values: number[]) =>
          n < 2
            ? NaN
            : sum(values.map((v) => (v === Infinity ? 0 : 1 - (v - 1) / longest))) / (n - 1);
        expectClose(
          radiality(network),
          nodes.map((i) => saved(from(d, i))),
        );
        expectClose(
          integration(network),
          nodes.map((i) => saved(to(d, i))),
        );
      }),
      seeded,
    );
  });

  it('swap in and out when the ties are turned round', () => {
    fc.assert(
      fc.property(networks({ directed: true }), (network) => {
        expect(inHarmonic(flow(network))).toEqual(outHarmonic(network));
        expect(outCloseness(flow(network))).toEqual(inCloseness(network));
        expect(integration(flow(network))).toEqual(radiality(network));
      }),
      seeded,
    );
  });

  it('are the same bit for bit under another order of the people', () => {
    fc.assert(
      fc.property(drawnTies(), ({ n, ties, directed }) => {
        const last = n - 1;
        const turned = ties.map(([a, b]) => [last - a, last - b] as const);
        const network = networkOf(n, ties, { directed });
        const mirror = networkOf(n, turned, { directed });
        expect([...outHarmonic(mirror)].reverse()).toEqual([...outHarmonic(network)]);
        expect([...reach(mirror)].reverse()).toEqual([...reach(network)]);
      }),
      seeded,
    );
  });
});
