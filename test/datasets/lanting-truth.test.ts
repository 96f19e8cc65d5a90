import { describe, expect, it } from 'vitest';
import { ids, indexOf, layerOf, levels, statusOf, truth, units } from './lanting.ts';
import { cutpoints, ei, eigenvector, parts, shareAtMost, widestFives, withWayTo } from './slow.ts';
import { around, pairsOf, type Ties } from './table.ts';

const advice = layerOf('advice');
const trust = layerOf('trust');
const information = layerOf('information');
const clash = layerOf('clash');
const { planted } = truth;
const named = (list: readonly { id: string }[]) => list.map(({ id }) => indexOf(id));
const across = (ties: Ties, groups: readonly string[] = units) =>
  pairsOf(ties).filter(([i, j]) => isAcross(groups[i]!, groups[j]!)).length;
const isAcross = (a: string, b: string) =>
  (a === 'rd' && b === 'production') || (a === 'production' && b === 'rd');

describe('what was planted', () => {
  it('is spread over different people who all answered', () => {
    const all = [
      ...planted.conflict.bridges,
      planted.overloadedExpert.person,
      planted.upwardGate.person,
      planted.opinionLeader.person,
      planted.starWithoutTrust.person,
      ...planted.champions.people,
    ];
    expect(new Set(all.map(({ id }) => id)).size).toBe(11);
    for (const { id, unit, level } of all) {
      expect(statusOf('w1')[indexOf(id)]).toBe('answered');
      expect(units[indexOf(id)]).toBe(unit);
      expect(levels[indexOf(id)]).toBe(level);
    }
  });
});

describe('two units in conflict', () => {
  const { figures } = planted.conflict;
  const bridges = named(planted.conflict.bridges);

  it('clash with each other, and no other two units do', () => {
    const fromTo = new Map<string, number>();
    for (const [i, j] of pairsOf(clash)) {
      const key = `${units[i]}>${units[j]}`;
      fromTo.set(key, (fromTo.get(key) ?? 0) + 1);
    }
    expect(fromTo.get('rd>production')).toBe(figures.clash.rdToProduction);
    expect(fromTo.get('production>rd')).toBe(figures.clash.productionToRd);
    expect(figures.clash.rdToProduction).toBeGreaterThanOrEqual(20);
    expect(figures.clash.productionToRd).toBeGreaterThanOrEqual(20);
    for (const [key, count] of fromTo) {
      if (key !== 'rd>production' && key !== 'production>rd')
        expect(count, key).toBeLessThanOrEqual(1);
    }
  });

  it('is reported by many on both sides', () => {
    const reporters = (unit: string) =>
      new Set(
        pairsOf(clash).flatMap(([i, j]) =>
          units[i] === unit && isAcross(units[i]!, units[j]!) ? [i] : [],
        ),
      );
    expect(reporters('rd').size).toBeGreaterThanOrEqual(10);
    expect(reporters('production').size).toBeGreaterThanOrEqual(10);
  });

  it.each([
    ['trust', trust, figures.trustAcross],
    ['information', information, figures.informationAcross],
  ] as const)('keep to themselves in %s', (name, ties, count) => {
    expect(across(ties)).toBe(count);
    expect(shareAtMost(units, 2000, (groups) => across(ties, groups))).toBeLessThan(0.005);
    const gated = name === 'information' ? ['service'] : [];
    for (const unit of ['rd', 'production']) {
      const own = ei(ties, units, unit);
      expect(own).toBeCloseTo(figures.eiIndex[name][unit]!, 5);
      expect(own).toBeLessThan(-0.55);
      expect(shareAtMost(units, 1000, (groups) => ei(ties, groups, unit))).toBe(0);
      for (const other of new Set(units)) {
        if (other === 'rd' || other === 'production' || gated.includes(other)) continue;
        expect(own, other).toBeLessThan(ei(ties, units, other) - 0.2);
      }
    }
  });

  it('are joined by exactly two people, who clash with nobody', () => {
    for (const ties of [advice, trust, information]) {
      for (const [i, j] of pairsOf(ties)) {
        if (isAcross(units[i]!, units[j]!))
          expect(bridges.includes(i) || bridges.includes(j)).toBe(true);
      }
    }
    for (const bridge of bridges) {
      expect(around(clash, bridge).size).toBe(0);
      for (const ties of [trust, information]) {
        const sides = [...around(ties, bridge)].map((i) => units[i]);
        expect(sides.filter((unit) => unit === 'rd').length).toBeGreaterThanOrEqual(4);
        expect(sides.filter((unit) => unit === 'production').length).toBeGreaterThanOrEqual(4);
      }
    }
    expect(units[bridges[0]!]).toBe('rd');
    expect(units[bridges[1]!]).toBe('production');
  });

  it('have nobody else tied to both, save people who take part in the quarrel', () => {
    const both: string[] = [];
    for (let i = 0; i < ids.length; i++) {
      const near = [...around(trust, i), ...around(information, i), ...around(advice, i)];
      const sides = new Set(near.map((j) => units[j]));
      if (sides.has('rd') && sides.has('production') && !bridges.includes(i)) both.push(ids[i]!);
    }
    expect([...both].sort()).toEqual([...planted.conflict.otherEnds].sort());
    for (const id of both) {
      const i = indexOf(id);
      expect([...around(clash, i)].some((j) => isAcross(units[i]!, units[j]!))).toBe(true);
      const other = [...around(trust, i), ...around(information, i)].filter((j) =>
        isAcross(units[i]!, units[j]!),
      );
      expect(new Set(other).size).toBe(1);
    }
  });
});

