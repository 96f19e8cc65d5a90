import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constraint } from '../../../src/measures/brokerage/constraint.ts';
import { effectiveSize } from '../../../src/measures/brokerage/effective-size.ts';
import { hierarchy } from '../../../src/measures/brokerage/hierarchy.ts';
import { cliques } from '../../../src/measures/cohesion/cliques.ts';
import { triadCensus } from '../../../src/measures/cohesion/triad-census.ts';
import { communities } from '../../../src/measures/groups/communities.ts';
import { leiden } from '../../../src/measures/groups/leiden.ts';
import type { Network } from '../../../src/network/network.ts';
import { stream } from '../../../src/random.ts';
import { complete, empty, networkOf, path, ring, star, type Tie } from '../../support/networks.ts';
import { networks, seeded } from '../../support/random.ts';
import { twins } from '../../support/twins.ts';

/** Teams of twenty with ties across, as many people know each other in an organization. */
function teams(n: number, ties: number, directed: boolean): Network {
  const random = stream(11, n);
  const drawn = new Map<number, Tie>();
  while (drawn.size < ties) {
    const from = random.integer(n);
    const team = from - (from % 20);
    const inside = random.uniform() < 0.7;
    const to = inside ? team + random.integer(Math.min(20, n - team)) : random.integer(n);
    const [a, b] = directed || from < to ? [from, to] : [to, from];
    if (a !== b) drawn.set(a * n + b, [a, b, 1 + random.integer(4)]);
  }
  return networkOf(n, [...drawn.values()], { directed });
}

function grid(side: number): Network {
  const ties: Tie[] = [];
  for (let cell = 0; cell < side * side; cell++) {
    if ((cell + 1) % side !== 0) ties.push([cell, cell + 1]);
    if (cell + side < side * side) ties.push([cell, cell + side]);
  }
  return networkOf(side * side, ties);
}

const shapes: readonly [name: string, network: Network][] = [
  ['nobody', empty(0)],
  ['one person', empty(1)],
  ['two people', empty(2)],
  ['a pair', complete(2)],
  ['isolates', empty(40)],
  ['a star', star(90)],
  ['a path', path(300)],
  ['a ring', ring(101)],
  ['a clique', complete(67)],
  ['a grid', grid(16)],
  ['teams', teams(500, 2600, false)],
  ['directed teams', teams(1500, 9000, true)],
];

const measured: readonly (readonly [name: string, measure: (network: Network) => unknown])[] = [
  ['the triad census', (network) => triadCensus(network)],
  ['cliques', (network) => cliques(network)],
  ['cliques of any size', (network) => cliques(network, { minSize: 1 })],
  ['a few cliques of many', (network) => cliques(network, { limit: 7, minSize: 2 })],
  ...(['whole', 'ego'] as const).flatMap((model) =>
    ([constraint, effectiveSize, hierarchy] as const).map(
      (measure) =>
        [
          `${measure.name} in the ${model} model`,
          (network: Network) => measure(network, { model, weight: 'strength' }),
        ] as const,
    ),
  ),
  ['communities', (network) => communities(network, { restarts: 3 })],
  ['communities by weight', (network) => communities(network, { restarts: 2, values: 'valued' })],
  ['the Leiden method', (network) => leiden(network, { restarts: 2, values: 'valued' })],
];

describe.each(measured)('%s', (_, measure) => {
  const both = (network: Network) => {
    const [compiled, plain] = twins(() => measure(network));
    expect(plain).toEqual(compiled);
  };

  it.each(shapes)(
    'is the same from a compiled kernel and from its plain twin: %s',
    (__, network) => {
      both(network);
    },
  );

  it('is the same from both for random networks', () => {
    fc.assert(fc.property(networks({ maxNodes: 40, maxWeight: 5 }), both), {
      ...seeded,
      numRuns: 100,
    });
  });
});
