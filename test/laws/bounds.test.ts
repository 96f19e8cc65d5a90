import { describe, expect } from 'vitest';
import {
  articulationPoints,
  betweenness,
  betweennessCentralization,
  bridges,
  cliques,
  closeness,
  closenessCentralization,
  communities,
  components,
  connectedness,
  constraint,
  coreness,
  degree,
  degreeCentralization,
  distanceFragmentation,
  fragmentation,
  gtdEfficiency,
  gtdHierarchy,
  gtdLub,
  harmonic,
  inDegreeCentralization,
  kCore,
  localBridgeSpan,
  modularity,
  outDegree,
  outDegreeCentralization,
  reach,
  simmelianDegree,
  strongComponents,
  symmetrize,
} from '../../src/index.ts';
import { qap } from '../../src/inference/qap.ts';
import { expectNear } from '../support/close.ts';
import { complete, networkOf, ring, star, type Tie } from '../support/networks.ts';
import { binary, partCount } from '../support/slow.ts';
import { ownGroups, relabelled } from './changes.ts';
import { law } from './law.ts';

function inside(value: number, low: number, high: number): void {
  if (Number.isNaN(value)) return;
  expect(value).toBeGreaterThanOrEqual(low - 1e-12);
  expect(value).toBeLessThanOrEqual(high + 1e-12);
}

describe('bounds', () => {
  law('normalized scores lie between 0 and 1', ({ network }) => {
    for (const value of betweenness(network, { normalized: true })) inside(value, 0, 1);
    for (const value of closeness(network)) inside(value, 0, 1);
    for (const value of harmonic(network)) inside(value, 0, 1);
  });

  law('harmonic closeness is never below closeness', ({ network }) => {
    const near = harmonic(network);
    closeness(network).forEach((value, node) => {
      inside(value, 0, near[node]!);
    });
  });

  law('reach lies between those named and all others', ({ n, network }) => {
    const named = outDegree(network);
    const all = reach(network, { steps: n });
    reach(network).forEach((value, node) => {
      inside(value, named[node]!, all[node]!);
    });
  });

  law(
    'nobody is more constrained than 9/8, nor less than 1/contacts',
    ({ network }) => {
      const contacts = degree(network);
      constraint(network).forEach((value, node) => {
        inside(value, 1 / contacts[node]! - 1e-9, 1.125 + 1e-9);
      });
    },
    { directed: false },
  );

  law('coreness is never above degree, and the k-core holds k ties each', ({ network }) => {
    const contacts = degree(network);
    const cores = coreness(network);
    cores.forEach((core, node) => {
      inside(core, 0, contacts[node]!);
    });
    const either = symmetrize(network);
    const a = binary(either);
    const core = kCore(network, 2);
    for (let node = 0; node < network.n; node++) {
      expect(Boolean(core[node])).toBe(cores[node]! >= 2);
      if (!core[node]) continue;
      expect(a[node]!.filter((cell, j) => cell === 1 && core[j]).length).toBeGreaterThanOrEqual(2);
    }
  });

  law('a strong component lies within a weak one', ({ n, network, directed }) => {
    const weak = components(network).count;
    const strong = strongComponents(network).count;
    inside(strong, weak, n);
    if (!directed) expect(strong).toBe(weak);
  });

  law(
    'fragmentation is what connectedness lacks, and never above its distance form',
    ({ network }) => {
      expectNear(fragmentation(network), 1 - connectedness(network));
      inside(distanceFragmentation(network), fragmentation(network), 1);
    },
    { leastNodes: 2 },
  );

  law('centralization lies between 0 and 1', ({ network }) => {
    for (const of of [
      inDegreeCentralization,
      outDegreeCentralization,
      degreeCentralization,
      betweennessCentralization,
      closenessCentralization,
    ]) {
      inside(of(network), 0, 1);
    }
  });

  law(
    'centralization is 1 in a star, 0 in a ring and where all are tied',
    ({ n }) => {
      for (const of of [degreeCentralization, betweennessCentralization, closenessCentralization]) {
        expectNear(of(star(n)), 1, 1e-9, of.name);
        expectNear(of(ring(n)), 0, 1e-9, of.name);
        expectNear(of(complete(n)), 0, 1e-9, of.name);
      }
    },
    { leastNodes: 4, mostNodes: 20 },
  );

  law('GTD figures lie between 0 and 1', ({ network }) => {
    for (const of of [gtdHierarchy, gtdEfficiency, gtdLub]) inside(of(network), 0, 1);
  });

  law(
    'a chain of command has 1 in all four conditions',
    ({ n, random }) => {
      const ties = Array.from({ length: n - 1 }, (_, at): Tie => [random.integer(at + 1), at + 1]);
      const tree = networkOf(n, ties, { directed: true });
      for (const of of [connectedness, gtdHierarchy, gtdEfficiency, gtdLub]) {
        expectNear(of(tree), 1, 1e-9, of.name);
      }
    },
    { leastNodes: 3, mostNodes: 20 },
  );

  law('communities fit at least as well as everybody alone', ({ n, network }) => {
    if (network.ties === 0) return;
    const either = symmetrize(network);
    const found = communities(either, { seed: 1 });
    inside(found.modularity, modularity(either, ownGroups(n)), 1);
  });
});

