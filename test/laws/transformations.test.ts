import { describe, expect } from 'vitest';
import {
  arcReciprocity,
  authority,
  betweenness,
  bridges,
  brokerage,
  cliques,
  closeness,
  components,
  connectedness,
  constraint,
  density,
  distances,
  dyadReciprocity,
  effectiveSize,
  eigenvector,
  everettValente,
  flow,
  fragmentation,
  gtdEfficiency,
  gtdHierarchy,
  gtdLub,
  harmonic,
  hub,
  inCloseness,
  inDegree,
  inHarmonic,
  inStrength,
  katz,
  outCloseness,
  outDegree,
  outHarmonic,
  outStrength,
  pagerank,
  strongComponents,
  type TriadType,
  tieBetweenness,
  transitivity,
  triadCensus,
  triadTypes,
} from '../../src/index.ts';
import { expectClose, expectNear } from '../support/close.ts';
import { doubled, grouped, relabelled, scaled, sum, withIsolate } from './changes.ts';
import { law } from './law.ts';
import { global, local } from './people.ts';

const figures = [
  density,
  arcReciprocity,
  dyadReciprocity,
  transitivity,
  connectedness,
  fragmentation,
  gtdHierarchy,
  gtdEfficiency,
  gtdLub,
] as const;

describe('new names for the same people', () => {
  law('move every measure of people with them', (given) => {
    const { place, network } = relabelled(given);
    for (const [name, of] of [...local, ...global]) {
      const before = of(given.network);
      const after = of(network);
      expectClose(
        Array.from(place, (at) => after[at]!),
        before,
        1e-9,
        name,
      );
    }
  });

  law('leave every figure of the network', (given) => {
    const { network } = relabelled(given);
    for (const figure of figures) {
      expectNear(figure(network), figure(given.network), 1e-9, figure.name);
    }
  });

  law('leave distances and the triad census', (given) => {
    const { network } = relabelled(given);
    const before = distances(given.network);
    const after = distances(network);
    expectClose(Object.values(after), Object.values(before));
    expect(triadCensus(network)).toEqual(triadCensus(given.network));
  });
});

describe('turning all ties round', () => {
  const directed = { directed: true } as const;

  law(
    'swaps in and out of degree and strength',
    ({ network }) => {
      const turned = flow(network);
      expect(inDegree(turned)).toEqual(outDegree(network));
      expect(inStrength(turned)).toEqual(outStrength(network));
    },
    directed,
  );

  law(
    'swaps in and out of closeness',
    ({ network }) => {
      expectClose(inCloseness(flow(network)), outCloseness(network));
    },
    directed,
  );

  law(
    'swaps in and out of harmonic closeness',
    ({ network }) => {
      expectClose(inHarmonic(flow(network)), outHarmonic(network));
    },
    directed,
  );

  law(
    'swaps hubs and authorities',
    ({ network }) => {
      expectClose(hub(flow(network)), authority(network));
    },
    directed,
  );

  law(
    'leaves betweenness',
    ({ network }) => {
      expectClose(betweenness(flow(network)), betweenness(network));
    },
    directed,
  );

  law(
    'leaves the betweenness of ties',
    ({ network }) => {
      const kept = (of: ReturnType<typeof tieBetweenness>, back: boolean) =>
        new Map(
          Array.from(of.values, (value, at) => {
            const [from, to] = [of.source[at]!, of.target[at]!];
            return [back ? `${to} ${from}` : `${from} ${to}`, value];
          }),
        );
      const before = kept(tieBetweenness(network), false);
      for (const [tie, value] of kept(tieBetweenness(flow(network)), true)) {
        expectNear(value, before.get(tie)!);
      }
    },
    directed,
  );

  law(
    'swaps up and down in the triad census',
    ({ network }) => {
      const swapped: Record<string, string> = { D: 'U', U: 'D' };
      const before = triadCensus(network);
      const after = triadCensus(flow(network));
      triadTypes.forEach((type, at) => {
        const other = `${type.slice(0, 3)}${swapped[type.slice(3)] ?? type.slice(3)}`;
        expect(after[triadTypes.indexOf(other as TriadType)]).toBe(before[at]);
      });
    },
    directed,
  );

  law(
    'swaps gatekeepers and representatives and leaves the other roles',
    (given) => {
      const groups = grouped(given, 3);
      const before = brokerage(given.network, groups).roles;
      const after = brokerage(flow(given.network), groups).roles;
      expectClose(after.gatekeeper.raw, before.representative.raw);
      expectClose(after.representative.z, before.gatekeeper.z);
      for (const role of ['coordinator', 'itinerant', 'liaison', 'brokerage'] as const) {
        expectClose(after[role].z, before[role].z);
      }
    },
    directed,
  );

  law(
    'leaves what has no direction',
    ({ network }) => {
      const turned = flow(network);
      expectClose(constraint(turned), constraint(network));
      expectClose(effectiveSize(turned), effectiveSize(network));
      expectClose(everettValente(turned), everettValente(network));
      for (const figure of figures) {
        if (figure !== gtdLub) expectNear(figure(turned), figure(network), 1e-9, figure.name);
      }
      expect(strongComponents(turned).count).toBe(strongComponents(network).count);
    },
    directed,
  );
});

