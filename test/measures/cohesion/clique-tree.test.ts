import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cliqueParticipation, cliqueTree } from '../../../src/measures/cohesion/clique-tree.ts';
import { cliques } from '../../../src/measures/cohesion/cliques.ts';
import { coMembership } from '../../../src/measures/cohesion/co-membership.ts';
import { clustersAt } from '../../../src/measures/kernels/average-link.ts';
import { expectClose } from '../../support/close.ts';
import { complete, empty, kite } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';

describe('the tree of cliques', () => {
  it('joins those of the kite who share most circles', () => {
    const tree = cliqueTree(cliques(kite()));
    // 3 shares two cliques each with 0, 1, 5 and 6; 0 comes first.
    expect([tree.left[0], tree.right[0], tree.level[0]]).toEqual([0, 3, 2]);
    expect([...tree.order].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    // 8 and 9 are in no clique.
    expect(tree.level).toHaveLength(7);
  });

  it('has no merges without cliques and equal levels where all share one', () => {
    for (const n of [0, 1, 2]) expect(cliqueTree(cliques(complete(n))).level).toHaveLength(0);
    expect(cliqueTree(cliques(empty(5))).level).toHaveLength(0);
    expect([...cliqueTree(cliques(complete(4))).level]).toEqual([1, 1, 1]);
  });

  it('joins at the mean of what the two sides share, never at more than before', () => {
    fc.assert(
      fc.property(networks({ maxNodes: 12 }), (network) => {
        const found = cliques(network);
        const shared = coMembership(found);
        const { n, left, right, level, order } = cliqueTree(found);
        const sides: number[][] = Array.from({ length: n }, (_, node) => [node]);
        const isUsed = new Set<number>();
        const mean = (a: number[], b: number[]) =>
          a.flatMap((i) => b.map((j) => shared[i * n + j]!)).reduce((x, y) => x + y, 0) /
          (a.length * b.length);
        for (let merge = 0; merge < level.length; merge++) {
          const open = [...sides.keys()].filter((side) => !isUsed.has(side));
          const best = Math.max(
            ...open.flatMap((a) =>
              open.filter((b) => b > a).map((b) => mean(sides[a]!, sides[b]!)),
            ),
          );
          const [a, b] = [left[merge]!, right[merge]!];
          expectClose([level[merge]!, level[merge]!], [best, mean(sides[a]!, sides[b]!)]);
          if (merge > 0) expect(level[merge]!).toBeLessThanOrEqual(level[merge - 1]! + 1e-9);
          isUsed.add(a).add(b);
          sides.push([...sides[a]!, ...sides[b]!]);
        }
        // What is left shares nothing, and every cluster stands together in the drawing.
        const open = [...sides.keys()].filter((side) => !isUsed.has(side));
        for (const a of open) {
          for (const b of open) if (a !== b) expect(mean(sides[a]!, sides[b]!)).toBe(0);
        }
        for (const side of sides) {
          const places = side.map((node) => order.indexOf(node));
          expect(Math.max(...places) - Math.min(...places)).toBe(side.length - 1);
        }
        const labels = clustersAt({ n, left, right, level }, 0);
        for (const side of open) expect(new Set(sides[side]!.map((i) => labels[i])).size).toBe(1);
        expect(new Set(labels).size).toBe(open.length);
      }),
      seeded,
    );
  });
});

describe('clique participation', () => {
  it('is the share of the members one is tied to', () => {
    const network = kite();
    const found = cliques(network);
    const shares = cliqueParticipation(found, network.out);
    const of = (node: number, clique: number) => shares[node * found.members.length + clique];
    // The first clique is 0 2 3 5: 1 is tied to 0 and 3, 6 to 3 and 5, 7 to 5.
    expectClose(
      Array.from({ length: 10 }, (_, node) => of(node, 0)!),
      [1, 0.5, 1, 1, 0.25, 1, 0.5, 0.25, 0, 0],
    );
  });
});
