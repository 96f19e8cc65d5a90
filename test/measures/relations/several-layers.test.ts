import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  directedPn,
  inPnCentrality,
  outPnCentrality,
} from '../../../src/measures/relations/directed-pn.ts';
import { multiplexDegree } from '../../../src/measures/relations/multiplex.ts';
import { pnCentrality } from '../../../src/measures/relations/pn-centrality.ts';
import { roleProfiles } from '../../../src/measures/relations/role-profiles.ts';
import { flow } from '../../../src/network/flow.ts';
import { type Network, network as networkIn } from '../../../src/network/network.ts';
import { symmetrize } from '../../../src/network/symmetrize.ts';
import { cells } from '../../../src/network/unknown.ts';
import { knownStudies } from '../../oracles/make/cases.ts';
import { expectClose, expectNear } from '../../support/close.ts';
import { complete, empty, matrixOf, networkOf, path, star } from '../../support/networks.ts';
import { drawnTies, seeded } from '../../support/random.ts';
import { binary, eitherWay } from '../../support/slow.ts';

/** Two networks of the same people. */
const layerPairs = (maxNodes: number) =>
  fc.tuple(drawnTies({ maxNodes }), drawnTies({ maxNodes })).map(([first, second]) => {
    const n = Math.max(first.n, second.n);
    return [first, second].map(({ ties, directed }) => networkOf(n, ties, { directed })) as [
      Network,
      Network,
    ];
  });