describe('the same network twice over', () => {
  law('says the same of everybody, twice', (given) => {
    const twice = doubled(given);
    for (const [name, of] of local) {
      const once = Array.from(of(given.network));
      expectClose(of(twice), [...once, ...once], 1e-9, name);
    }
  });

  law('has twice as many ties, components, bridges and cliques', (given) => {
    const twice = doubled(given);
    const { network } = given;
    expect(twice.ties).toBe(2 * network.ties);
    expect(components(twice).count).toBe(2 * components(network).count);
    expect(strongComponents(twice).count).toBe(2 * strongComponents(network).count);
    expect(bridges(twice).source.length).toBe(2 * bridges(network).source.length);
    expect(cliques(twice).members.length).toBe(2 * cliques(network).members.length);
  });

  law('halves PageRank', (given) => {
    const twice = pagerank(doubled(given));
    expectClose(
      twice.slice(0, given.n),
      pagerank(given.network).map((value) => value / 2),
    );
  });

  law('leaves no single eigenvector', (given) => {
    if (given.network.ties === 0) return;
    expect(eigenvector(doubled(given)).every(Number.isNaN)).toBe(true);
  });

  law('leaves transitivity, reciprocity, mean distance and GTD hierarchy', (given) => {
    const twice = doubled(given);
    for (const figure of [transitivity, arcReciprocity, dyadReciprocity, gtdHierarchy]) {
      expectNear(figure(twice), figure(given.network), 1e-9, figure.name);
    }
    expectNear(distances(twice).mean, distances(given.network).mean);
    expectNear(distances(twice).diameter, distances(given.network).diameter);
  });

  law('doubles every triad that is connected', (given) => {
    const before = triadCensus(given.network);
    const after = triadCensus(doubled(given));
    // The first three types hold at most one pair with ties.
    for (let type = 3; type < 16; type++) expect(after[type]).toBe(2 * before[type]!);
  });
});

describe('one more person without ties', () => {
  law('changes nobody else in measures that see one component', (given) => {
    const more = withIsolate(given);
    for (const [name, of] of local) {
      expectClose(Array.from(of(more)).slice(0, given.n), of(given.network), 1e-9, name);
    }
  });

  law('leaves eigenvector, hubs and authorities, and has 0 there', (given) => {
    if (given.network.ties === 0) return;
    const more = withIsolate(given);
    for (const of of [eigenvector, hub, authority]) {
      const before = of(given.network);
      expectClose(of(more), [...before, Number.isNaN(before[0]!) ? NaN : 0], 1e-9, of.name);
    }
  });

  law(
    'scales harmonic closeness by the number of others',
    (given) => {
      const { n } = given;
      const factor = (n - 1) / n;
      const expected = harmonic(given.network).map((value) => value * factor);
      expectClose(harmonic(withIsolate(given)).slice(0, n), expected);
    },
    { leastNodes: 2 },
  );

  law(
    'scales connectedness by the number of pairs and adds a component',
    (given) => {
      const { n, network } = given;
      const more = withIsolate(given);
      expect(components(more).count).toBe(components(network).count + 1);
      expectNear(connectedness(more), (connectedness(network) * (n - 1)) / (n + 1));
      expectNear(1 - fragmentation(more), connectedness(more));
    },
    { leastNodes: 2 },
  );

  law('leaves GTD hierarchy, efficiency and LUB', (given) => {
    const more = withIsolate(given);
    for (const figure of [gtdHierarchy, gtdEfficiency, gtdLub]) {
      expectNear(figure(more), figure(given.network), 1e-9, figure.name);
    }
  });
});

describe('all weights times a factor', () => {
  law('scale strengths', (given) => {
    const expected = inStrength(given.network).map((value) => 4 * value);
    expectClose(inStrength(scaled(given, 4)), expected);
    expectNear(sum(outStrength(scaled(given, 4))), 4 * sum(outStrength(given.network)));
  });

  law('leave betweenness, as strengths and as costs', (given) => {
    const stronger = scaled(given, 4);
    for (const weight of ['strength', 'cost'] as const) {
      expectClose(betweenness(stronger, { weight }), betweenness(given.network, { weight }));
    }
  });

  law('scale closeness up as strengths and down as costs', (given) => {
    const stronger = scaled(given, 4);
    const within = { unreachable: 'within-reach' } as const;
    for (const [weight, factor] of [
      ['strength', 4],
      ['cost', 0.25],
    ] as const) {
      const expected = closeness(given.network, { weight, ...within }).map((c) => c * factor);
      expectClose(closeness(stronger, { weight, ...within }), expected);
    }
  });

  law('leave constraint, effective size, eigenvector and PageRank by strength', (given) => {
    const weight = 'strength';
    const stronger = scaled(given, 4);
    for (const of of [constraint, effectiveSize, eigenvector, pagerank] as const) {
      expectClose(of(stronger, { weight }), of(given.network, { weight }), 1e-9, of.name);
    }
  });

  law('say nothing to measures that ignore weights', (given) => {
    const stronger = scaled(given, 3);
    for (const [name, of] of [...local, ...global]) {
      expectClose(of(stronger), of(given.network), 0, name);
    }
    expectClose(katz(stronger), katz(given.network), 0);
  });
});