describe('the overloaded expert', () => {
  const expert = indexOf(planted.overloadedExpert.person.id);
  const { figures, onlySourceOf } = planted.overloadedExpert;

  it('is asked far more often than anyone else', () => {
    const asked = advice.in.map((by) => by.size).sort((a, b) => b - a);
    expect(advice.in[expert]!.size).toBe(figures.asked);
    expect(asked[0]).toBe(figures.asked);
    expect(asked[1]).toBe(figures.nextMostAsked);
    expect(asked[0]! / asked[1]!).toBeGreaterThan(1.5);
  });

  it('is the only source of ten specialists, who ask nobody outside their group', () => {
    const group = onlySourceOf.map(indexOf);
    expect(group).toHaveLength(10);
    for (const person of group) {
      expect(advice.out[person]!.has(expert)).toBe(true);
      for (const other of around(advice, person)) expect([...group, expert]).toContain(other);
    }
  });

  it('is the only cutpoint of advice', () => {
    expect(cutpoints(advice)).toEqual([expert]);
    expect(parts(advice, new Set())).toEqual([148]);
    expect(parts(advice, new Set([expert]))).toEqual(figures.partsWithout);
    expect(figures.partsWithout.length).toBeGreaterThanOrEqual(6);
  });

  it('has no rank', () => {
    expect(levels[expert]).toBe(4);
    expect(layerOf('reports_to').in[expert]!.size).toBe(0);
  });
});

describe('the gate on the way up', () => {
  const gate = indexOf(planted.upwardGate.person.id);
  const executives = planted.upwardGate.executives.map(indexOf);
  const below = ids.map((_, i) => i).filter((i) => units[i] === 'service' && i !== gate);

  it('lets through all there is from Service', () => {
    const open = withWayTo(information, executives, null);
    const closed = withWayTo(information, executives, gate);
    const { figures } = planted.upwardGate;
    expect(below).toHaveLength(figures.people);
    expect(below.filter((i) => open.has(i))).toHaveLength(figures.withWayUp);
    expect(below.filter((i) => closed.has(i))).toHaveLength(figures.withWayUpWithoutHead);
    expect([figures.withWayUp, figures.withWayUpWithoutHead]).toEqual([15, 0]);
  });

  it('rests on answers, since everyone in Service answered', () => {
    for (const i of [gate, ...below]) expect(statusOf('w1')[i]).toBe('answered');
  });

  it('is like no other person: nobody else stands between two people and the top', () => {
    const open = withWayTo(information, executives, null);
    for (let i = 0; i < ids.length; i++) {
      if (i === gate) continue;
      const closed = withWayTo(information, executives, i);
      expect([...open].filter((j) => j !== i && !closed.has(j)).length).toBeLessThanOrEqual(1);
    }
  });

  it('is the only cutpoint of information, and trust has none', () => {
    expect(cutpoints(information)).toEqual([gate]);
    expect(cutpoints(trust)).toEqual([]);
  });
});