/** The solution of a system of equations, by elimination with the largest pivot. */
function solved(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const n = rows.length;
  for (let at = 0; at < n; at++) {
    const pivot = [...rows.keys()]
      .slice(at)
      .reduce((best, i) => (Math.abs(rows[i]![at]!) > Math.abs(rows[best]![at]!) ? i : best), at);
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (let i = 0; i < n; i++) {
      if (i === at) continue;
      const factor = rows[i]![at]! / rows[at]![at]!;
      rows[i] = rows[i]!.map((value, column) => value - factor * rows[at]![column]!);
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}

function slowPn(
  positive: Network,
  negative: Network,
  sign: (plus: number, minus: number) => number,
): number[] {
  const plus = eitherWay(binary(positive));
  const minus = eitherWay(binary(negative));
  const n = plus.length;
  const matrix = plus.map((row, i) =>
    row.map((cell, j) => (i === j ? 1 : 0) - sign(cell, minus[i]![j]!) / (2 * (n - 1))),
  );
  return solved(
    matrix,
    plus.map(() => 1),
  );
}

describe('PN centrality', () => {
  it('has the figures of Everett & Borgatti (2014), table 5', async () => {
    const study = (await knownStudies()).get('clash')!;
    const [liking, clash] = ['liking', 'clash'].map((id) => networkIn(study, id));
    const printed = [0.901, 0.861, 0.908, 0.861, 0.841, 0.85, 0.862, 0.902, 0.851, 0.907];
    for (const measure of [pnCentrality, inPnCentrality, outPnCentrality]) {
      measure(liking!, clash!).forEach((value, node) => {
        expect(Math.abs(value - printed[node]!)).toBeLessThanOrEqual(0.0005);
      });
    }
  });

  it('has values that can be seen', () => {
    expectClose(pnCentrality(complete(5), empty(5)), [2, 2, 2, 2, 2]);
    expectClose(pnCentrality(empty(5), complete(5)), [0.5, 0.5, 0.5, 0.5, 0.5]);
    expectClose(pnCentrality(empty(4), empty(4)), [1, 1, 1, 1]);
    // One friend each: x = 1 + x/4. One clash: x = 1 − x/2.
    const friends = networkOf(3, [[0, 1]]);
    expectClose(pnCentrality(friends, empty(3)), [4 / 3, 4 / 3, 1]);
    expectClose(pnCentrality(empty(3), friends), [2 / 3, 2 / 3, 1]);
  });

  it('does not exist for fewer than three people', () => {
    expect(pnCentrality(empty(0), empty(0))).toHaveLength(0);
    expect([...pnCentrality(complete(2), empty(2))]).toEqual([NaN, NaN]);
    expect(() => pnCentrality(complete(3), empty(4))).toThrow(/"negative"/);
    // @ts-expect-error
    expect(() => pnCentrality(complete(3), empty(3), { mixed: 'max' })).toThrow(/"mixed"/);
  });

  it('agrees with the inverted matrix, whatever a mixed pair counts as', () => {
    fc.assert(
      fc.property(layerPairs(9), ([positive, negative]) => {
        if (positive.n < 3) return;
        const before = structuredClone([positive, negative]);
        const found = (mixed: 'positive' | 'negative' | 'both') =>
          pnCentrality(positive, negative, { mixed });
        const slow = (sign: (plus: number, minus: number) => number) =>
          slowPn(positive, negative, sign);
        expectClose(
          found('positive'),
          slow((p, m) => (p === 1 ? 1 : -2 * m)),
        );
        expectClose(
          found('negative'),
          slow((p, m) => (m === 1 ? -2 : p)),
        );
        expectClose(
          found('both'),
          slow((p, m) => p - 2 * m),
        );
        expectClose(pnCentrality(flow(positive), flow(negative)), found('positive'));
        expect([positive, negative]).toEqual(before);
      }),
      seeded,
    );
  });
});

describe('directed PN centrality', () => {
  it('has values that can be seen', () => {
    const one = networkOf(3, [[0, 1]], { directed: true });
    // What 0 reports of 1: out = 1 + in/4 and in = 1 + out/4, or a clash with −1/2 for 1/4.
    expectClose(outPnCentrality(one, empty(3)), [4 / 3, 1, 1]);
    expectClose(inPnCentrality(one, empty(3)), [1, 4 / 3, 1]);
    expectClose(outPnCentrality(empty(3), one), [2 / 3, 1, 1]);
    expectClose(inPnCentrality(empty(3), one), [1, 2 / 3, 1]);
    expectClose(inPnCentrality(complete(5), empty(5)), [2, 2, 2, 2, 2]);
    // The matrices have no inverse here; this is what the values tend to.
    expectClose(inPnCentrality(empty(5), complete(5)), [0.5, 0.5, 0.5, 0.5, 0.5]);
  });

  it('does not exist for fewer than three people', () => {
    expect(inPnCentrality(empty(0), empty(0))).toHaveLength(0);
    expect([...outPnCentrality(complete(2), empty(2))]).toEqual([NaN, NaN]);
    expect(() => directedPn(complete(3), empty(4))).toThrow(/"negative"/);
    // @ts-expect-error
    expect(() => directedPn(complete(3), empty(3), { sign: 'both' })).toThrow(/"sign"/);
  });

  it('agrees with the inverted matrices, and with the undirected where all is returned', () => {
    fc.assert(
      fc.property(layerPairs(9), ([positive, negative]) => {
        const { n } = positive;
        if (n < 3 || n * (n - 1) === negative.out.nodes.length) return;
        const before = structuredClone([positive, negative]);
        const found = directedPn(positive, negative, { mixed: 'both' });
        const [plus, minus] = [binary(positive), binary(negative)];
        const a = plus.map((row, i) =>
          row.map((cell, j) => (cell - 2 * minus[i]![j]!) / (2 * (n - 1))),
        );
        const turned = a.map((_, i) => a.map((row) => row[i]!));
        expectClose(found.out, slowSide(a), 1e-9);
        expectClose(found.in, slowSide(turned), 1e-9);
        const round = directedPn(flow(positive), flow(negative), { mixed: 'both' });
        expectClose(round.in, found.out);
        const pairs = [symmetrize(positive), symmetrize(negative)] as const;
        expectClose(outPnCentrality(...pairs), pnCentrality(positive, negative));
        expectClose(inPnCentrality(...pairs), pnCentrality(positive, negative));
        expect([positive, negative]).toEqual(before);
      }),
      seeded,
    );
  });
});

/** (I − AAᵀ)⁻¹(I + A) 1, by elimination. */
function slowSide(a: readonly (readonly number[])[]): number[] {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, at) => sum + value * y[at]!, 0);
  const matrix = a.map((row, i) => a.map((other, j) => (i === j ? 1 : 0) - dot(row, other)));
  return solved(
    matrix,
    a.map((row) => 1 + row.reduce((sum, cell) => sum + cell, 0)),
  );
}

