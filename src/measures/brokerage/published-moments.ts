import { brokerTotals } from './broker-roles.ts';
import type { Moments } from './expected-brokerage.ts';

/**
 * Moments of the whole network's counts as Gould & Fernandez (1989) published them and R sna reports
 * them, per entry of `brokerTotals`. The means are exact. The variances leave out some of the pairs of
 * triples that exclude each other because one needs a tie the other needs missing, and so come out a
 * little larger than those of ties thrown at random; `totals` counts them all.
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
  const terms: Record<string, readonly (readonly [triples: number, covariance: number])[]> = {
    coordinator: [...sizes].map(within),
    itinerant: pairs(sizes).map(([x, y]) => [
      x * y * (x - 1),
      (2 * x + 2 * y - 6) * phi + (people - x - 1) * delta,
    ]),
    representative: boundary(sizes, people, phi, delta),
    gatekeeper: boundary(sizes, people, phi, delta),
    liaison: triples(sizes).map(([x, y, z]) => [
      x * y * z,
      (4 * (people - y) - 2 * (x + z + 1)) * phi -
        (4 * (people - z) - 2 * (x + y + 1)) * psi * psi +
        (people - (x + z + 1)) * delta,
    ]),
    brokerage: [within(people)],
  };
  return brokerTotals.map((role) => {
    const of = terms[role]!;
    const expected = psi * of.reduce((sum, [count]) => sum + count, 0);
    return {
      expected,
      variance: expected * (1 - psi) + of.reduce((sum, [count, each]) => sum + count * each, 0),
    };
  });
}

function boundary(sizes: Uint32Array, people: number, phi: number, delta: number) {
  return Array.from(
    sizes,
    (n) => [n * (people - n) * (n - 1), (people - 3) * phi + (n - 2) * delta] as const,
  );
}

function pairs(sizes: Uint32Array): [number, number][] {
  return [...sizes].flatMap((x, i) =>
    [...sizes].flatMap((y, j): [number, number][] => (i === j ? [] : [[x, y]])),
  );
}

function triples(sizes: Uint32Array): [number, number, number][] {
  return [...sizes].flatMap((x, i) =>
    [...sizes].flatMap((y, j) =>
      [...sizes].flatMap((z, k): [number, number, number][] =>
        i === j || j === k || i === k ? [] : [[x, y, z]],
      ),
    ),
  );
}
