import { describe, expect, it } from 'vitest';
import { ids, layerOf, levels, people, statusOf, units, waves } from './lanting.ts';
import { ei } from './slow.ts';
import { jsonOf, pairsOf, rowsOf } from './table.ts';

interface LayerFigures {
  readonly ties: number;
  readonly observedCells: number;
  readonly density: number;
  readonly arcReciprocity: number;
  readonly external: number;
  readonly internal: number;
  readonly eiIndex: number;
  readonly eiExpected: number;
}

interface Expected {
  readonly people: number;
  readonly units: Readonly<Record<string, number>>;
  readonly sites: Readonly<Record<string, number>>;
  readonly levels: Readonly<Record<string, number>>;
  readonly waves: readonly {
    readonly id: string;
    readonly status: Readonly<Record<string, number>>;
    readonly layers: Readonly<Record<string, LayerFigures>>;
  }[];
}

const expected = jsonOf<Expected>('lanting-instruments/expected.json');

function counts(values: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values) found[value] = (found[value] ?? 0) + 1;
  return found;
}

describe('people of Lanting Instruments', () => {
  it('are 148 in nine units at three sites', () => {
    expect(expected.people).toBe(148);
    expect(people).toHaveLength(148);
    expect(counts(units)).toEqual(expected.units);
    expect(Object.keys(expected.units)).toHaveLength(9);
    expect(counts(people.map((person) => person.site!))).toEqual(expected.sites);
    expect(Object.keys(expected.sites)).toHaveLength(3);
    expect(counts(levels.map(String))).toEqual(expected.levels);
  });

  it('have ids and names of their own, in both languages', () => {
    for (const column of ['id', 'name_en', 'name_zh']) {
      expect(new Set(people.map((person) => person[column])).size, column).toBe(148);
    }
    for (const person of people) {
      expect(person.id).toMatch(/^LT\d{3}$/);
      expect(person.name_en).toMatch(/^[A-Z][a-zü]+ [A-Z][a-zü]+$/);
      expect(person.name_zh).toMatch(/^\p{Script=Han}+(·\p{Script=Han}+)?$/u);
    }
  });

  it('include names that are hard to read', () => {
    const chinese = people.map((person) => person.name_zh!);
    expect(chinese.some((name) => /[\u{20000}-\u{3ffff}]/u.test(name))).toBe(true);
    expect(chinese.some((name) => name.startsWith('欧阳'))).toBe(true);
    expect(chinese.some((name) => name.includes('·'))).toBe(true);
  });

  it('answered to about nine in ten, in every unit', () => {
    for (const [at, wave] of waves.entries()) {
      const status = statusOf(wave);
      expect(counts(status)).toEqual(expected.waves[at]!.status);
      const invited = status.filter((value) => value !== 'not-invited').length;
      const rate = status.filter((value) => value === 'answered').length / invited;
      expect(rate).toBeGreaterThan(0.9);
      expect(rate).toBeLessThan(0.93);
    }
    for (const unit of new Set(units)) {
      const own = statusOf('w1').filter((_, i) => units[i] === unit);
      const rate = own.filter((value) => value === 'answered').length / own.length;
      expect(rate, unit).toBeGreaterThanOrEqual(0.8);
    }
  });
});

describe.each(waves)('ties of %s', (wave) => {
  const figures = expected.waves[waves.indexOf(wave)]!.layers;

  it.each(['advice', 'trust', 'information', 'clash', 'reports_to'])('%s as expected', (name) => {
    const ties = layerOf(name, wave);
    const all = pairsOf(ties);
    const asked =
      name === 'reports_to' ? 148 : statusOf(wave).filter((s) => s === 'answered').length;
    const known = figures[name]!;
    const external = all.filter(([i, j]) => units[i] !== units[j]).length;
    const returned = all.filter(([i, j]) => ties.out[j]!.has(i)).length;
    expect(ties.count).toBe(known.ties);
    expect(asked * 147).toBe(known.observedCells);
    expect(ties.count / (asked * 147)).toBeCloseTo(known.density, 5);
    expect(returned / ties.count).toBeCloseTo(known.arcReciprocity, 5);
    expect(external).toBe(known.external);
    expect(ties.count - external).toBe(known.internal);
    expect(ei(ties, units)).toBeCloseTo(known.eiIndex, 5);
    const within = Object.values(expected.units).reduce((sum, size) => sum + size * (size - 1), 0);
    expect((148 * 147 - 2 * within) / (148 * 147)).toBeCloseTo(known.eiExpected, 5);
  });

  it('come from people who answered only, except the reporting line', () => {
    const status = statusOf(wave);
    for (const name of ['advice', 'trust', 'information', 'clash']) {
      for (const [i] of pairsOf(layerOf(name, wave))) expect(status[i]).toBe('answered');
    }
  });

  it('are rated 1 to 5 where they are rated', () => {
    const rows = rowsOf(`lanting-instruments/${wave === 'w1' ? 'ties' : 'ties-w2'}.csv`);
    for (const { layer, weight } of rows) {
      const isRated = layer !== 'clash' && layer !== 'reports_to';
      expect(isRated ? ['1', '2', '3', '4', '5'] : ['1']).toContain(weight);
    }
    expect(new Set(rows.map((row) => row.weight)).size).toBe(5);
  });

  it('form a chart in which everyone but one has a boss of a higher level', () => {
    const chart = layerOf('reports_to', wave);
    const heads = ids.filter(
      (_, i) => chart.out[i]!.size === 0 && statusOf(wave)[i] !== 'not-invited',
    );
    expect(heads).toHaveLength(1);
    for (const [i, j] of pairsOf(chart)) {
      expect(chart.out[i]!.size).toBe(1);
      expect(levels[j]! < levels[i]! || levels[i] === 1).toBe(true);
    }
  });
});

describe('the rest of Lanting Instruments', () => {
  it.each([
    ['advice', 4, 5.5],
    ['trust', 4, 5.5],
    ['information', 5, 6.5],
    ['clash', 0.3, 0.5],
  ])('%s is as dense as in a real organization', (name, least, most) => {
    const mean = layerOf(name).count / 148;
    expect(mean).toBeGreaterThan(least);
    expect(mean).toBeLessThan(most);
  });

  it.each(['advice', 'trust', 'information'])('%s is returned, closed and unequal', (name) => {
    const ties = layerOf(name);
    const all = pairsOf(ties);
    const returned = all.filter(([i, j]) => ties.out[j]!.has(i)).length / all.length;
    let twoPaths = 0;
    let closed = 0;
    for (const [i, j] of all) {
      for (const k of ties.out[j]!) {
        if (k === i) continue;
        twoPaths++;
        if (ties.out[i]!.has(k)) closed++;
      }
    }
    const named = ties.in.map((by) => by.size).sort((a, b) => b - a);
    // By chance all three would be near 0.03, 0.04 and half as large.
    expect(returned).toBeGreaterThan(0.3);
    expect(closed / twoPaths).toBeGreaterThan(0.2);
    expect(named[0]!).toBeGreaterThan((2 * all.length) / 148);
  });
});
