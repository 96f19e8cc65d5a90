import { describe, expect } from 'vitest';
import {
  arcReciprocity,
  betweenness,
  bonacich,
  brokerage,
  cliqueCount,
  cliques,
  degree,
  density,
  densityMatrix,
  distanceDistribution,
  distances,
  dyadCensus,
  dyadReciprocity,
  effectiveSize,
  efficiency,
  eigenvector,
  eiIndex,
  homophily,
  honestBroker,
  inDegree,
  inHarmonic,
  katz,
  modularity,
  outDegree,
  outHarmonic,
  pagerank,
  reach,
  symmetrize,
  tieBetweenness,
  transitivity,
  triadCensus,
} from '../../src/index.ts';
import { halfOfLimit } from '../../src/measures/centrality/bonacich.ts';
import { principalOf } from '../../src/measures/centrality/eigenvector.ts';
import { expectClose, expectNear } from '../support/close.ts';
import { binary, distanceMatrix } from '../support/slow.ts';
import { complement, grouped, oneGroup, ownGroups, sum } from './changes.ts';
import { law } from './law.ts';

const choose2 = (n: number) => (n * (n - 1)) / 2;

describe('sums of degrees and ties', () => {
  law('in-degrees and out-degrees both add up to the arcs', ({ network, directed }) => {
    const arcs = network.ties * (directed ? 1 : 2);
    expect(sum(inDegree(network))).toBe(arcs);
    expect(sum(outDegree(network))).toBe(arcs);
  });

  law(
    'ties by either report and ties by both make up the arcs',
    ({ network }) => {
      const any = symmetrize(network);
      const confirmed = symmetrize(network, { rule: 'confirmed' });
      expect(any.ties + confirmed.ties).toBe(network.ties);
      expect(sum(degree(network))).toBe(2 * any.ties);
    },
    { directed: true },
  );

  law(
    'density of the network and of all that is not tied make 1',
    (given) => {
      expectNear(density(given.network) + density(complement(given)), 1);
    },
    { leastNodes: 2 },
  );

  law('mutual, one-way and empty pairs make up all pairs', ({ n, network }) => {
    const { mutual, asymmetric, null: none } = dyadCensus(network);
    expectNear(mutual + asymmetric + none, choose2(n));
    expect(2 * mutual + asymmetric).toBe(network.out.nodes.length);
  });

  law(
    'reciprocity r of ties is r/(2 − r) of pairs',
    ({ network }) => {
      const r = arcReciprocity(network);
      expectNear(dyadReciprocity(network), r / (2 - r));
    },
    { directed: true },
  );

  law('the triad census adds up to all triples', ({ n, network }) => {
    expectNear(sum(triadCensus(network)), (n * (n - 1) * (n - 2)) / 6);
  });

  law(
    'the triad census holds every tie in n − 2 triples',
    ({ n, network }) => {
      const arcs = [0, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 6];
      const counted = sum(Array.from(triadCensus(network), (count, type) => count * arcs[type]!));
      expect(counted).toBe(network.out.nodes.length * (n - 2));
    },
    { leastNodes: 2 },
  );

  law(
    'transitivity follows from the triad census where nothing has direction',
    ({ network }) => {
      const census = triadCensus(network);
      const [open, closed] = [census[10]!, census[15]!];
      expectNear(transitivity(network), (3 * closed) / (open + 3 * closed));
    },
    { directed: false },
  );
});

