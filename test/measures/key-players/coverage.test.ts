import { expect, it } from 'vitest';
import { coverageOf, reachedBeside } from '../../../src/measures/key-players/coverage.ts';
import { stream } from '../../../src/random.ts';
import { networkOf, type Tie } from '../../support/networks.ts';

it.each([
  ['few ties, read as lists', 3, 1, true],
  ['few ties, two steps', 1, 2, true],
  ['many ties, read as bits', 60, 1, false],
])('counts whom a set reaches with one more: %s', (_, degree, distance, sparse) => {
  const n = 150;
  const random = stream(degree);
  const ties: Tie[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) if (i !== j && random.uniform() < degree / n) ties.push([i, j]);
  }
  const coverage = coverageOf(networkOf(n, ties, { directed: true }), distance);
  expect(coverage.lists !== null).toBe(sparse);
  const reach = (members: readonly number[]) => {
    const reached = new Set(members);
    for (let step = 0; step < distance; step++) {
      for (const i of [...reached]) for (const [a, b] of ties) if (a === i) reached.add(b);
    }
    return reached.size;
  };
  for (const set of [[], [4], [4, 77, 149]]) {
    const beside = reachedBeside(coverage, set);
    for (let node = 0; node < n; node += 7) expect(beside(node)).toBe(reach([...set, node]));
    for (let node = 0; node < n; node += 11) {
      const exact = reach([...set, node]);
      expect(beside(node, exact)).toBe(exact);
      expect(beside(node, exact + 1)).toBeLessThan(exact + 1);
    }
  }
});
