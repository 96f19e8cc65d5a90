import { type BrokerTotal, brokerTotals } from './broker-roles.ts';
import type { Moments } from './expected-brokerage.ts';
import { sizeCounts } from './size-counts.ts';

/**
 * Moments of the whole network's counts as Gould & Fernandez (1989) published them and R sna reports
 * them, per entry of `brokerTotals`. The means are exact. The variances leave out some of the pairs of
 * triples that exclude each other because one needs a tie the other needs missing, and so come out a
 * little larger than those of ties thrown at random; `totals` counts them all. Cost: O(s³) for s
 * different sizes of groups.
 */
export function publishedTotals(sizes: Uint32Array, density: number): readonly Moments[] {
  const psi = density * density * (1 - density);
  const phi = (density * (1 - density)) ** 3;
  const delta = density ** 5 * (1 - density);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const within = (n: number): [number, number] => [
    n * (n - 1) * (n - 2),
    (4 * n - 10) * phi - 4 * (n - 3) * psi * psi + (n - 3) * delta,
  ];
  const counts = sizeCounts(sizes);
  const boundary = counts.map(
    ([n, groups]): Term => [
      groups,
      n * (people - n) * (n - 1),
      (people - 3) * phi + (n - 2) * delta,
    ],
  );
  const terms: Record<BrokerTotal, Iterable<Term>> = {
    coordinator: counts.map(([n, groups]) => [groups, ...within(n)]),
    itinerant: pairs(counts).map(([groups, x, y]) => [
      groups,
      x * y * (x - 1),
      (2 * x + 2 * y - 6) * phi + (people - x - 1) * delta,
    ]),
    representative: boundary,
    gatekeeper: boundary,
    liaison: liaisons(),
    brokerage: [[1, ...within(people)]],
  };
  return brokerTotals.map((role) => {
    let triples = 0;
    let covariance = 0;
    for (const [groups, count, each] of terms[role]) {
      triples += groups * count;
      covariance += groups * count * each;
    }
    const expected = psi * triples;
    return { expected, variance: expected * (1 - psi) + covariance };
  });

  /** One by one, since there are too many to keep where most groups differ in size. */
  function* liaisons(): Iterable<Term> {
    for (const [ordered, x, y] of pairs(counts)) {
      for (const [z, ofZ] of counts) {
        yield [
          ordered * (ofZ - Number(x === z) - Number(y === z)),
          x * y * z,
          (4 * (people - y) - 2 * (x + z + 1)) * phi -
            (4 * (people - z) - 2 * (x + y + 1)) * psi * psi +
            (people - (x + z + 1)) * delta,
        ];
      }
    }
  }
}

/** So many times the same groups, how many triples each time, and what they vary together. */
type Term = readonly [groups: number, triples: number, covariance: number];

/** Ordered pairs of different groups by their sizes, and how many there are of each. */
function pairs(counts: ReturnType<typeof sizeCounts>): [number, number, number][] {
  return counts.flatMap(([x, ofX]) =>
    counts.map(([y, ofY]): [number, number, number] => [ofX * (ofY - Number(x === y)), x, y]),
  );
}
