import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow } from '../../src/network/flow.ts';
import { type Network, network, type Rows } from '../../src/network/network.ts';
import { degreeOf, hasTie, slotOf } from '../../src/network/rows.ts';
import { tieList } from '../../src/network/ties.ts';
import { union } from '../../src/network/union.ts';
import { matrixOf, networkOf, tiesOf } from '../support/networks.ts';
import { drawnTies, networks, seeded } from '../support/random.ts';
import { studyOf } from '../support/small-study.ts';

/** What holds of any rows: offsets that climb to the number of slots, neighbours ascending, no self-ties. */
function expectRows({ offsets, nodes, weights }: Rows, n: number): void {
  expect(offsets).toHaveLength(n + 1);
  expect(offsets[0]).toBe(0);
  expect(offsets[n]).toBe(nodes.length);
  expect(weights).toHaveLength(nodes.length);
  for (let node = 0; node < n; node++) {
    expect(offsets[node + 1]).toBeGreaterThanOrEqual(offsets[node]!);
    for (let slot = offsets[node]!; slot < offsets[node + 1]!; slot++) {
      expect(nodes[slot]).not.toBe(node);
      expect(nodes[slot]).toBeLessThan(n);
      if (slot > offsets[node]!) expect(nodes[slot]).toBeGreaterThan(nodes[slot - 1]!);
    }
  }
}

describe('build', () => {
  it('puts every tie in its rows, whatever the order of the list', () => {
    fc.assert(
      fc.property(drawnTies({ maxWeight: 9 }), ({ n, directed, ties }) => {
        const found = networkOf(n, [...ties].reverse(), { directed });
        expectRows(found.out, n);
        expectRows(found.in, n);
        expect(found.ties).toBe(ties.length);
        const expected = new Map(ties.map(([i, j, weight]) => [`${i} ${j}`, weight]));
        expect(new Map(tiesOf(found).map(([i, j, weight]) => [`${i} ${j}`, weight]))).toEqual(
          expected,
        );
        for (const [i, j, weight] of ties) {
          expect(found.in.weights[slotOf(found.in, j, i)]).toBe(weight);
          if (!directed) expect(found.out.weights[slotOf(found.out, j, i)]).toBe(weight);
        }
        if (!directed) expect(found.in).toBe(found.out);
      }),
      seeded,
    );
  });

  it('makes a network of nobody', () => {
    const nobody = networkOf(0, []);
    expect(nobody.n).toBe(0);
    expectRows(nobody.out, 0);
  });
});

describe('rows', () => {
  it('find single ties and count neighbours', () => {
    fc.assert(
      fc.property(networks(), (found) => {
        const matrix = matrixOf(found);
        matrix.forEach((row, i) => {
          expect(degreeOf(found.out, i)).toBe(row.filter((cell) => cell > 0).length);
          row.forEach((cell, j) => {
            expect(hasTie(found.out, i, j)).toBe(cell > 0);
          });
        });
      }),
      seeded,
    );
  });
});

describe('the list of ties', () => {
  it('has every arc or pair once, in order, with its slot', () => {
    fc.assert(
      fc.property(networks({ maxWeight: 9 }), (found) => {
        const { source, target, slot } = tieList(found);
        expect(
          [...source].map((from, at) => [from, target[at], found.out.weights[slot[at]!]]),
        ).toEqual(tiesOf(found));
      }),
      seeded,
    );
  });
});

describe('flow', () => {
  it('turns every tie round, and back', () => {
    fc.assert(
      fc.property(networks({ maxWeight: 9 }), (found) => {
        const turned = flow(found);
        const matrix = matrixOf(found);
        expect(matrixOf(turned)).toEqual(matrix.map((_, i) => matrix.map((row) => row[i])));
        expect(turned.direction).toBe('flow');
        if (found.directed) expect(flow(turned)).toEqual(found);
      }),
      seeded,
    );
  });
});

describe('network', () => {
  const study = studyOf(3, {
    advice: {
      kind: 'advice',
      ties: [[0, 1]],
      later: [
        [0, 1],
        [1, 2],
      ],
    },
    news: { kind: 'information', ties: [[0, 1]] },
    lunch: { directed: false, ties: [[2, 1]] },
  });
  const arcs = (found: Network) => tiesOf(found).map(([i, j]) => [i, j]);

  it('reads a layer and a wave', () => {
    expect(arcs(network(study, 'advice'))).toEqual([[0, 1]]);
    expect(arcs(network(study, 'advice', { wave: 'w2' }))).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(arcs(network(study, 'lunch'))).toEqual([[1, 2]]);
    expect(network(study, 'advice').ids).toEqual(['a', 'b', 'c']);
  });

  it('turns a layer round only if what it carries flows against the naming', () => {
    const advice = network(study, 'advice', { ties: 'flow' });
    expect(arcs(advice)).toEqual([[1, 0]]);
    expect(advice.direction).toBe('flow');
    const news = network(study, 'news', { ties: 'flow' });
    expect(arcs(news)).toEqual([[0, 1]]);
    expect(news.direction).toBe('flow');
  });

  it('names what it does not know', () => {
    expect(() => network(study, 'trust')).toThrow(/"layer".*advice, news, lunch.*"trust"/);
    expect(() => network(study, 'advice', { wave: 'w3' })).toThrow(/"wave".*w1, w2/);
    expect(() => network(study, 'advice', { ties: 'back' as 'flow' })).toThrow(/reported, flow/);
    expect(() => network(study, 'advice', { missing: 1 } as object)).toThrow(/"missing"/);
  });
});

describe('union', () => {
  it('holds a tie where any layer has one', () => {
    fc.assert(
      fc.property(
        drawnTies({ directed: true, maxNodes: 6 }),
        drawnTies({ maxNodes: 6 }),
        (a, b) => {
          const n = Math.max(a.n, b.n);
          const first = networkOf(n, a.ties, { directed: true });
          const second = networkOf(n, b.ties, { directed: b.directed });
          const both = union([first, second]);
          const one = matrixOf(first);
          const other = matrixOf(second);
          expect(matrixOf(both)).toEqual(
            one.map((row, i) => row.map((cell, j) => (cell + other[i]![j]! > 0 ? 1 : 0))),
          );
        },
      ),
      seeded,
    );
  });

  it('needs networks of the same people', () => {
    expect(() => union([])).toThrow(/"networks"/);
    expect(() => union([networkOf(2, []), networkOf(3, [])])).toThrow(/same people/);
    const only = networkOf(2, []);
    expect(union([only])).toBe(only);
  });
});