describe('multiplex degree', () => {
  it('counts ties per layer and contacts once', () => {
    const advice = networkOf(
      4,
      [
        [0, 1],
        [1, 0],
        [0, 2],
      ],
      { directed: true },
    );
    const trust = networkOf(4, [[0, 1]]);
    const found = multiplexDegree([advice, trust]);
    expect([...found.total]).toEqual([3, 2, 1, 0]);
    expect([...found.contacts]).toEqual([2, 1, 1, 0]);
    expect([...found.shared]).toEqual([0.5, 1, 0, NaN]);
    // Two of three ties in the first layer: 2 · (1 − 4/9 − 1/9).
    expectClose(found.participation, [8 / 9, 1, 0, NaN]);
    expectClose(
      found.standing,
      [1.5, 0.5, -0.5, -1.5].map((z) => z / Math.sqrt(1.25)),
    );
    expect(found.layers).toEqual(['test', 'test']);
  });

  it('has edge cases', () => {
    expect(multiplexDegree([empty(0), empty(0)]).total).toHaveLength(0);
    const one = multiplexDegree([star(4)]);
    expect([...one.participation]).toEqual([NaN, NaN, NaN, NaN]);
    expect([...one.shared]).toEqual([0, 0, 0, 0]);
    expect([...multiplexDegree([complete(3)]).standing]).toEqual([NaN, NaN, NaN]);
    expect(() => multiplexDegree([])).toThrow(/"networks"/);
    expect(() => multiplexDegree([empty(2), empty(3)])).toThrow(/"networks"/);
  });

  it('agrees with matrices', () => {
    fc.assert(
      fc.property(layerPairs(8), (layers) => {
        const matrices = layers.map((layer) => eitherWay(binary(layer)));
        const found = multiplexDegree(layers);
        for (let i = 0; i < layers[0].n; i++) {
          const ties = matrices[0]!.map((_, j) => matrices[0]![i]![j]! + matrices[1]![i]![j]!);
          const contacts = ties.filter((count) => count > 0).length;
          expect(found.total[i]).toBe(ties.reduce((sum, count) => sum + count, 0));
          expect(found.contacts[i]).toBe(contacts);
          expectNear(found.shared[i]!, ties.filter((count) => count > 1).length / contacts);
        }
      }),
      seeded,
    );
  });
});

describe('role profiles', () => {
  it('tell what someone is sought for', () => {
    const advice = networkOf(
      3,
      [
        [0, 2],
        [1, 2],
      ],
      { directed: true },
    );
    const trust = networkOf(
      3,
      [
        [0, 1],
        [2, 1],
      ],
      { directed: true },
    );
    const found = roleProfiles([advice, trust]);
    expect(found.received.map((values) => [...values])).toEqual([
      [0, 0, 1],
      [0, 1, 0],
    ]);
    expect(found.standing.map((values) => [...values])).toEqual([
      [0.25, 0.25, 1],
      [0.25, 1, 0.25],
    ]);
    expect([...found.strongest]).toEqual([0, 1, 0]);
  });

  it('count only what was answered', () => {
    const network = networkOf(
      4,
      [
        [0, 1],
        [1, 2],
      ],
      {
        directed: true,
        status: ['answered', 'answered', 'absent', 'answered'],
        unknown: [[0, 3]],
      },
    );
    const { received, sent } = roleProfiles([network]);
    expectClose(received[0]!, [0, 1 / 2, 1 / 3, 0]);
    expectClose(sent[0]!, [1 / 2, 1 / 3, NaN, 0]);
  });

  it('have edge cases', () => {
    expect(roleProfiles([empty(0)]).strongest).toHaveLength(0);
    expect([...roleProfiles([empty(1)]).received[0]!]).toEqual([NaN]);
    expect([...roleProfiles([empty(1)]).strongest]).toEqual([-1]);
    expect([...roleProfiles([empty(3)]).standing[0]!]).toEqual([0.5, 0.5, 0.5]);
    expect([...roleProfiles([path(3)]).standing[0]!]).toEqual([0.25, 1, 0.25]);
  });

  it('agree with counting', () => {
    fc.assert(
      fc.property(layerPairs(8), (layers) => {
        const found = roleProfiles(layers);
        layers.forEach((network, layer) => {
          const matrix = binary(network);
          const read = cells(network);
          const received = matrix.map((_, j) => {
            const others = [...matrix.keys()].filter((i) => i !== j && read(i, j) !== 'unknown');
            return others.filter((i) => matrix[i]![j] === 1).length / others.length;
          });
          expectClose(found.received[layer]!, received);
          received.forEach((value, node) => {
            const others = received.filter((_, other) => other !== node);
            const less = others.filter((other) => other < value).length;
            const equal = others.filter((other) => other === value).length;
            expectNear(found.standing[layer]![node]!, (less + equal / 2) / others.length);
          });
        });
        expect(matrixOf(layers[0])).toHaveLength(layers[0].n);
      }),
      seeded,
    );
  });
});
