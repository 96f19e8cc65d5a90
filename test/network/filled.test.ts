import { describe, expect, it } from 'vitest';
import { BudgetError } from '../../src/errors.ts';
import { filled, MOST_FILLED } from '../../src/network/filled.ts';
import { cells } from '../../src/network/unknown.ts';
import { stream } from '../../src/random.ts';
import type { Status } from '../../src/study/study.ts';
import { networkOf, type Tie, tiesOf } from '../support/networks.ts';

describe('filled', () => {
  it('puts nothing, or everything, where nobody answered', () => {
    const status = ['answered', 'absent', 'answered'] as const;
    const known = networkOf(3, [[0, 1, 5]], { directed: true, status, unknown: [[2, 0]] });
    expect(known.unknown.count).toBe(3);
    expect(tiesOf(filled(known, 'no-tie'))).toEqual([[0, 1, 5]]);
    expect(tiesOf(filled(known, 'tie'))).toEqual([
      [0, 1, 5],
      [1, 0, 1],
      [1, 2, 1],
      [2, 0, 1],
    ]);
  });

  it('never takes a pair of two silent people for a no', () => {
    const status = ['answered', 'absent', 'declined'] as const;
    const known = networkOf(3, [], { status });
    expect(tiesOf(filled(known, 'tie'))).toEqual([[1, 2, 1]]);
    expect(known.unknown.count).toBe(1);
  });

  it('adds exactly the cells that are unknown, and leaves none', () => {
    for (let run = 0; run < 200; run++) {
      const random = stream(7, run);
      const directed = random.uniform() < 0.5;
      const n = random.integer(9);
      const pairs = Array.from({ length: n * n }, (_, at): Tie => [Math.floor(at / n), at % n]);
      const open = pairs.filter(([i, j]) => (directed ? i !== j : i < j));
      const ties = open.filter(() => random.uniform() < 0.3);
      const unknown = open
        .filter((pair) => !ties.includes(pair) && random.uniform() < 0.2)
        .map(([i, j]): [number, number] => [i, j]);
      const status = Array.from(
        { length: n },
        (): Status => (random.uniform() < 0.3 ? 'absent' : 'answered'),
      );
      const known = networkOf(n, ties, { directed, status, unknown });
      const read = cells(known);
      const missing = open.filter(([i, j]) => read(i, j) === 'unknown');
      const [none, all] = [filled(known, 'no-tie'), filled(known, 'tie')];
      expect(none.ties).toBe(known.ties);
      expect(all.ties).toBe(known.ties + missing.length);
      expect(all.ties - none.ties).toBe(known.unknown.count);
      expect([none.unknown.count, all.unknown.count]).toEqual([0, 0]);
      const after = cells(all);
      for (const [i, j] of open) {
        expect(after(i, j)).toBe(read(i, j) === 'unknown' ? 'tie' : read(i, j));
      }
    }
  });

  it('refuses to put in more than fits', () => {
    const n = Math.ceil(Math.sqrt(MOST_FILLED)) + 2;
    const silent = networkOf(n, [], { directed: true, status: new Array(n).fill('absent') });
    expect(() => filled(silent, 'tie')).toThrow(BudgetError);
    expect(filled(silent, 'no-tie').ties).toBe(0);
  });
});
