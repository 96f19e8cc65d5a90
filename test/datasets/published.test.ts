import { describe, expect, it } from 'vitest';
import { ei } from './slow.ts';
import { betweenness, cliques, known, small } from './small.ts';
import { around, pairsOf, type Ties } from './table.ts';

/** What any count can check of a directed layer against UCINET's whole-network report. */
function expectReport(ties: Ties, report: Readonly<Record<string, number>>): void {
  const n = ties.out.length;
  const returned = pairsOf(ties).filter(([i, j]) => ties.out[j]!.has(i)).length;
  const dyads = ties.count - returned / 2;
  let closed = 0;
  let open = 0;
  for (const [i, j] of pairsOf(ties)) {
    for (const k of ties.out[j]!) {
      if (k === i) continue;
      if (ties.out[i]!.has(k)) closed++;
      else open++;
    }
  }
  expect(report.n).toBe(n);
  expect(report.ties).toBe(ties.count);
  expect(report.density).toBeCloseTo(ties.count / (n * (n - 1)), 6);
  expect(report.arcReciprocity).toBeCloseTo(returned / ties.count, 6);
  expect(report.dyadReciprocity).toBeCloseTo(returned / 2 / dyads, 6);
  expect(report.transitivity).toBeCloseTo(closed / (closed + open), 6);
  for (const [key, sets] of [
    ['inDegreeCentralization', ties.in],
    ['outDegreeCentralization', ties.out],
  ] as const) {
    const sizes = sets.map((set) => set.size);
    const most = Math.max(...sizes);
    const sum = sizes.reduce((total, size) => total + most - size, 0);
    expect(report[key], key).toBeCloseTo(sum / (n - 1) ** 2, 6);
  }
}

describe("Krackhardt's high-tech managers", () => {
  const folder = 'krackhardt-hightech';
  const { ids, column, layer } = small(folder);

  it('are 21 in four departments and a chief executive', () => {
    expect(ids).toEqual(Array.from({ length: 21 }, (_, i) => String(i + 1)));
    expect([...new Set(column('department'))].sort()).toEqual(['0', '1', '2', '3', '4']);
    expect(column('level').filter((level) => level === '1')).toHaveLength(1);
    expect(column('level').filter((level) => level === '2')).toHaveLength(4);
  });

  it.each(['advice', 'friendship', 'reports_to'])('%s agrees with the published report', (name) => {
    const ties = layer(name);
    const { network, nodes } = known(folder, name);
    expectReport(ties, network);
    for (const [i, id] of ids.entries()) {
      expect(ties.in[i]!.size).toBe(nodes.inDegree![id]);
      expect(ties.out[i]!.size).toBe(nodes.outDegree![id]);
    }
  });

  it.each(['advice', 'friendship'])('%s has the published E-I index by department', (name) => {
    const index = known(folder, name).eiIndex as { value: number; expected: number };
    const departments = column('department');
    expect(ei(layer(name), departments)).toBeCloseTo(index.value, 3);
    const pairs = ids.flatMap((_, i) => ids.flatMap((__, j) => (i === j ? [] : [[i, j] as const])));
    const across = pairs.filter(([i, j]) => departments[i] !== departments[j]).length;
    expect((2 * across - pairs.length) / pairs.length).toBeCloseTo(index.expected, 3);
  });

  it('report to one boss each, up to number 7', () => {
    const chart = layer('reports_to');
    for (const [i, id] of ids.entries()) expect(chart.out[i]!.size, id).toBe(id === '7' ? 0 : 1);
  });
});

describe('Camp 92', () => {
  const folder = 'campnet';
  const { ids, column, layer } = small(folder);
  const ties = layer('top3');
  const expected = known(folder, 'top3');
  const near = ids.map((_, i) => around(ties, i));

  it('is 18 people who named three each', () => {
    expect(ids).toHaveLength(18);
    expect(column('gender').filter((code) => code === '1')).toHaveLength(8);
    expect(column('role').filter((role) => role === 'instructor')).toHaveLength(4);
    expectReport(ties, expected.network);
  });

  it('has the published values of every person', () => {
    const between = betweenness(ties.out);
    const values = eigen(near);
    for (const [i, id] of ids.entries()) {
      expect(ties.in[i]!.size).toBe(expected.nodes.inDegree![id]);
      expect(ties.out[i]!.size).toBe(expected.nodes.outDegree![id]);
      expect(near[i]!.size).toBe(expected.nodes.degree![id]);
      expect(between[i]).toBeCloseTo(expected.nodes.betweenness![id]!, 4);
      expect(values[i]).toBeCloseTo(expected.nodes.eigenvector![id]!, 6);
    }
  });

  it('keeps to the own gender as published', () => {
    const gender = column('gender');
    const index = expected.eiIndex as { value: number };
    expect(ei(ties, gender)).toBeCloseTo(index.value, 3);
    const table = expected.groups as { order: string[]; ties: number[][] };
    const counted = table.order.map((from) =>
      table.order.map(
        (to) => pairsOf(ties).filter(([i, j]) => gender[i] === from && gender[j] === to).length,
      ),
    );
    expect(counted).toEqual(table.ties);
  });

  it('has the published cliques', () => {
    const { sets } = expected.cliques as { sets: string[][] };
    const found = cliques(near).map((set) => set.map((i) => ids[i]!));
    const sorted = (list: readonly string[][]) => list.map((set) => [...set].sort().join()).sort();
    expect(sorted(found)).toEqual(sorted(sets));
  });
});

function eigen(near: readonly ReadonlySet<number>[]): number[] {
  let values = near.map(() => 1);
  for (let step = 0; step < 5000; step++) {
    const next = near.map((set, i) => [...set].reduce((sum, j) => sum + values[j]!, values[i]!));
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    values = next.map((value) => value / length);
  }
  return values;
}
