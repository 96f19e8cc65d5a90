import { describe, expect, it } from 'vitest';
import { betweenness, cliques, fragmentation, known, small, ways } from './small.ts';
import { around, pairsOf } from './table.ts';

const { ids, column, layer } = small('kite');
const ties = layer(null);
const near = ids.map((_, i) => around(ties, i));
const expected = known('kite', 'friendship');
const groups = column('group');
const people = ids.map((_, i) => i);

function ratio(labels: readonly string[], pairs: readonly (readonly [number, number])[]): number {
  const external = pairs.filter(([i, j]) => labels[i] !== labels[j]).length;
  return (2 * external - pairs.length) / pairs.length;
}

/** Burt's constraint over everyone, straight from the formula, for ties without weight. */
function constraint(i: number): number {
  const share = (a: number, b: number) => (near[a]!.has(b) ? 1 / near[a]!.size : 0);
  return [...near[i]!].reduce((sum, j) => {
    const indirect = people.reduce((total, q) => total + share(i, q) * share(q, j), 0);
    return sum + (share(i, j) + indirect) ** 2;
  }, 0);
}

function effectiveSize(i: number): number {
  const own = [...near[i]!];
  const among = own.reduce((sum, a) => sum + own.filter((b) => near[a]!.has(b)).length, 0);
  return own.length - among / own.length;
}

