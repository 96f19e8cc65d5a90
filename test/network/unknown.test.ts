import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flow } from '../../src/network/flow.ts';
import type { Network } from '../../src/network/network.ts';
import { symmetrize, symmetrizeRules } from '../../src/network/symmetrize.ts';
import { cell, cells } from '../../src/network/unknown.ts';
import type { Status } from '../../src/study/study.ts';
import { matrixOf, networkOf } from '../support/networks.ts';
import { drawnTies, seeded } from '../support/random.ts';

type Known = number | null;

/** What was said, cell by cell: a weight, 0 for an observed "no tie", `null` for no answer. */
interface Said {
  readonly directed: boolean;
  readonly matrix: readonly (readonly Known[])[];
}

interface Survey {
  readonly network: Network;
  readonly said: Said;
}

/** Random ties, silent people and single unanswered cells, as a network and as the obvious matrix. */
const surveys = (options: { directed?: boolean } = {}): fc.Arbitrary<Survey> =>
  drawnTies({ ...options, maxNodes: 8, maxWeight: 4 }).chain(({ n, directed, ties }) =>
    fc
      .tuple(
        fc.array(
          fc.constantFrom<Status>('answered', 'answered', 'declined', 'absent', 'not-invited'),
          {
            minLength: n,
            maxLength: n,
          },
        ),
        fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 6 }),
      )
      .map(([status, gaps]) => {
        const matrix: Known[][] = Array.from({ length: n }, () => new Array<Known>(n).fill(0));
        for (const [i, j, weight] of ties) {
          matrix[i]![j] = weight!;
          if (!directed) matrix[j]![i] = weight!;
        }
        const unknown = gaps.filter(([i, j]) => {
          if (i >= n || j >= n || i === j || matrix[i]![j] !== 0) return false;
          matrix[i]![j] = null;
          if (!directed) matrix[j]![i] = null;
          return true;
        });
        const isSilent = (node: number) => status[node] !== 'answered';
        for (let i = 0; i < n; i++) {
          for (let j = 0; j < n; j++) {
            const nobody = directed ? isSilent(i) : isSilent(i) && isSilent(j);
            if (i !== j && nobody && matrix[i]![j] === 0) matrix[i]![j] = null;
          }
        }
        const network = networkOf(n, ties, { directed, status, unknown });
        return { network, said: { directed, matrix } };
      }),
  );

function expectSaid(network: Network, { directed, matrix }: Said): void {
  const read = cells(network);
  let unknown = 0;
  matrix.forEach((row, i) => {
    row.forEach((value, j) => {
      if (i === j) return;
      const expected = value === null ? 'unknown' : value > 0 ? 'tie' : 'none';
      expect(read(i, j), `${i}→${j}`).toBe(expected);
      expect(cell(network, i, j)).toBe(expected);
      if (value === null && (directed || i < j)) unknown++;
    });
  });
  expect(network.unknown.count).toBe(unknown);
}

describe('unknown cells', () => {
  it('are those nobody answered for, counted and told one by one', () => {
    fc.assert(
      fc.property(surveys(), ({ network, said }) => {
        expectSaid(network, said);
      }),
      seeded,
    );
  });

  it('turn round with the ties', () => {
    fc.assert(
      fc.property(surveys(), ({ network, said }) => {
        const turned = said.matrix.map((_, i) => said.matrix.map((row) => row[i]!));
        expectSaid(flow(network), { ...said, matrix: turned });
      }),
      seeded,
    );
  });

  it('are none where nothing says who answered', () => {
    expect(networkOf(4, [[0, 1]], { directed: true }).unknown.count).toBe(0);
  });
});

describe('symmetrize', () => {
  it.each(symmetrizeRules)('%s, cell by cell', (rule) => {
    fc.assert(
      fc.property(surveys({ directed: true }), ({ network, said }) => {
        const merge = (a: Known, b: Known): Known => {
          const sent = a ?? 0;
          const back = b ?? 0;
          switch (rule) {
            case 'any':
              if (sent > 0 || back > 0) return Math.max(sent, back);
              return a === null || b === null ? null : 0;
            case 'confirmed':
              if (a === 0 || b === 0) return 0;
              return a === null || b === null ? null : Math.min(sent, back);
            default: {
              const divisor = rule === 'mean' ? 2 : 1;
              return (sent + back) / divisor;
            }
          }
        };
        const found = symmetrize(network, { rule });
        expect(found.directed).toBe(false);
        const merged = said.matrix.map((row, i) =>
          row.map((a, j) => merge(a, said.matrix[j]![i]!)),
        );
        expect(matrixOf(found)).toEqual(merged.map((row) => row.map((value) => value ?? 0)));
        expect(found.ties).toBe(merged.flat().filter((value) => (value ?? 0) > 0).length / 2);
        if (rule === 'any' || rule === 'confirmed') {
          expectSaid(found, { directed: false, matrix: merged });
          return;
        }
        // The value of a sum or mean is open wherever either report is missing, tie or not.
        const open = said.matrix.flatMap((row, i) =>
          row.filter((a, j) => j > i && (a === null || said.matrix[j]![i] === null)),
        );
        expect(found.unknown.count).toBe(open.length);
      }),
      seeded,
    );
  });

  it('is the same turned round, and leaves an undirected network as it is', () => {
    fc.assert(
      fc.property(surveys(), ({ network }) => {
        if (!network.directed) expect(symmetrize(network)).toBe(network);
        expect(matrixOf(symmetrize(flow(network)))).toEqual(matrixOf(symmetrize(network)));
        expect(symmetrize(flow(network)).unknown.count).toBe(symmetrize(network).unknown.count);
      }),
      seeded,
    );
  });

  it('rejects other rules', () => {
    expect(() => symmetrize(networkOf(2, []), { rule: 'max' as 'any' })).toThrow(/any, confirmed/);
  });
});
