import { describe, expect, it } from 'vitest';
import { codeTable, sharedCells } from '../../../src/measures/kernels/moved-codes.ts';
import { movedProducts } from '../../../src/measures/kernels/moved-products.ts';
import { observedProducts } from '../../../src/measures/kernels/observed-products.ts';
import { stream } from '../../../src/random.ts';
import { twins } from '../../support/twins.ts';

/** Compiled and plain, after each of the orders. */
function both<T>(
  orders: readonly Uint32Array[],
  prepare: () => (order: Uint32Array) => T,
): [compiled: string[], plain: string[]] {
  return twins(() => {
    const value = prepare();
    return orders.map((order) => JSON.stringify(value(order)));
  });
}

function made(n: number, share: number, directed: boolean) {
  const random = stream(n, Math.round(share * 100), directed ? 1 : 0);
  const values = new Float64Array(n * n).fill(NaN);
  const source: number[] = [];
  const target: number[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      if (i === j) continue;
      values[i * n + j] = random.uniform() - 0.5;
      if ((directed || i < j) && random.uniform() < share) {
        source.push(i);
        target.push(j);
      }
    }
  }
  return {
    values,
    cells: { source: Uint32Array.from(source), target: Uint32Array.from(target) },
    weight: Float64Array.from(source, () => random.uniform() - 0.5),
    codes: Uint8Array.from(source, () => random.integer(4)),
    bytes: Uint8Array.from({ length: n * n }, () => random.integer(3)),
    orders: Array.from({ length: 4 }, () =>
      random.shuffle(Uint32Array.from({ length: n }, (_, person) => person)),
    ),
  };
}

const shapes = [0, 1, 2, 3, 5, 8, 33, 40].flatMap((n) =>
  [0.05, 0.9].flatMap((share) => [true, false].map((directed) => [n, share, directed] as const)),
);

describe.each(shapes)('of %i people, share %d, directed %s', (n, share, directed) => {
  const { values, cells, weight, codes, bytes, orders } = made(n, share, directed);
  const { source, target } = cells;
  const met = (order: Uint32Array, at: number) => order[source[at]!]! * n + order[target[at]!]!;

  it('finds shared cells', () => {
    const holds = bytes.map((byte) => (byte === 1 ? 1 : 0));
    const [compiled, plain] = both(orders, () => sharedCells(n, cells, holds));
    expect(compiled).toEqual(plain);
    const counts = orders.map((order) =>
      source.reduce((sum, _, at) => sum + holds[met(order, at)]!, 0),
    );
    expect(plain).toEqual(counts.map(String));
  });

  it('counts codes that meet', () => {
    const [compiled, plain] = both(orders, () => {
      const table = codeTable(n, { ...cells, codes }, bytes, [4, 3]);
      return (order) => [...table(order)];
    });
    expect(compiled).toEqual(plain);
    const slow = orders.map((order) => {
      const table = new Array<number>(12).fill(0);
      source.forEach((_, at) => {
        table[codes[at]! * 3 + bytes[met(order, at)]!]!++;
      });
      return JSON.stringify(table);
    });
    expect(plain).toEqual(slow);
  });

  it('multiplies few cells and many', () => {
    const few = {
      source: source.subarray(0, 3),
      target: target.subarray(0, 3),
      weight: weight.subarray(0, 3),
    };
    const fixed = [{ ...cells, weight }, few, { ...cells, weight: weight.map((x) => x * x) }];
    const [compiled, plain] = both(orders, () => {
      const products = movedProducts(n, fixed, values, directed);
      return (order) => [...products(order)];
    });
    expect(compiled).toEqual(plain);
    orders.forEach((order, round) => {
      const found = JSON.parse(plain[round]!) as number[];
      fixed.forEach((matrix, k) => {
        let sum = 0;
        matrix.weight.forEach((x, at) => {
          sum += x * values[met(order, at)]!;
        });
        expect(Math.abs(found[k]! - sum)).toBeLessThan(1e-12);
      });
    });
  });

  it('multiplies what is observed', () => {
    const gaps = values.map((value, at) => (bytes[at] === 0 ? NaN : value));
    const ones = new Float64Array(source.length).fill(1);
    const [compiled, plain] = both(orders, () => {
      const products = observedProducts(n, cells, [ones, weight], gaps);
      return (order) => {
        const { gram, count } = products(order);
        return [count, ...gram];
      };
    });
    expect(compiled).toEqual(plain);
    orders.forEach((order, round) => {
      const [count, ...gram] = JSON.parse(plain[round]!) as number[];
      const slow = new Array<number>(9).fill(0);
      weight.forEach((x, at) => {
        const row = [1, x, gaps[met(order, at)]!];
        if (Number.isNaN(row[2])) return;
        for (const [k, a] of row.entries()) {
          for (const [l, b] of row.entries()) slow[k * 3 + l]! += a * b;
        }
      });
      expect(count).toBe(slow[0]);
      for (const [at, sum] of slow.entries()) {
        expect(Math.abs(gram[at]! - sum)).toBeLessThan(1e-12);
      }
    });
  });
});