describe("Krackhardt's kite", () => {
  it('is ten people in two groups and 18 ties', () => {
    expect(column('name')).toEqual(
      'Andre Beverly Carol Diane Ed Fernando Garth Heather Ike Jane'.split(' '),
    );
    expect(groups.join('')).toBe('AAAAABBBBB');
    expect(ties.count).toBe(expected.network.ties);
    expect(ties.count / 45).toBeCloseTo(expected.network.density!, 4);
    for (const [i, j] of pairsOf(ties)) expect(ties.out[j]!.has(i)).toBe(false);
  });

  it('has the golden values of every person', () => {
    const between = betweenness(near).map((value) => value / 2);
    for (const i of people) {
      const golden = (name: string) => expected.nodes[name]![ids[i]!]!;
      const bridging = near[i]!.size * [...near[i]!].reduce((sum, j) => sum + 1 / near[j]!.size, 0);
      expect(near[i]!.size).toBe(golden('degree'));
      expect(between[i]).toBeCloseTo(golden('betweenness'), 4);
      expect(constraint(i)).toBeCloseTo(golden('constraint'), 4);
      expect(effectiveSize(i)).toBeCloseTo(golden('effectiveSize'), 4);
      expect(between[i]! / bridging).toBeCloseTo(golden('bridgingCentrality'), 4);
      const everett = near[i]!.size > 1 ? (2 * between[i]! + 9) / near[i]!.size : 0;
      expect(everett).toBeCloseTo(golden('everettValente'), 4);
      const own = [...near[i]!].map((j) => [i, j] as const);
      expect(ratio(groups, own)).toBeCloseTo(golden('eiIndex'), 4);
    }
  });

  it('has the golden centralizations', () => {
    const sum = (values: readonly number[]) =>
      values.reduce((total, value) => total + Math.max(...values) - value, 0);
    const between = betweenness(near).map((value) => value / 2);
    const closeness = people.map(
      (i) =>
        9 / people.reduce((far, j) => far + (i === j ? 0 : ways(near, i, j)[0]!.length - 1), 0),
    );
    expect(sum(near.map((set) => set.size)) / 72).toBeCloseTo(
      expected.network.degreeCentralization!,
      4,
    );
    expect(sum(between) / (81 * 4)).toBeCloseTo(expected.network.betweennessCentralization!, 4);
    expect(sum(closeness) / (72 / 17)).toBeCloseTo(expected.network.closenessCentralization!, 4);
  });

  it('has the golden E-I index among all 252 ways to label five and five', () => {
    const golden = expected.eiIndex as {
      value: number;
      external: number;
      internal: number;
      expected: number;
      exactPermutation: { labelings: number; sd: number; pLower: number };
      groups: Record<'tieBased' | 'memberPooled', Record<string, number>>;
    };
    const pairs = pairsOf(ties);
    const found = ratio(groups, pairs);
    expect(found).toBeCloseTo(golden.value, 4);
    expect(golden.external + golden.internal).toBe(ties.count);
    const labelings = Array.from({ length: 1024 }, (_, bits) =>
      people.map((i) => ((bits >> i) & 1 ? 'A' : 'B')),
    ).filter((labels) => labels.filter((label) => label === 'A').length === 5);
    const values = labelings.map((labels) => ratio(labels, pairs));
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    expect(labelings).toHaveLength(golden.exactPermutation.labelings);
    expect(mean).toBeCloseTo(golden.expected, 4);
    expect(Math.sqrt(variance)).toBeCloseTo(golden.exactPermutation.sd, 4);
    const low = values.filter((value) => value <= found + 1e-12).length / values.length;
    expect(low).toBeCloseTo(golden.exactPermutation.pLower, 4);
    for (const group of ['A', 'B']) {
      const own = pairs.filter(([i, j]) => groups[i] === group || groups[j] === group);
      const within = own.filter(([i, j]) => groups[i] === groups[j]).length;
      const across = own.length - within;
      expect((across - within) / own.length).toBeCloseTo(golden.groups.tieBased[group]!, 4);
      const pooled = (across - 2 * within) / (across + 2 * within);
      expect(pooled).toBeCloseTo(golden.groups.memberPooled[group]!, 4);
    }
  });

  it('has the golden brokers', () => {
    const { nodes } = expected.brokerage as {
      nodes: Record<string, Record<string, number>>;
    };
    for (const [id, golden] of Object.entries(nodes)) {
      const v = ids.indexOf(id);
      const roles: Record<string, number> = {
        coordinator: 0,
        itinerant: 0,
        representative: 0,
        gatekeeper: 0,
        liaison: 0,
        total: 0,
      };
      for (const a of near[v]!) {
        for (const b of near[v]!) {
          if (a === b || near[a]!.has(b)) continue;
          const [from, via, to] = [groups[a], groups[v], groups[b]];
          const role =
            from === to
              ? via === from
                ? 'coordinator'
                : 'itinerant'
              : via === from
                ? 'representative'
                : via === to
                  ? 'gatekeeper'
                  : 'liaison';
          roles[role]!++;
          roles.total!++;
        }
      }
      for (const [role, count] of Object.entries(roles))
        expect(golden[role], `${id} ${role}`).toBe(count);
    }
  });

  it('has the golden key players', () => {
    interface Golden {
      set: string[];
      fragmentation: number;
      distanceFragmentation: number;
      distanceReach: number;
    }
    const golden = expected.keyPlayers as Record<string, Golden>;
    expect(fragmentation(near, []).distanceFragmentation).toBeCloseTo(
      golden.before!.distanceFragmentation,
      4,
    );
    const singles = people.map((i) => [i]);
    const doubles = people.flatMap((i) => people.slice(i + 1).map((j) => [i, j]));
    for (const [known, sets] of [
      [golden.removeOne!, singles],
      [golden.removeTwo!, doubles],
    ] as const) {
      const set = known.set.map((id) => ids.indexOf(id));
      const own = fragmentation(near, set);
      expect(own.fragmentation).toBeCloseTo(known.fragmentation, 4);
      expect(own.distanceFragmentation).toBeCloseTo(known.distanceFragmentation, 4);
      for (const other of sets) {
        expect(fragmentation(near, other).distanceFragmentation).toBeLessThanOrEqual(
          own.distanceFragmentation + 1e-12,
        );
      }
    }
    const reach = (set: readonly number[]) =>
      people.reduce((sum, j) => {
        const far = Math.min(...set.map((i) => (i === j ? 1 : ways(near, i, j)[0]!.length - 1)));
        return sum + (set.includes(j) ? 1 : 1 / far);
      }, 0) / ids.length;
    for (const [known, sets] of [
      [golden.reachOne!, singles],
      [golden.reachTwo!, doubles],
    ] as const) {
      const own = reach(known.set.map((id) => ids.indexOf(id)));
      expect(own).toBeCloseTo(known.distanceReach, 4);
      for (const other of sets) expect(reach(other)).toBeLessThanOrEqual(own + 1e-12);
    }
  });

  it('has the golden cliques and Simmelian ties', () => {
    const golden = expected.cliques as {
      sets: string[][];
      coMembership: [string, string, number][];
    };
    const found = cliques(near).map((set) => set.map((i) => ids[i]!));
    expect(found.map((set) => set.join()).sort()).toEqual(
      golden.sets.map((set) => set.join()).sort(),
    );
    for (const [a, b, count] of golden.coMembership) {
      expect(found.filter((set) => set.includes(a) && set.includes(b))).toHaveLength(count);
    }
    for (const [count, pairs] of Object.entries(
      expected.simmelian as Record<string, [string, string][]>,
    )) {
      for (const [a, b] of pairs) {
        const shared = [...near[Number(a)]!].filter((i) => near[Number(b)]!.has(i));
        expect(shared, `${a}–${b}`).toHaveLength(Number(count));
      }
    }
  });
});
