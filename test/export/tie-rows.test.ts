import { describe, expect, it } from 'vitest';
import { tieRows } from '../../src/export/tie-rows.ts';
import type { TieColumn } from '../../src/measures/definition.ts';
import { stream } from '../../src/random.ts';
import { sampleScores } from '../support/scores.ts';

const people = 12;
const scores = {
  ...sampleScores,
  people: { ids: Array.from({ length: people }, (_, at) => `p${at}`), names: [] },
  reads: new Map([
    ['arcs', 'reported' as const],
    ['fewer', 'reported' as const],
    ['pairs', 'symmetrized' as const],
  ]),
};

/** Some ties by chance, each once, in the order given. */
function column(ties: readonly (readonly [number, number])[], first: number): TieColumn {
  return {
    source: Uint32Array.from(ties, ([from]) => from),
    target: Uint32Array.from(ties, ([, to]) => to),
    values: Float64Array.from(ties, (_, at) => first + at),
  };
}

function drawn(seed: number, pairs: boolean, sorted: boolean) {
  const random = stream(seed);
  const all = Array.from(
    { length: people * people },
    (_, cell) => [Math.floor(cell / people), cell % people] as const,
  ).filter(([from, to]) => (pairs ? from < to : from !== to));
  const some = all.filter(() => random.uniform() < 0.3);
  return sorted ? some : some.toReversed();
}

/** Every tie once: arcs as they come, then pairs without any arc; values by looking through all. */
function slowRows(ties: ReadonlyMap<string, TieColumn>) {
  const rows: [number, number][] = [];
  const isAmong = (from: number, to: number) => rows.some(([a, b]) => a === from && b === to);
  for (const [id, { source, target }] of ties) {
    for (const [at, from] of source.entries()) {
      const to = target[at]!;
      const known = isAmong(from, to) || (id === 'pairs' && isAmong(to, from));
      if (!known) rows.push([from, to]);
    }
  }
  return rows.map(([from, to]) => [
    from,
    to,
    ...[...ties].map(([id, { source, target, values }]) => {
      const at = source.findIndex(
        (a, place) =>
          (a === from && target[place] === to) ||
          (id === 'pairs' && a === to && target[place] === from),
      );
      return at < 0 ? null : values[at];
    }),
  ]);
}

describe('the rows of ties', () => {
  it.each([1, 2, 3, 4, 5, 6])(
    'are those of a slow search, whatever each measure lists: %i',
    (seed) => {
      const ties = new Map([
        ['arcs', column(drawn(seed, false, seed % 2 === 0), 0.5)],
        ['fewer', column(drawn(seed + 100, false, seed % 3 === 0), 1000.5)],
        ['pairs', column(drawn(seed + 200, true, seed % 2 === 1), 2000.5)],
      ]);
      const { source, target, columns } = tieRows(scores, { ties });
      const rows = Array.from(source, (from, row) => [
        from,
        target[row],
        ...columns.map(([, values]) => values[row]),
      ]);
      expect(rows).toEqual(slowRows(ties));
      expect(columns.map(([id]) => id)).toEqual(['arcs', 'fewer', 'pairs']);
    },
  );

  it('can be those that another result lists', () => {
    const listed = new Map([['arcs', column(drawn(1, false, true), 0.5)]]);
    const found = new Map([['arcs', column(drawn(2, false, true), 100.5)]]);
    const { source, columns } = tieRows(scores, { ties: found }, { ties: listed });
    expect([...source]).toEqual([...listed.get('arcs')!.source]);
    expect(columns[0]![1].filter((value) => value === null).length).toBeGreaterThan(0);
  });
});
