import { brokerTotals, roleOf } from './broker-roles.ts';
import { sizeCounts } from './size-counts.ts';

/** Mean and variance of a count if every ordered pair held a tie with the same chance, each alone. */
export interface Moments {
  readonly expected: number;
  readonly variance: number;
}

/*
 * v brokers (a, b) with probability ψ = d²(1 − d). Two brokered triples that share one arc vary
 * together: by d³(1 − d)³ if the arc is a path arc of both, by d⁵(1 − d) if it is the missing arc of
 * both, and by −ψ² if one needs the arc and the other needs it missing.
 */

/**
 * Moments for one person of `group` in the role `role` (index into `brokerTotals`). Two of a person's
 * triples share at most the arc to v or the arc from v: α(α − 1) · β pairs of triples share the arc
 * into b and α · β(β − 1) the arc out of a, for α possible a and β possible b.
 */
export function broker(sizes: Uint32Array, group: number, density: number, role: number): Moments {
  const psi = density * density * (1 - density);
  const phi = (density * (1 - density)) ** 3;
  const own = sizes[group]! - 1;
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const others = people - 1 - own;
  let pairs = 0;
  let sharing = 0;
  const rectangle = (a: number, b: number) => {
    pairs += a * b;
    sharing += a * b * (a + b - 2);
  };
  const square = (a: number) => {
    pairs += a * (a - 1);
    sharing += 2 * a * (a - 1) * (a - 2);
  };
  const rest = [...sizes].filter((_, other) => other !== group);
  switch (brokerTotals[role]) {
    case 'coordinator':
      square(own);
      break;
    case 'itinerant':
      for (const size of rest) square(size);
      break;
    case 'representative':
    case 'gatekeeper':
      rectangle(own, others);
      break;
    case 'liaison':
      // Ends in two different groups, both not v's: for an end in a group of size s the other end is
      // any of the remaining `others − s`, and so are the ends that share its arc.
      for (const size of rest) {
        const far = others - size;
        pairs += size * far;
        sharing += 2 * size * far * (far - 1);
      }
      break;
    default:
      square(people - 1);
  }
  return {
    expected: psi * pairs,
    variance: psi * pairs * (1 - psi) + phi * sharing,
  };
}

/**
 * Moments of the whole network's counts, per entry of `brokerTotals`. Exact: every pair of triples that
 * share an arc is counted. Cost: O(s²) for s different sizes of groups, and they are at most √(2n).
 */
export function totals(sizes: Uint32Array, density: number): readonly Moments[] {
  const psi = density * density * (1 - density);
  const phi = (density * (1 - density)) ** 3;
  const missing = density ** 5 * (1 - density);
  const people = sizes.reduce((sum, size) => sum + size, 0);
  const counts = sizeCounts(sizes);
  return brokerTotals.map((_, role) => {
    const { triples, path, gap, mixed } = shared(people, counts, role);
    return {
      expected: psi * triples,
      variance: psi * (1 - psi) * triples + phi * path + missing * gap - psi * psi * mixed,
    };
  });
}

/** Three groups that stand for any three: what role somebody plays says only which are the same. */
const [G, H, OTHER] = [0, 1, 2];

/** Triples of a role, and ordered pairs of them by how they share arcs. */
function shared(people: number, counts: ReturnType<typeof sizeCounts>, role: number) {
  const all = role === brokerTotals.length - 1;
  const plays = (a: number, v: number, b: number) => all || roleOf(a, v, b) === role;
  const sums = { triples: 0, path: 0, gap: 0, mixed: 0 };

  /** Adds so many `pairs` of groups g and h, for the arcs from g to h and every third person. */
  const add = (pairs: number, arcs: number, h: number, thirds: readonly [number, number][]) => {
    if (pairs === 0 || arcs === 0) return;
    // For one arc: triples in which it leads to the broker, from the broker, or is missing.
    let first = 0;
    let second = 0;
    let absent = 0;
    let twice = 0;
    for (const [l, third] of thirds) {
      const one = plays(G, h, l);
      if (one) first += third;
      if (plays(l, G, h)) second += third;
      if (plays(G, l, h)) absent += third;
      // The same three people with the arcs in conflict twice are counted twice as `mixed`.
      if (one && plays(G, l, h)) twice += third;
      if (one && plays(h, G, l)) twice += third;
    }
    sums.triples += pairs * arcs * first;
    sums.path += pairs * arcs * (first + second) * (first + second);
    sums.gap += pairs * arcs * absent * absent;
    sums.mixed += pairs * arcs * (2 * (first + second) * absent - twice);
  };
  for (const [g, ofG] of counts) {
    add(ofG, g * (g - 1), G, [
      [G, g - 2],
      [OTHER, people - g],
    ]);
    for (const [h, ofH] of counts) {
      add(ofG * (ofH - Number(g === h)), g * h, H, [
        [G, g - 1],
        [H, h - 1],
        [OTHER, people - g - h],
      ]);
    }
  }
  const { triples, path, gap, mixed } = sums;
  return { triples, path: path - 2 * triples, gap: gap - triples, mixed };
}
