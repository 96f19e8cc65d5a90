import {
  degreeAssortativity,
  dyadCensus,
  numericAssortativity,
  simmelianTies,
} from '../../../src/index.ts';
import { degreeOf } from '../../../src/network/rows.ts';
import { tieList } from '../../../src/network/ties.ts';
import { against } from '../comparison.ts';
import type { Convention } from '../conventions.ts';
import type { Subject } from '../subject.ts';

/** Where all who send, or all who receive, have the same number there is nothing to correlate. */
const alike = (numbersOf: (subject: Subject) => readonly [Sides, Sides]): Convention => ({
  why: 'all alike: undefined here, a rounding error over another there',
  covers: ({ ours }, subject) => {
    if (!Number.isNaN(ours)) return false;
    const [sent, received] = numbersOf(subject);
    const { source, target } = tieList(subject.network);
    const ends = subject.network.directed ? [source, target] : [[...source, ...target]];
    const kinds = ends.map((nodes, side) => new Set([...nodes].map(side === 0 ? sent : received)));
    return kinds.some(({ size }) => size < 2);
  },
});
type Sides = (node: number) => number;

const sameDegree = alike(({ network }) => [
  (node) => degreeOf(network.out, node),
  (node) => degreeOf(network.in, node),
]);
const sameNumber = alike(({ drawn }) => [
  (node) => drawn.numbers[node]!,
  (node) => drawn.numbers[node]!,
]);

export const relationsComparisons = [
  ...against(
    'igraph.degreeAssortativity networkx.degreeAssortativity',
    'degreeAssortativity',
    (s) => degreeAssortativity(s.network),
    { conventions: [sameDegree] },
  ),
  ...against(
    'igraph.numericAssortativity networkx.numericAssortativity',
    'numericAssortativity',
    (s) => numericAssortativity(s.network, Float64Array.from(s.drawn.numbers)),
    { conventions: [sameNumber] },
  ),
  ...against('igraph.simmelian', 'simmelian', (s) => simmelianTies(s.network).strength),
  ...against('sna.dyadCensus', 'dyads', (s) => {
    const census = dyadCensus(s.network);
    return [census.mutual, census.asymmetric, census.null];
  }),
];
