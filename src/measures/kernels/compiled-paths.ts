import type { BlockWork } from '../../work.ts';
import { type Geodesics, geodesics } from './geodesics.ts';
import { type Placed, Room, workIn } from './instance.ts';
import { type PathInput, placesOf, sourceList } from './path-input.ts';
import { addSums, addTieSums, mostPaths } from './source-sums.ts';
import { blockNodes, emptyPart, type StepPart } from './step-sums.ts';
import { base64 } from './wasm/geodesics.ts';

interface Paths {
  sums(...places: number[]): number;
  distances(...places: number[]): void;
}

/** Betweenness of nodes, from one source after the other. */
export function compiledNodeSums(input: PathInput): BlockWork<Float64Array> {
  return compiledSums(input, 'nodes');
}

/** Betweenness of ties, by slot. */
export function compiledTieSums(input: PathInput): BlockWork<Float64Array> {
  return compiledSums(input, 'ties');
}

function compiledSums(input: PathInput, of: 'nodes' | 'ties'): BlockWork<Float64Array> {
  const room = new Room();
  const planned = plannedSums(room, input, of);
  const add = planned.enter();
  return workIn(room, (block) => {
    planned.sums.view.fill(0);
    add(...placesOf(block, input));
    return planned.sums.view.slice();
  });
}

/** Sums from single sources, planned in a room. The addresses are those of lists that others may read. */
export interface PlannedSums {
  readonly sources: number;
  readonly offsets: number;
  readonly nodes: number;
  readonly sums: Placed<Float64Array>;
  /** Once all is planned: gives back what adds the sources at some places of the list. */
  enter(): (first: number, last: number) => void;
}

export function plannedSums(room: Room, input: PathInput, of: 'nodes' | 'ties'): PlannedSums {
  const { n } = input;
  const ties = input.nodes.length;
  const toTies = of === 'ties';
  const list = sourceList(input);
  const sources = room.u32(list.length);
  const rows = plannedRows(room, input);
  const place = room.i32(n);
  const found = [room.f64(n), room.f64(n), room.u32(n + 1), room.u32(ties)];
  const slots = room.u32(toTies || input.lengths !== null ? ties : 0);
  const sums = room.f64(toTies ? ties : n);
  const others = [place, ...found, slots, sums].map(({ at }) => at);
  const places = [sources.at, ...rows.places, ...others];
  return {
    sources: sources.at,
    offsets: rows.offsets,
    nodes: rows.nodes,
    sums,
    enter() {
      const { sums: add } = room.enter<Paths>(base64);
      sources.put(list);
      rows.fill();
      place.view.fill(-1);
      const addPlainly = toTies ? addTieSums : addSums;
      let plain: { paths: Geodesics; worth: Float64Array } | null = null;
      return (first: number, last: number) => {
        for (let at = first; at < last; at++) {
          at = add(Number(toTies), at, last, mostPaths, ...places);
          if (at === last) break;
          plain ??= { paths: geodesics(input), worth: new Float64Array(n) };
          addPlainly(plain.paths, list[at], plain.worth, sums.view);
        }
      };
    },
  };
}

/** What the distances by length from some nodes add up to. */
export function compiledLengthSums(input: PathInput): BlockWork<StepPart> {
  const { n } = input;
  const room = new Room();
  const rows = plannedRows(room, input);
  const sums = Array.from({ length: 4 }, () => room.f64(n));
  const { distances } = room.enter<Paths>(base64);
  rows.fill();
  const places = [...rows.places, ...sums.map(({ at }) => at)];
  return workIn(room, (block) => {
    const first = block * blockNodes;
    const last = Math.min(n, first + blockNodes);
    distances(first, last, ...places);
    const part = emptyPart(n);
    const { reached, total, reciprocal, farthest } = part;
    [reached, total, reciprocal, farthest].forEach((values, at) => {
      values.set(sums[at]!.view.subarray(first, last), first);
    });
    return part;
  });
}

/** Plans the rows and the room of a search by length; without lengths the latter is none. */
function plannedRows(room: Room, { n, offsets, nodes, lengths }: PathInput) {
  const searched = lengths === null ? 0 : n;
  const ofNodes = room.u32(n + 1);
  const toNodes = room.u32(nodes.length);
  const lengthOf = room.f64(lengths?.length ?? 0);
  const order = room.u32(n);
  const distance = room.f64(searched);
  const keys = room.f64(searched);
  const waiting = room.u32(searched);
  const spot = room.i32(searched);
  const all = [ofNodes, toNodes, lengthOf, order, distance, keys, waiting, spot];
  return {
    offsets: ofNodes.at,
    nodes: toNodes.at,
    places: all.map((placed) => (placed === lengthOf && lengths === null ? 0 : placed.at)),
    fill() {
      ofNodes.put(offsets);
      toNodes.put(nodes);
      if (lengths !== null) lengthOf.put(lengths);
      distance.view.fill(Infinity);
      spot.view.fill(-1);
    },
  };
}
