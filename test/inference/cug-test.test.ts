import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cugTest } from '../../src/inference/cug-test.ts';
import { type Given, givens, randomNetworks } from '../../src/inference/random-network.ts';
import { density } from '../../src/measures/cohesion/density.ts';
import { dyadCensus } from '../../src/measures/cohesion/dyad-census.ts';
import { cells } from '../../src/network/unknown.ts';
import { stream } from '../../src/random.ts';
import { complete, empty, networkOf, tiesOf } from '../support/networks.ts';
import { drawnTies, seeded } from '../support/random.ts';

const withGaps = fc
  .tuple(
    drawnTies({ maxNodes: 8, maxWeight: 4 }),
    fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 5 }),
  )
  .map(([{ n, directed, ties }, gaps]) => {
    const inside = gaps
      .filter(([i, j]) => i < n && j < n && (directed ? i !== j : i < j))
      .filter(([i, j]) => !ties.some(([a, b]) => a === i && b === j));
    const unknown = [...new Map(inside.map((gap) => [String(gap), gap])).values()];
    return networkOf(n, ties, { directed, unknown });
  });

describe('randomNetworks', () => {
  it('keep what they are given, and the gaps', () => {
    fc.assert(
      fc.property(withGaps, fc.constantFrom(...givens), fc.nat(1000), (network, given, seed) => {
        const drawn = randomNetworks(network, given)(stream(seed));
        expect([drawn.n, drawn.directed, drawn.unknown.count]).toEqual([
          network.n,
          network.directed,
          network.unknown.count,
        ]);
        const [before, after] = [cells(network), cells(drawn)];
        for (let i = 0; i < network.n; i++) {
          for (let j = 0; j < network.n; j++) {
            if (i === j) continue;
            expect(after(i, j) === 'unknown').toBe(before(i, j) === 'unknown');
          }
        }
        if (given === 'size') return;
        expect(drawn.ties).toBe(network.ties);
        const weights = (form: typeof network) =>
          tiesOf(form)
            .map((tie) => tie[2])
            .sort((a, b) => a - b);
        expect(weights(drawn)).toEqual(weights(network));
        if (given === 'dyads') expect(dyadCensus(drawn)).toEqual(dyadCensus(network));
      }),
      seeded,
    );
  });

  it('are each equally likely', () => {
    // Three people, directed. Two ties: 15 networks; one mutual pair: 3; one-way pairs: 12.
    const shapes: [string, [number, number][], Given, number][] = [
      [
        'two ties',
        [
          [0, 1],
          [0, 2],
        ],
        'ties',
        15,
      ],
      [
        'a mutual pair',
        [
          [0, 1],
          [1, 0],
        ],
        'dyads',
        3,
      ],
      [
        'two one-way pairs',
        [
          [0, 1],
          [0, 2],
        ],
        'dyads',
        12,
      ],
      ['any', [[0, 1]], 'size', 64],
    ];
    for (const [name, ties, given, count] of shapes) {
      const draw = randomNetworks(networkOf(3, ties, { directed: true }), given);
      const seen = new Map<string, number>();
      const rounds = 200 * count;
      for (let round = 0; round < rounds; round++) {
        const key = JSON.stringify(tiesOf(draw(stream(4, round))));
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
      expect(seen.size, name).toBe(count);
      const chiSquare = [...seen.values()].reduce((sum, k) => sum + (k - 200) ** 2 / 200, 0);
      // Mean count − 1, variance 2(count − 1): four standard deviations.
      expect(chiSquare, name).toBeLessThan(count - 1 + 4 * Math.sqrt(2 * (count - 1)));
    }
  });
});

describe('cugTest', () => {
  it('knows the chance of a returned tie among two ties of three people', () => {
    // 3 of the 15 ways to draw two of six arcs return each other.
    const pair = networkOf(
      3,
      [
        [0, 1],
        [1, 0],
      ],
      { directed: true },
    );
    const mutual = (network: typeof pair) => dyadCensus(network).mutual;
    const found = cugTest(pair, mutual, { draws: 6000, seed: 2 });
    expect(found.given).toBe('ties');
    expect(found.value).toBe(1);
    expect(Math.abs(found.pUpper - 0.2)).toBeLessThan(0.02);
    expect(found.pLower).toBe(1);
    const kept = cugTest(pair, mutual, { given: 'dyads', draws: 50 });
    expect(kept).toMatchObject({ pUpper: 1, pLower: 1, mean: 1, min: 1, max: 1 });
  });

  it('knows how dense a network of its size is on average', () => {
    const found = cugTest(complete(8), density, { given: 'size', draws: 2000 });
    expect(Math.abs(found.mean - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(found.sd - Math.sqrt(0.25 / 28))).toBeLessThan(0.005);
    expect(found.pUpper).toBe(1 / 2001);
  });

  it('has nothing to draw for nobody and for one', () => {
    for (const n of [0, 1]) {
      expect(cugTest(empty(n), (network) => network.ties)).toMatchObject({ value: 0, pUpper: 1 });
    }
    expect(cugTest(empty(3), () => NaN)).toMatchObject({ value: NaN, pUpper: NaN, count: 0 });
  });

  it('refuses unknown options', () => {
    expect(() => cugTest(empty(2), density, { given: 'edges' as Given })).toThrow(/given/);
    expect(() => cugTest(empty(2), density, { reps: 1 } as object)).toThrow(/reps/);
  });
});