describe('what holds the network together', () => {
  law(
    'a cutpoint taken out leaves more pieces, anybody else does not',
    ({ network }) => {
      const either = symmetrize(network);
      const a = binary(either);
      const before = partCount(a);
      const contacts = degree(network);
      articulationPoints(network).forEach((cut, node) => {
        const without = a.map((row, i) =>
          row.map((cell, j) => (i === node || j === node ? 0 : cell)),
        );
        const after = partCount(without, [node]);
        expect(after > before - (contacts[node] === 0 ? 1 : 0)).toBe(cut === 1);
      });
    },
    { mostNodes: 7 },
  );

  law('a bridge is a tie without any detour, and its ends are cutpoints', ({ network }) => {
    const either = symmetrize(network);
    const found = bridges(network);
    const { values } = localBridgeSpan(network);
    expect(values.filter((span) => span === Infinity).length).toBe(found.source.length);
    const cut = articulationPoints(network);
    const contacts = degree(either);
    for (const node of [...found.source, ...found.target]) {
      expect(cut[node]).toBe(contacts[node]! > 1 ? 1 : 0);
    }
  });

  law(
    'a forest has as many bridges as ties, and no cliques',
    ({ n, random }) => {
      const ties = Array.from({ length: n - 1 }, (_, at): Tie => [random.integer(at + 1), at + 1]);
      const kept = ties.filter(() => random.uniform() < 0.8);
      const forest = networkOf(n, kept);
      expect(bridges(forest).source.length).toBe(kept.length);
      expect(components(forest).count).toBe(n - kept.length);
      expect(cliques(forest).members).toEqual([]);
    },
    { leastNodes: 1, mostNodes: 20 },
  );

  law(
    'in every clique everybody is tied with everybody, and nobody could join',
    ({ n, network }) => {
      const a = binary(symmetrize(network));
      for (const members of cliques(network).members) {
        for (let node = 0; node < n; node++) {
          const missing = members.filter((other) => other !== node && a[node]![other] === 0).length;
          expect(missing === 0).toBe(members.includes(node));
        }
      }
    },
  );

  law('a Simmelian tie lies in a clique of mutual ties', ({ n, network }) => {
    const mutual = symmetrize(network, { rule: 'confirmed' });
    const together = Array.from({ length: n }, () => new Set<number>());
    for (const members of cliques(mutual).members) {
      for (const i of members) for (const j of members) if (i !== j) together[i]!.add(j);
    }
    expect(Array.from(simmelianDegree(network))).toEqual(together.map((others) => others.size));
  });
});

describe('networks beside each other', () => {
  law('a network goes with itself entirely, and two go with each other either way', (given) => {
    const { network } = given;
    const other = relabelled(given).network;
    const r = (a: typeof network, b: typeof network) => qap(a, b, { permutations: 1 }).value;
    const itself = r(network, network);
    if (!Number.isNaN(itself)) expectNear(itself, 1);
    expectNear(r(network, other), r(other, network));
  });
});