describe('the opinion leader', () => {
  const leader = indexOf(planted.opinionLeader.person.id);

  it('is trusted most, directly and by those who are trusted', () => {
    const trusted = trust.in.map((by) => by.size).sort((a, b) => b - a);
    expect(trust.in[leader]!.size).toBe(planted.opinionLeader.figures.trustedBy);
    expect(trusted[0]).toBe(planted.opinionLeader.figures.trustedBy);
    expect(trusted[1]).toBe(planted.opinionLeader.figures.nextMostTrusted);
    expect(trusted[0]! / trusted[1]!).toBeGreaterThan(1.4);
    const central = eigenvector(trust);
    const others = central.filter((_, i) => i !== leader);
    expect(central[leader]! / Math.max(...others)).toBeGreaterThan(1.2);
    const within2 = trust.in.map(
      (by) => new Set([...by, ...[...by].flatMap((i) => [...trust.in[i]!])]).size,
    );
    expect(Math.max(...within2)).toBe(within2[leader]);
  });

  it('has neither rank nor subordinates', () => {
    expect(levels[leader]).toBe(4);
    expect(layerOf('reports_to').in[leader]!.size).toBe(0);
    expect(planted.opinionLeader.figures.subordinates).toBe(0);
  });
});

describe('the star nobody trusts', () => {
  it('is second in advice and named by nobody in trust', () => {
    const star = indexOf(planted.starWithoutTrust.person.id);
    const asked = advice.in.map((by) => by.size).sort((a, b) => b - a);
    expect(advice.in[star]!.size).toBe(planted.starWithoutTrust.figures.asked);
    expect(asked[1]).toBe(planted.starWithoutTrust.figures.asked);
    expect(trust.in[star]!.size).toBe(0);
    expect(planted.starWithoutTrust.figures.trustedBy).toBe(0);
    // Of the others much asked, each is trusted as well.
    for (let i = 0; i < ids.length; i++) {
      if (i !== star && advice.in[i]!.size >= 9)
        expect(trust.in[i]!.size).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('the champions', () => {
  const set = named(planted.champions.people).sort((a, b) => a - b);
  const namers = ids.map((_, i) => new Set([...advice.in[i]!, ...trust.in[i]!]));
  const { figures } = planted.champions;

  it('are the widest five by far, of all sets there are', () => {
    const found = widestFives(namers, figures.reachOfNextBestFive);
    expect(found[0]).toEqual({ set, reach: figures.reach });
    expect(found[1]!.reach).toBe(figures.reachOfNextBestFive);
    expect(figures.reach - figures.reachOfNextBestFive).toBeGreaterThanOrEqual(7);
  });

  it('are what a greedy search picks too', () => {
    const chosen: number[] = [];
    const reached = new Set<number>();
    while (chosen.length < 5) {
      const gains = namers.map((own, i) =>
        chosen.includes(i) ? -1 : [...own].filter((person) => !reached.has(person)).length,
      );
      const best = gains.indexOf(Math.max(...gains));
      chosen.push(best);
      for (const person of namers[best]!) reached.add(person);
    }
    expect(chosen.sort((a, b) => a - b)).toEqual(set);
  });

  it('come from five units and are not the five most named', () => {
    expect(new Set(set.map((i) => units[i])).size).toBe(5);
    const most = ids.map((_, i) => i).sort((a, b) => namers[b]!.size - namers[a]!.size);
    expect(most.slice(0, 5).sort((a, b) => a - b)).not.toEqual(set);
  });
});
