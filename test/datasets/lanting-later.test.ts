import { describe, expect, it } from 'vitest';
import { ids, indexOf, layerOf, statusOf, truth, units } from './lanting.ts';
import { ei, parts, withWayTo } from './slow.ts';
import { around, pairsOf, type Ties } from './table.ts';

const moved = truth.movedByWave2;
const layer = (name: string) => layerOf(name, 'w2');
const isAcross = (i: number, j: number) => [units[i], units[j]].sort().join() === 'production,rd';
const across = (ties: Ties) => pairsOf(ties).filter(([i, j]) => isAcross(i, j)).length;

describe('what moved by the second wave', () => {
  it('one bridge has left, and the other joins the two units alone', () => {
    const left = indexOf(moved.bridgeLeft.left);
    const stays = indexOf(moved.bridgeLeft.stays);
    expect([moved.bridgeLeft.left, moved.bridgeLeft.stays]).toEqual(
      truth.planted.conflict.bridges.map(({ id }) => id),
    );
    expect(statusOf('w2')[left]).toBe('not-invited');
    for (const name of ['advice', 'trust', 'information', 'clash', 'reports_to']) {
      expect(around(layer(name), left).size).toBe(0);
    }
    for (const name of ['advice', 'trust', 'information']) {
      for (const [i, j] of pairsOf(layer(name))) {
        if (isAcross(i, j)) expect([i, j]).toContain(stays);
      }
    }
    expect(across(layer('trust'))).toBe(moved.conflict.trustAcross);
    expect(across(layer('information'))).toBe(moved.conflict.informationAcross);
    expect(moved.conflict.trustAcross).toBeLessThan(truth.planted.conflict.figures.trustAcross);
  });

  it('the clash grew', () => {
    expect(across(layerOf('clash'))).toBe(moved.clashGrew.before);
    expect(across(layer('clash'))).toBe(moved.clashGrew.after);
    expect(moved.clashGrew.after).toBeGreaterThan(1.5 * moved.clashGrew.before);
    for (const unit of ['rd', 'production']) {
      expect(ei(layer('trust'), units, unit)).toBeCloseTo(moved.conflict.eiIndex.trust[unit]!, 5);
      expect(ei(layer('trust'), units, unit)).toBeLessThan(ei(layerOf('trust'), units, unit));
    }
  });

  it('the expert has a deputy', () => {
    const expert = indexOf(truth.planted.overloadedExpert.person.id);
    const deputy = indexOf(moved.expertHasDeputy.deputy.id);
    const advice = layer('advice');
    expect(layerOf('advice').in[expert]!.size).toBe(moved.expertHasDeputy.askedBefore);
    expect(advice.in[expert]!.size).toBe(moved.expertHasDeputy.askedAfter);
    expect(moved.expertHasDeputy.askedAfter).toBeLessThan(0.8 * moved.expertHasDeputy.askedBefore);
    const group = truth.planted.overloadedExpert.onlySourceOf.map(indexOf);
    expect(group.filter((i) => advice.out[i]!.has(deputy))).toHaveLength(6);
    const gone = new Set([expert, indexOf(moved.bridgeLeft.left)]);
    expect(parts(advice, gone)).toEqual(moved.expertHasDeputy.partsWithoutAfter);
  });

  it('the gate is still the only way up', () => {
    const gate = indexOf(truth.planted.upwardGate.person.id);
    const executives = truth.planted.upwardGate.executives.map(indexOf);
    const below = ids.map((_, i) => i).filter((i) => units[i] === 'service' && i !== gate);
    const count = (removed: number | null) => {
      const found = withWayTo(layer('information'), executives, removed);
      return below.filter((i) => found.has(i)).length;
    };
    expect(count(null)).toBe(moved.upwardGate.withWayUp);
    expect(count(gate)).toBe(0);
  });

  it.each(['advice', 'trust', 'information'])('most of %s is as it was', (name) => {
    const before = pairsOf(layerOf(name)).filter(([i]) => statusOf('w2')[i] === 'answered');
    const kept = before.filter(([i, j]) => layer(name).out[i]!.has(j)).length / before.length;
    expect(kept).toBeGreaterThan(0.7);
    expect(kept).toBeLessThan(0.95);
  });
});
