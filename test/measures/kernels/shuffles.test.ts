import { describe, expect, it } from 'vitest';
import { inRoom } from '../../../src/measures/kernels/instance.ts';
import {
  type LabelledTies,
  sumsByGroup,
  tiesByBlock,
  tiesInside,
} from '../../../src/measures/kernels/label-shuffles.ts';
import { eachOrder } from '../../../src/measures/kernels/order-shuffles.ts';
import type { Rounds } from '../../../src/measures/kernels/rounds.ts';
import { shuffleStream, stream } from '../../../src/random.ts';
import { twins } from '../../support/twins.ts';

function ordersOf(places: readonly Uint32Array[], rounds: Rounds): number[][] {
  const orders: number[][] = [];
  eachOrder(places, rounds, (order) => orders.push([...order]));
  return orders;
}

const people = (count: number) => Uint32Array.from({ length: count }, (_, person) => person);

describe('orders', () => {
  it('are the same compiled and plain, for any number of people and rounds', () => {
    for (const count of [0, 1, 2, 3, 17, 300]) {
      for (const last of [0, 1, 4, 6]) {
        const [compiled, plain] = twins(() =>
          ordersOf([people(count)], { seed: 5, first: 0, last }),
        );
        expect(compiled).toEqual(plain);
        expect(plain.length).toBe(last);
      }
    }
  });

  it('draw again alike where a number would favour some', () => {
    // Of 300 000 people, about one draw in 60 000 is thrown away.
    const [compiled, plain] = twins(() => {
      let sum = 0;
      eachOrder([people(300_000)], { seed: 2 ** 40 + 3, first: 0, last: 2 }, (order) => {
        for (let i = 0; i < order.length; i++) sum = (sum * 31 + order[i]!) % 2_147_483_647;
      });
      return sum;
    });
    expect(compiled).toBe(plain);
  });

  it('keep everyone within a list, and are those of the stream of the round', () => {
    const places = [Uint32Array.of(0, 3, 4), Uint32Array.of(1), Uint32Array.of(5, 2, 6)];
    const [compiled, plain] = twins(() => ordersOf(places, { seed: 9, first: 3, last: 12 }));
    expect(compiled).toEqual(plain);
    compiled.forEach((order, at) => {
      const { shuffle } = shuffleStream(9, 3 + at);
      for (const place of places) {
        expect([...place].map((i) => order[i])).toEqual([...shuffle(place.slice())]);
      }
    });
  });

  it('are the same in whatever blocks of rounds', () => {
    const whole = ordersOf([people(12)], { seed: 4, first: 0, last: 23 });
    const blocks = [0, 5, 6, 17, 23];
    const parts = blocks
      .slice(1)
      .flatMap((last, at) => ordersOf([people(12)], { seed: 4, first: blocks[at]!, last }));
    expect(parts).toEqual(whole);
  });
});

function randomTies(seed: number, count: number, groups: number, ties: number): LabelledTies {
  const { integer, uniform } = stream(seed);
  const end = () => Uint32Array.from({ length: ties }, () => integer(count));
  return {
    labels: Uint32Array.from({ length: count }, () => integer(groups)),
    groups,
    source: end(),
    target: end(),
    weight: Float64Array.from({ length: ties }, () => uniform()),
  };
}

describe('labels', () => {
  const cases = [
    randomTies(1, 1, 1, 0),
    randomTies(2, 5, 2, 9),
    randomTies(3, 40, 3, 600),
    randomTies(4, 300, 40, 900),
    randomTies(5, 400, 256, 900),
    randomTies(6, 400, 257, 900),
    // One byte counts no further than 255, and two no further than 65 535.
    randomTies(7, 20, 1, 300),
    { ...randomTies(8, 600, 1, 70_000), groups: 300 },
  ];

  it.each(cases)('count alike compiled and plain: case %#', (ties) => {
    const rounds = { seed: 6, first: 2, last: 37 };
    const [compiled, plain] = twins(() => {
      const sums: number[][] = [];
      const tables: string[] = [];
      inRoom((room) => {
        sumsByGroup(room, ties)(rounds, (sum) => sums.push([...sum.internal, ...sum.touching]));
      });
      tiesByBlock(ties, { ...rounds, last: 19 }, (table) => tables.push(table.join()));
      return { inside: inRoom((room) => [...tiesInside(room, ties)(rounds)]), sums, tables };
    });
    expect(compiled).toEqual(plain);
    expect(plain.inside.length).toBe(35);
  });

  it('are handed round as the orders of the same rounds have it', () => {
    const ties = cases[2]!;
    const rounds = { seed: 6, first: 0, last: 20 };
    const inside = inRoom((room) => tiesInside(room, ties)(rounds));
    const tables: number[][] = [];
    const sums: number[][] = [];
    inRoom((room) => {
      sumsByGroup(room, ties)(rounds, (sum) => sums.push([...sum.internal]));
    });
    tiesByBlock(ties, rounds, (table) => tables.push([...table]));
    ordersOf([people(40)], rounds).forEach((order, round) => {
      const label = (person: number) => ties.labels[order[person]!]!;
      const table = new Array<number>(9).fill(0);
      const internal = [0, 0, 0];
      ties.source.forEach((from, tie) => {
        const [g, h] = [label(from), label(ties.target[tie]!)];
        table[g * 3 + h]!++;
        if (g === h) internal[g]! += ties.weight[tie]!;
      });
      expect(tables[round]).toEqual(table);
      expect(sums[round]).toEqual(internal);
      expect(inside[round]).toBe(table[0]! + table[4]! + table[8]!);
    });
  });
});
