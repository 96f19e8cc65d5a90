import { shuffleState, shuffleStream } from '../../random.ts';
import { inRoom, type Room, usesCompiledKernels } from './instance.ts';
import type { Rounds } from './rounds.ts';
import { base64 } from './wasm/order-shuffles.ts';

interface Exports {
  orders(
    states: number,
    places: number,
    ends: number,
    segments: number,
    people: number,
    drawn: number,
    orders: number,
  ): void;
}

/** Rounds that the kernel shuffles side by side. */
const LANES = 4;

/**
 * Calls `visit` with a new order of people in every round: `order[i]` is who takes the place of i. The
 * array is used again. `places` are lists of people who change places among themselves; together they
 * hold everybody once.
 */
export function eachOrder(
  places: readonly Uint32Array[],
  rounds: Rounds,
  visit: (order: Uint32Array) => void,
): void {
  if (usesCompiledKernels()) inRoom((room) => compiledOrders(room, places, rounds, visit));
  else plainOrders(places, rounds, visit);
}

function compiledOrders(
  room: Room,
  lists: readonly Uint32Array[],
  { seed, first, last }: Rounds,
  visit: (order: Uint32Array) => void,
): void {
  const people = lists.reduce((sum, list) => sum + list.length, 0);
  const states = room.u32(LANES * 6);
  const places = room.u32(people);
  const ends = room.u32(lists.length);
  const drawn = room.u32(people * LANES);
  const orders = room.u32(people * LANES);
  const kernel = room.enter<Exports>(base64);
  let end = 0;
  lists.forEach((list, at) => {
    places.view.set(list, end);
    end += list.length;
    ends.view[at] = end;
  });
  const four = Array.from({ length: LANES }, (_, lane) =>
    orders.view.subarray(lane * people, (lane + 1) * people),
  );
  for (let round = first; round < last; round += LANES) {
    for (let lane = 0; lane < LANES; lane++) {
      const state = shuffleState(seed, round + lane);
      for (let word = 0; word < 4; word++) states.view[lane + LANES * word] = state[word];
    }
    kernel.orders(states.at, places.at, ends.at, lists.length, people, drawn.at, orders.at);
    for (const order of four.slice(0, last - round)) visit(order);
  }
}

function plainOrders(
  places: readonly Uint32Array[],
  { seed, first, last }: Rounds,
  visit: (order: Uint32Array) => void,
): void {
  const order = new Uint32Array(places.reduce((sum, list) => sum + list.length, 0));
  const drawn = places.map((list) => list.slice());
  for (let round = first; round < last; round++) {
    const { shuffle } = shuffleStream(seed, round);
    places.forEach((list, at) => {
      drawn[at].set(list);
      shuffle(drawn[at]).forEach((person, place) => {
        order[list[place]] = person;
      });
    });
    visit(order);
  }
}
