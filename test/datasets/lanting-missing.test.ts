import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ids, indexOf, layerOf, statusOf, truth, units } from './lanting.ts';
import { cutpoints } from './slow.ts';
import { pairsOf, type Ties } from './table.ts';

const { planted } = truth;
const silent = ids.map((_, i) => i).filter((i) => statusOf('w1')[i] !== 'answered');
const SIZE = { advice: 5, trust: 5 } as const;

/** A layer with what the silent might have answered: mostly people of their own unit, popular ones first. */
function completed(layer: keyof typeof SIZE): fc.Arbitrary<Ties> {
  const ties = layerOf(layer);
  const answer = (i: number) => {
    const pool = ids.flatMap((_, j) => {
      if (j === i) return [];
      const times = (units[j] === units[i] ? 12 : 1) * ties.in[j]!.size;
      return Array.from({ length: times }, () => j);
    });
    return fc.array(fc.constantFrom(...pool), { minLength: SIZE[layer], maxLength: SIZE[layer] });
  };
  return fc.tuple(...silent.map(answer)).map((rows) => {
    const out = ties.out.map((set) => new Set(set));
    const received = ties.in.map((set) => new Set(set));
    for (const [at, row] of rows.entries()) {
      for (const target of row) {
        out[silent[at]!]!.add(target);
        received[target]!.add(silent[at]!);
      }
    }
    const filled = { out, in: received, count: 0 };
    return { ...filled, count: pairsOf(filled).length };
  });
}

const runs = { seed: 84, numRuns: 60 } as const;
const most = (ties: Ties) => {
  const sizes = ties.in.map((by) => by.size);
  return sizes.indexOf(Math.max(...sizes));
};

describe('whatever those who did not answer might have said', () => {
  it('the expert stays the most asked and a cutpoint', () => {
    const expert = indexOf(planted.overloadedExpert.person.id);
    fc.assert(
      fc.property(completed('advice'), (advice) => {
        expect(most(advice)).toBe(expert);
        expect(cutpoints(advice)).toContain(expert);
      }),
      { ...runs, numRuns: 8 },
    );
  });

  it('the opinion leader stays the most trusted, and the star is hardly trusted', () => {
    const star = indexOf(planted.starWithoutTrust.person.id);
    fc.assert(
      fc.property(completed('trust'), (trust) => {
        expect(most(trust)).toBe(indexOf(planted.opinionLeader.person.id));
        expect(trust.in[star]!.size).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  it('no single exchange makes a wider set than the champions', () => {
    const set = planted.champions.people.map(({ id }) => indexOf(id));
    fc.assert(
      fc.property(completed('advice'), completed('trust'), (advice, trust) => {
        const namers = ids.map((_, i) => new Set([...advice.in[i]!, ...trust.in[i]!]));
        const reach = (five: readonly number[]) => {
          const reached = new Set(five.flatMap((i) => [...namers[i]!]));
          for (const member of five) reached.delete(member);
          return reached.size;
        };
        for (const gone of set) {
          const others = set.filter((i) => i !== gone);
          for (let i = 0; i < ids.length; i++) {
            if (!set.includes(i)) expect(reach([...others, i])).toBeLessThan(reach(set));
          }
        }
      }),
      { ...runs, numRuns: 20 },
    );
  });
});