describe('sums over shortest paths', () => {
  law('betweenness adds up to the steps between, Σ (d − 1)', ({ network, directed }) => {
    const steps = distanceMatrix(binary(network)).flat();
    const between = steps.filter((d) => d > 0 && d < Infinity).map((d) => d - 1);
    expectNear(sum(betweenness(network)), sum(between) / (directed ? 1 : 2));
  });

  law('betweenness of ties adds up to the distances', ({ network, directed }) => {
    const steps = distanceMatrix(binary(network)).flat();
    const reached = steps.filter((d) => d < Infinity);
    expectNear(sum(tieBetweenness(network).values), sum(reached) / (directed ? 1 : 2));
  });

  law(
    'what arrives at a person ends there or goes on',
    ({ n, network }) => {
      const { source, target, values } = tieBetweenness(network);
      const arrives = new Float64Array(n);
      const leaves = new Float64Array(n);
      values.forEach((value, at) => {
        arrives[target[at]!]! += value;
        leaves[source[at]!]! += value;
      });
      const through = betweenness(network);
      const onward = reach(network, { steps: n });
      expectClose(
        leaves,
        through.map((b, node) => b + onward[node]!),
      );
      expectNear(sum(arrives), sum(leaves));
    },
    { directed: true },
  );

  law(
    'compactness is the mean of harmonic closeness, in and out',
    ({ network }) => {
      const { compactness } = distances(network);
      expectNear(sum(outHarmonic(network)) / network.n, compactness);
      expectNear(sum(inHarmonic(network)) / network.n, compactness);
    },
    { leastNodes: 2 },
  );

  law(
    'the distribution of distances has their mean and the share reached',
    ({ n, network }) => {
      const counts = distanceDistribution(network);
      const both = network.directed ? 1 : 2;
      const { mean, diameter, reachableShare } = distances(network);
      expectNear((both * sum(counts)) / (n * (n - 1)), reachableShare);
      expectNear(sum(counts.map((count, at) => count * (at + 1))) / sum(counts), mean);
      if (counts.length > 0) expect(counts.length).toBe(diameter);
    },
    { leastNodes: 2 },
  );
});

describe('vectors', () => {
  law(
    'PageRank adds up to 1 and leaves nobody below the least',
    ({ n, network }) => {
      const values = pagerank(network);
      expectNear(sum(values), 1);
      for (const value of values) expect(value).toBeGreaterThanOrEqual(0.15 / n - 1e-12);
    },
    { leastNodes: 1 },
  );

  law(
    'the eigenvector is one: A x = λ x, of length 1',
    ({ network }) => {
      const x = eigenvector(network);
      if (Number.isNaN(x[0]!)) return;
      const { value } = principalOf(network, 'none');
      const either = binary(symmetrize(network));
      expectClose(
        either.map((row) => sum(row.map((cell, j) => cell * x[j]!))),
        x.map((each) => value * each),
      );
      expectNear(sum(x.map((each) => each * each)), 1);
    },
    { leastNodes: 1 },
  );

  law('Katz status solves t = α Aᵀ (1 + t)', ({ n, network }) => {
    const alpha = halfOfLimit(network);
    const t = katz(network);
    const a = binary(network);
    const expected = Array.from(
      { length: n },
      (_, i) => alpha * sum(a.map((row, j) => row[i]! * (1 + t[j]!))),
    );
    if (network.ties > 0) expectClose(t, expected);
  });

  law('the squares of Bonacich power add up to n', ({ n, network }) => {
    if (network.ties > 0) expectNear(sum(bonacich(network).map((c) => c * c)), n);
  });
});

