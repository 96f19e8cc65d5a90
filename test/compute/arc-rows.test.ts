import { describe, expect, it } from 'vitest';
import { arcRows } from '../../src/compute/arc-rows.ts';
import { RowCodes } from '../../src/import/ties/row-codes.ts';
import { stream } from '../../src/random.ts';

type Arc = readonly [number, number];

function rowsOf(n: number, arcs: readonly Arc[]) {
  const [sources, targets] = [new RowCodes(), new RowCodes()];
  for (const [from, to] of arcs) {
    sources.push(from);
    targets.push(to);
  }
  const { out, rows, selfTies, repeated } = arcRows(n, sources, targets);
  const lists = ({ offsets, nodes }: typeof out) =>
    Array.from({ length: n }, (_, node) => [...nodes.slice(offsets[node], offsets[node + 1])]);
  return { out: lists(out), in: lists(rows), selfTies, repeated };
}

function slowRows(n: number, arcs: readonly Arc[]) {
  const out = Array.from({ length: n }, () => new Set<number>());
  let [selfTies, repeated] = [0, 0];
  for (const [from, to] of arcs) {
    if (from === to) selfTies++;
    else if (out[from]!.has(to)) repeated++;
    else out[from]!.add(to);
  }
  const ascending = (values: Iterable<number>) => [...values].sort((a, b) => a - b);
  const others = Array.from({ length: n }, (): number[] => []);
  for (const [from, row] of out.entries()) for (const to of row) others[to]!.push(from);
  return { out: out.map(ascending), in: others, selfTies, repeated };
}

describe('rows of arcs', () => {
  it.each([
    [1, 5],
    [2, 9],
    [3, 40],
    [30, 200],
    [60, 3000],
    [300, 900],
  ])('of %i nodes and %i arcs are those of a slow search', (n, count) => {
    const random = stream(n, count);
    // Few nodes have most of the arcs, so that some rows are long.
    const node = () => random.integer(1 + random.integer(n));
    const arcs = Array.from({ length: count }, (): Arc => [node(), node()]);
    expect(rowsOf(n, arcs)).toEqual(slowRows(n, arcs));
  });

  it.each([1, 2, 3])('come in runs or not, and end up the same: %i', (seed) => {
    const [n, each] = [5000, 8];
    const random = stream(seed);
    const arcs = Array.from({ length: n * each }, (_, at): Arc => {
      const from = Math.floor(at / each);
      return [random.integer(50) === 0 ? random.integer(n) : from, random.integer(n)];
    });
    expect(rowsOf(n, arcs)).toEqual(slowRows(n, arcs));
  });

  it('lie in several ranges where there are many nodes', () => {
    const n = 9000;
    const random = stream(1);
    const arcs = Array.from(
      { length: 3000 },
      (): Arc => [random.integer(n), random.integer(3) * 4096 + random.integer(3)],
    ).filter(([, to]) => to < n);
    expect(rowsOf(n, arcs)).toEqual(slowRows(n, arcs));
  });
});
