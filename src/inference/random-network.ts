import { build } from '../network/build.ts';
import type { Network } from '../network/network.ts';
import { cells } from '../network/unknown.ts';
import type { Shuffler } from '../random.ts';
import { cellCount, pairMatrix } from './pair-matrix.ts';
import { everyone } from './permutation.ts';

/** What a random network keeps of the observed one, besides its people. */
export type Given = 'size' | 'ties' | 'dyads';

export const givens: readonly Given[] = ['size', 'ties', 'dyads'];

/** Observed cells, or whole pairs, that may trade what they hold. */
interface Places {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  /** What the places hold that are not empty. */
  readonly forward: Float64Array;
  /** The same for the cells the other way; `null` where each cell is for itself. */
  readonly backward: Float64Array | null;
  /** All places in order; lent to draws, which put back what they take out. */
  readonly free: Uint32Array;
}

interface DrawnTies {
  readonly source: number[];
  readonly target: number[];
  readonly weight: number[];
}

/**
 * A source of random networks with the people, the kind and the gaps of `network`: a cell that was not
 * observed holds no tie in any of them and stays unknown. `size`: every observed cell holds a tie of
 * weight 1 or not, with equal chance. `ties`: the values of all observed cells trade places, so the number
 * of ties and their weights stay. `dyads`: pairs trade places whole, either way round, so the numbers of
 * mutual, one-way and empty pairs stay; what is known of half-observed pairs trades places among those.
 * Cost: O(n²) once; O(m log d) per draw, O(n²) for `size` and where cells were not observed.
 */
export function randomNetworks(network: Network, given: Given): (chance: Shuffler) => Network {
  const observed = tradingPlaces(network, given === 'dyads' && network.directed);
  const unknown = unknownOf(network);
  return (chance) => {
    const drawn: DrawnTies = { source: [], target: [], weight: [] };
    for (const places of observed) {
      if (given === 'size') tossed(places, chance, drawn);
      else traded(places, chance, drawn);
    }
    const made = build({
      ids: network.ids,
      layer: network.layer,
      kind: network.kind,
      directed: network.directed,
      source: Uint32Array.from(drawn.source),
      target: Uint32Array.from(drawn.target),
      weight: Float64Array.from(drawn.weight),
      status: null,
      unknownSource: unknown.source,
      unknownTarget: unknown.target,
    });
    return { ...made, direction: network.direction };
  };
}

/** Observed cells: all together, or whole pairs apart from the known halves of others. */
function tradingPlaces(network: Network, byPairs: boolean): readonly Places[] {
  const { n, directed } = network;
  const { values } = pairMatrix(network, { weight: 'strength' });
  const single = placeList(cellCount(n, directed));
  const whole = placeList(byPairs ? cellCount(n, false) : 0);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const forward = values[i * n + j];
      const backward = values[j * n + i];
      if (byPairs && !Number.isNaN(forward + backward)) whole.add(i, j, forward, backward);
      else {
        if (!Number.isNaN(forward)) single.add(i, j, forward, 0);
        if (directed && !Number.isNaN(backward)) single.add(j, i, backward, 0);
      }
    }
  }
  return [{ ...single.places(), backward: null }, whole.places()];
}

/** Takes up to so many places, one after the other. */
function placeList(most: number) {
  const source = new Uint32Array(most);
  const target = new Uint32Array(most);
  const forward: number[] = [];
  const backward: number[] = [];
  let count = 0;
  return {
    add(from: number, to: number, there: number, back: number): void {
      source[count] = from;
      target[count++] = to;
      if (there === 0 && back === 0) return;
      forward.push(there);
      backward.push(back);
    },
    places: () => ({
      source: source.slice(0, count),
      target: target.slice(0, count),
      forward: Float64Array.from(forward),
      backward: Float64Array.from(backward),
      free: everyone(count),
    }),
  };
}

function tossed({ source, target }: Places, chance: Shuffler, drawn: DrawnTies): void {
  for (let at = 0; at < source.length; at++) {
    if (chance.integer(2) === 1) add(drawn, source[at], target[at], 1);
  }
}

/** Hands whatever is not empty to places drawn without putting back; pairs either way round. */
function traded(places: Places, chance: Shuffler, drawn: DrawnTies): void {
  const { source, target, forward, backward, free } = places;
  const picks: number[] = [];
  for (let taken = 0; taken < forward.length; taken++) {
    const pick = taken + chance.integer(free.length - taken);
    swap(free, pick, taken);
    picks.push(pick);
    const place = free[taken];
    const turned = backward !== null && chance.integer(2) === 1;
    const [from, to] = turned ? [target[place], source[place]] : [source[place], target[place]];
    add(drawn, from, to, forward[taken]);
    if (backward !== null) add(drawn, to, from, backward[taken]);
  }
  for (let taken = picks.length - 1; taken >= 0; taken--) swap(free, picks[taken], taken);
}

function swap(list: Uint32Array, one: number, other: number): void {
  const held = list[one];
  list[one] = list[other];
  list[other] = held;
}

function add(drawn: DrawnTies, source: number, target: number, weight: number): void {
  if (weight === 0) return;
  drawn.source.push(source);
  drawn.target.push(target);
  drawn.weight.push(weight);
}

/** Every cell (or pair) without an answer, one by one. */
function unknownOf(network: Network): { source: Uint32Array; target: Uint32Array } {
  const source: number[] = [];
  const target: number[] = [];
  if (network.unknown.count > 0) {
    const read = cells(network);
    for (let i = 0; i < network.n; i++) {
      for (let j = network.directed ? 0 : i + 1; j < network.n; j++) {
        if (i === j || read(i, j) !== 'unknown') continue;
        source.push(i);
        target.push(j);
      }
    }
  }
  return { source: Uint32Array.from(source), target: Uint32Array.from(target) };
}