describe('sums over groups', () => {
  law('ties between and ties within make up the ties', (given) => {
    const groups = grouped(given, 3);
    const ei = eiIndex(given.network, groups, { permutations: 0 });
    expect(ei.external + ei.internal).toBe(given.network.ties);
    expectNear(homophily(given.network, groups).share, (1 - ei.value) / 2);
  });

  law('E-I is −1 in one group, 1 in groups of one, and within its range', (given) => {
    const { n, network } = given;
    if (network.ties === 0) return;
    const of = (groups: ReturnType<typeof oneGroup>) =>
      eiIndex(network, groups, { permutations: 0 });
    expect(of(oneGroup(n)).value).toBe(-1);
    expect(of(ownGroups(n)).value).toBe(1);
    const { value, min, max } = of(grouped(given, 3));
    expect(value).toBeGreaterThanOrEqual(min - 1e-12);
    expect(value).toBeLessThanOrEqual(max + 1e-12);
  });

  law('block densities times cells are the ties, and these make up all', (given) => {
    const groups = grouped(given, 3);
    const { density: share, possible, ties, groups: k } = densityMatrix(given.network, groups);
    let counted = 0;
    for (let block = 0; block < k * k; block++) {
      if (possible[block]! > 0) expectNear(share[block]! * possible[block]!, ties[block]!);
      const below = Math.floor(block / k) > block % k;
      if (given.directed || !below) counted += ties[block]!;
    }
    expect(counted).toBe(given.network.ties);
  });

  law('the roles of a broker make up the brokerage', (given) => {
    const { roles } = brokerage(given.network, grouped(given, 3));
    const { coordinator, itinerant, representative, gatekeeper, liaison } = roles;
    const parts = [coordinator, itinerant, representative, gatekeeper, liaison];
    for (const part of ['raw', 'expected'] as const) {
      const together = roles.brokerage[part].map((_, node) =>
        sum(parts.map((role) => role[part][node]!)),
      );
      expectClose(together, roles.brokerage[part]);
    }
  });

  law(
    'in one group all brokers coordinate; in groups of one all are liaisons',
    ({ n, network }) => {
      const one = brokerage(network, oneGroup(n)).roles;
      expect(one.coordinator.raw).toEqual(one.brokerage.raw);
      const each = brokerage(network, ownGroups(n)).roles;
      const betweenTwo = each.liaison.raw.map((count, node) => count + each.itinerant.raw[node]!);
      expectClose(betweenTwo, each.brokerage.raw);
      expectClose(each.brokerage.raw, one.brokerage.raw);
    },
  );

  law(
    'gatekeepers are representatives where nothing has direction',
    (given) => {
      const { gatekeeper, representative } = brokerage(given.network, grouped(given, 3)).roles;
      expect(gatekeeper.raw).toEqual(representative.raw);
    },
    { directed: false },
  );

  law('brokerage adds up to the two-step paths that stay open', ({ n, network }) => {
    const a = binary(network);
    let open = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        for (let k = 0; k < n; k++) if (i !== k) open += a[i]![j]! * a[j]![k]! * (1 - a[i]![k]!);
      }
    }
    expect(sum(brokerage(network, oneGroup(n)).roles.brokerage.raw)).toBe(open);
  });

  law('pairs that trust a broker are tied not at all, one way or both', ({ network }) => {
    const { none, oneWay, mutual, alters } = honestBroker(network);
    expectClose(
      none.map((count, i) => count + oneWay[i]! + mutual[i]!),
      Array.from(alters, choose2),
    );
  });

  law('modularity of one group is 0, of groups of one never above 0', ({ n, network }) => {
    if (network.ties === 0) return;
    expectNear(modularity(network, oneGroup(n)), 0);
    expect(modularity(network, ownGroups(n))).toBeLessThanOrEqual(0);
  });
});

describe('circles and holes', () => {
  law('clique counts add up to the sizes of the cliques', ({ network }) => {
    const found = cliques(network);
    expect(sum(cliqueCount(found))).toBe(sum(found.members.map((members) => members.length)));
  });

  law(
    'effective size is N − 2t/N, efficiency its share of N',
    ({ network }) => {
      const a = binary(network);
      const size = effectiveSize(network);
      const expected = a.map((row) => {
        const near = [...row.keys()].filter((j) => row[j] === 1);
        const ties = sum(near.flatMap((i) => near.map((j) => a[i]![j]!))) / 2;
        return near.length === 0 ? NaN : near.length - (2 * ties) / near.length;
      });
      expectClose(size, expected);
      const contacts = degree(network);
      expectClose(
        efficiency(network),
        size.map((each, i) => each / contacts[i]!),
      );
    },
    { directed: false },
  );
});
