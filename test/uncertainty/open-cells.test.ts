import { describe, expect, it } from 'vitest';
import type { Network } from '../../src/network/network.ts';
import { hasTie } from '../../src/network/rows.ts';
import { cell } from '../../src/network/unknown.ts';
import { stream } from '../../src/random.ts';
import type { Partition } from '../../src/study/partition.ts';
import type { Status } from '../../src/study/study.ts';
import { answerRates, sameGroup } from '../../src/uncertainty/answers.ts';
import { chosenPlaces } from '../../src/uncertainty/chances.ts';
import { openNetwork } from '../../src/uncertainty/open-cells.ts';
import { groupsOf, networkOf, type Tie } from '../support/networks.ts';

/** The chance of a tie in every open cell, one cell after the other: the slow reference. */
function chances(network: Network, partition: Partition | null): Map<string, number> {
  const answered = network.unknown.rows.map((silent) => 1 - silent);
  const rates = answerRates(network, answered, partition);
  const found = new Map<string, number>();
  for (let i = 0; i < network.n; i++) {
    for (let j = 0; j < network.n; j++) {
      if (i === j || (!network.directed && j < i) || cell(network, i, j) !== 'unknown') continue;
      const same = sameGroup(partition, i, j);
      const likely = Math.min(0.95, rates.unprompted[same] * rates.popularity[j]!);
      const prompted = hasTie(network.out, j, i) ? rates.returned[same] : likely;
      const plain = !network.directed || answered[j] === 0;
      found.set(`${i},${j}`, plain ? rates.plain[same] : prompted);
    }
  }
  return found;
}

function survey(directed: boolean, seed: number): Network {
  const n = 14;
  const random = stream(seed, 77);
  const status = Array.from(
    { length: n },
    (): Status => (random.uniform() < 0.35 ? 'absent' : 'answered'),
  );
  const ties: Tie[] = [];
  const unknown: [number, number][] = [];
  for (let i = 0; i < n; i++) {
    for (let j = directed ? 0 : i + 1; j < n; j++) {
      if (i === j) continue;
      const luck = random.uniform();
      // A few ties were seen though the person was silent, a few cells skipped by those who were not.
      const most = status[i] === 'absent' ? 0.05 : j < 3 ? 0.7 : 0.2;
      if (luck < most) ties.push([i, j]);
      else if (luck > 0.95) unknown.push([i, j]);
    }
  }
  return networkOf(n, ties, { directed, status, unknown });
}

describe('open cells', () => {
  const groups = groupsOf([...'aaaaabbbbbcc', null, null]);

  it.each([
    ['directed', true, groups],
    ['directed, without groups', true, null],
    ['undirected', false, groups],
  ] as const)('hold a tie as often as cell by cell: %s', (_, directed, partition) => {
    const draws = 2000;
    for (const seed of [1, 2]) {
      const network = survey(directed, seed);
      const expected = chances(network, partition);
      const open = openNetwork(network, partition);
      const counts = new Map<string, number>();
      let twice = 0;
      for (let draw = 0; draw < draws; draw++) {
        const told: string[] = [];
        open.draw(stream(seed, draw), (i, j) => {
          const key = `${i},${j}`;
          told.push(key);
          counts.set(key, (counts.get(key) ?? 0) + 1);
        });
        twice += told.length - new Set(told).size;
      }
      expect(twice).toBe(0);
      expect([...counts.keys()].filter((key) => !expected.has(key))).toEqual([]);
      for (const [key, chance] of expected) {
        const share = (counts.get(key) ?? 0) / draws;
        const error = Math.sqrt((chance * (1 - chance)) / draws);
        expect(Math.abs(share - chance), key).toBeLessThan(4.5 * error);
      }
      const sum = [...expected.values()].reduce((total, chance) => total + chance, 0);
      expect(open.expected).toBeGreaterThanOrEqual(sum - 1e-9);
    }
  });

  it('are drawn at the cost of the ties, not of the cells', () => {
    // 1 000 of 2 000 people are silent: 2 million open cells a draw, some 3 000 ties.
    const n = 2000;
    const random = stream(5);
    const ties: Tie[] = [];
    for (let i = 0; i < n / 2; i++) {
      for (let step = 1; step <= 3; step++) ties.push([i, (i + step * 661) % n]);
    }
    const status = Array.from({ length: n }, (_, i): Status => (i < n / 2 ? 'answered' : 'absent'));
    const open = openNetwork(networkOf(n, ties, { directed: true, status }), null);
    let asked = 0;
    const counted = {
      ...random,
      uniform: () => {
        asked++;
        return random.uniform();
      },
    };
    let drawn = 0;
    open.draw(counted, () => drawn++);
    expect(drawn).toBeGreaterThan(2300);
    expect(drawn).toBeLessThan(3700);
    expect(open.expected).toBeLessThan(7000);
    expect(asked).toBeLessThan(20 * n);
  });
});

describe('places chosen by leaps', () => {
  it('are chosen each with its chance, the certain always, the impossible never', () => {
    const chance = [1, 0.9, 0.9, 0.5, 0.2, 0.2, 0.01, 0];
    const counts = chance.map(() => 0);
    const random = stream(3);
    const draws = 20_000;
    for (let draw = 0; draw < draws; draw++) {
      chosenPlaces(
        chance.length,
        (place) => chance[place]!,
        random,
        (place) => counts[place]!++,
      );
    }
    expect(counts[0]).toBe(draws);
    expect(counts.at(-1)).toBe(0);
    chance.forEach((expected, place) => {
      const error = Math.sqrt((expected * (1 - expected)) / draws);
      expect(Math.abs(counts[place]! / draws - expected)).toBeLessThanOrEqual(4.5 * error);
    });
    chosenPlaces(
      0,
      () => 1,
      random,
      () => expect.unreachable(),
    );
  });
});
