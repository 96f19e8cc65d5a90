import { expect, it } from 'vitest';
import {
  articulationPoints,
  betweenness,
  bridges,
  cliques,
  clustering,
  components,
  connectedness,
  constraint,
  coreness,
  degree,
  flow,
  fragmentation,
  gtdEfficiency,
  inDegree,
  pagerank,
  simmelianDegree,
  strongComponents,
  transitivity,
  triadCensus,
} from '../../../src/index.ts';
import { expectNear } from '../../support/close.ts';
import { networkOf, type Tie } from '../../support/networks.ts';

it('counts the shortest paths of a 30 × 30 grid, more than 10¹⁶ between corners', () => {
  const side = 30;
  const ties: Tie[] = [];
  for (let cell = 0; cell < side * side; cell++) {
    if ((cell + 1) % side !== 0) ties.push([cell, cell + 1]);
    if (cell + side < side * side) ties.push([cell, cell + side]);
  }
  const values = betweenness(networkOf(side * side, ties));
  // Σ (d − 1) over pairs: a pair at (x, y) from each other is x + y steps apart.
  let steps = 0;
  for (let x = 0; x < side; x++) {
    for (let y = -side + 1; y < side; y++) {
      if (x === 0 && y <= 0) continue;
      steps += (side - x) * (side - Math.abs(y)) * (x + Math.abs(y) - 1);
    }
  }
  expectNear(
    values.reduce((sum, value) => sum + value, 0),
    steps,
  );
  expectNear(values[0]!, values[side * side - 1]!);
  expectNear(values[side - 1]!, values[0]!);
});

it('walks a path of 50 000 people without calling itself', () => {
  const n = 50_000;
  const ties = Array.from({ length: n - 1 }, (_, at): Tie => [at, at + 1]);
  for (const directed of [false, true]) {
    const network = networkOf(n, ties, { directed });
    expect(components(network).count).toBe(1);
    expect(strongComponents(network).count).toBe(directed ? n : 1);
    expect(strongComponents(flow(network)).count).toBe(directed ? n : 1);
    expect(articulationPoints(network).reduce((sum, cut) => sum + cut, 0)).toBe(n - 2);
    expect(bridges(network).source.length).toBe(n - 1);
    expect(cliques(network).members).toEqual([]);
    expect(Math.max(...coreness(network).slice(0, 9))).toBe(1);
    expect(clustering(network)[1]).toBe(0);
    expect(degree(network)[1]).toBe(2);
    expect(inDegree(network)[0]).toBe(directed ? 0 : 1);
    expect(transitivity(network)).toBe(0);
    expect(constraint(network)[1]).toBe(0.5);
    expect(simmelianDegree(network)[1]).toBe(0);
    expect([connectedness(network), fragmentation(network)]).toEqual([1, 0]);
    if (directed) expect(gtdEfficiency(network)).toBe(1);
    expectNear(
      triadCensus(network).reduce((sum, count) => sum + count, 0),
      (n * (n - 1) * (n - 2)) / 6,
    );
    expectNear(
      pagerank(network).reduce((sum, value) => sum + value, 0),
      1,
    );
  }
});
