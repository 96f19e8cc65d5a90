import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bridgingCentrality,
  bridgingCoefficient,
} from '../../../src/measures/brokerage/bridging.ts';
import { everettValente } from '../../../src/measures/brokerage/everett-valente.ts';
import { honestBroker } from '../../../src/measures/brokerage/honest-broker.ts';
import { betweenness } from '../../../src/measures/centrality/betweenness.ts';
import { flow } from '../../../src/network/flow.ts';
import { expectClose } from '../../support/close.ts';
import { complete, empty, kite, matrixOf, networkOf, path, star } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';

const rounded = (values: Float64Array) => [...values].map((value) => Number(value.toFixed(4)));

describe('bridging', () => {
  it('has the golden values of the kite', () => {
    expect(rounded(bridgingCentrality(kite()))).toEqual([
      0.2193, 0.2193, 0, 0.3901, 0, 1.2987, 1.2987, 5.1852, 3, 0,
    ]);
    expect(bridgingCoefficient(kite())[9]).toBe(2);
  });

  it('is undefined for isolates and 0 where nothing passes', () => {
    expect([...bridgingCoefficient(networkOf(3, [[0, 1]]))]).toEqual([1, 1, NaN]);
    expect([...bridgingCentrality(empty(2))]).toEqual([NaN, NaN]);
    expectClose(bridgingCentrality(complete(5)), [0, 0, 0, 0, 0]);
    expectClose(bridgingCoefficient(complete(5)), [0.25, 0.25, 0.25, 0.25, 0.25]);
    expect([...bridgingCoefficient(empty(0))]).toEqual([]);
  });
});

describe('Everett and Valente', () => {
  it('has the golden values of the kite', () => {
    expect(rounded(everettValente(kite()))).toEqual([
      2.6667, 2.6667, 3, 2.7222, 3, 5.1333, 5.1333, 12.3333, 12.5, 0,
    ]);
  });

  it('is 0 for people with one contact or none, and counts the own component only', () => {
    const network = networkOf(6, [
      [0, 1],
      [1, 2],
      [3, 4],
    ]);
    expect([...everettValente(network)]).toEqual([0, 2, 0, 0, 0, 0]);
    expect([...everettValente(star(5))]).toEqual([4, 0, 0, 0, 0]);
    expect([...everettValente(complete(3))]).toEqual([1, 1, 1]);
  });

  it('averages both directions', () => {
    const chain = networkOf(
      4,
      [
        [0, 1],
        [1, 2],
        [2, 3],
      ],
      { directed: true },
    );
    // b(1) = 2 pairs; 1 person reaches it, it reaches 2.
    expect([...everettValente(chain)]).toEqual([0, (3 + 4) / 2, (4 + 3) / 2, 0]);
  });

  it('agrees with the definition whichever way ties point', () => {
    fc.assert(
      fc.property(networks({ directed: true }), (network) => {
        const a = matrixOf(network);
        const b = betweenness(network);
        const people = a.map((_, node) => node);
        const reach = a.map((row) => row.map((value) => value > 0));
        for (const k of people)
          for (const i of people)
            for (const j of people) {
              reach[i]![j] ||= reach[i]![k]! && reach[k]![j]!;
            }
        const count = (list: boolean[]) => list.filter(Boolean).length;
        const slow = people.map((i) => {
          if (b[i] === 0) return 0;
          const others = people.filter((j) => j !== i);
          const sent = count(a[i]!.map((value) => value > 0));
          const received = count(a.map((row) => row[i]! > 0));
          const to = count(others.map((j) => reach[i]![j]!));
          const from = count(others.map((j) => reach[j]![i]!));
          return ((b[i]! + from) / received + (b[i]! + to) / sent) / 2;
        });
        expectClose(everettValente(network), slow);
        expectClose(everettValente(flow(network)), slow);
      }),
      seeded,
    );
  });
});

describe('the honest broker', () => {
  it('counts pairs of alters by the ties between them', () => {
    const trust = networkOf(
      5,
      [
        [1, 0],
        [2, 0],
        [3, 0],
        [1, 2],
        [2, 3],
        [3, 2],
        [0, 4],
      ],
      { directed: true },
    );
    const broker = honestBroker(trust);
    expect([broker.none[0], broker.oneWay[0], broker.mutual[0]]).toEqual([1, 1, 1]);
    expect(broker.alters[0]).toBe(3);
    expectClose(
      honestBroker(trust, { normalized: true }).none,
      [1 / 3, NaN, NaN, NaN, NaN].map((value, at) => (at === 2 ? 1 : value)),
    );
  });

  it('may ask for returned trust', () => {
    const trust = networkOf(
      3,
      [
        [1, 0],
        [2, 0],
        [0, 1],
      ],
      { directed: true },
    );
    expect(honestBroker(trust).none[0]).toBe(1);
    expect(honestBroker(trust, { alters: 'mutual' }).alters[0]).toBe(1);
  });

  it('leaves out pairs whose answers are missing', () => {
    const trust = networkOf(
      3,
      [
        [1, 0],
        [2, 0],
      ],
      { directed: true, unknown: [[1, 2]] },
    );
    const broker = honestBroker(trust);
    expect([broker.none[0], broker.undecided[0]]).toEqual([0, 1]);
  });

  it('knows no one-way ties in an undirected network', () => {
    const broker = honestBroker(kite());
    expect([...broker.oneWay]).toEqual(new Array(10).fill(0));
    expect([broker.none[7], broker.mutual[7]]).toEqual([2, 1]);
    expect([...honestBroker(path(3)).none]).toEqual([0, 1, 0]);
  });

  it('agrees with trying all pairs', () => {
    fc.assert(
      fc.property(networks(), (network) => {
        const a = matrixOf(network);
        const broker = honestBroker(network);
        a.forEach((_, node) => {
          const near = [...a.keys()].filter((other) => a[other]![node]! > 0);
          const counts = [0, 0, 0];
          for (const x of near)
            for (const y of near) if (x < y) counts[Math.sign(a[x]![y]!) + Math.sign(a[y]![x]!)]!++;
          expect([broker.none[node], broker.oneWay[node], broker.mutual[node]]).toEqual(counts);
        });
      }),
      seeded,
    );
  });
});
