import { describe, expect, it } from 'vitest';
import { type DensityModelId, densityModelIds } from '../../src/inference/density-blocks.ts';
import { densityModel } from '../../src/inference/density-model.ts';
import { mrqap } from '../../src/inference/mrqap.ts';
import { type PairMatrix, pairMatrix } from '../../src/inference/pair-matrix.ts';
import { sameGroupMatrix } from '../../src/inference/pair-predictors.ts';
import type { Network } from '../../src/network/network.ts';
import { network } from '../../src/network/network.ts';
import { symmetrize } from '../../src/network/symmetrize.ts';
import { NO_GROUP, type Partition } from '../../src/study/partition.ts';
import { expectNear } from '../support/close.ts';
import { complete, empty, groupsOf, kite, networkOf } from '../support/networks.ts';
import { dataset } from '../support/study.ts';
import { slowColumns, slowFit } from './slow-regression.ts';

/** 1 in the cells of one block: the dummy variable of a regression. */
function dummy(like: PairMatrix, { of }: Partition, holds: (a: number, b: number) => boolean) {
  const n = like.ids.length;
  const values = like.values.map((_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    if (i === j || of[i] === NO_GROUP || of[j] === NO_GROUP) return NaN;
    return holds(of[i]!, of[j]!) ? 1 : 0;
  });
  return { ...like, values };
}

/** All blocks of a model but the reference, as dummies. */
function dummies(model: DensityModelId, like: PairMatrix, groups: Partition): PairMatrix[] {
  const all = [...groups.ids.keys()];
  if (model === 'constant-homophily') return [dummy(like, groups, (a, b) => a === b)];
  if (model === 'variable-homophily')
    return all.map((g) => dummy(like, groups, (a, b) => a === g && b === g));
  const pairs = all.flatMap((g) => all.map((h) => [g, h] as const));
  const kept = like.directed ? pairs : pairs.filter(([g, h]) => g <= h);
  return kept
    .slice(1)
    .map(([g, h]) =>
      dummy(like, groups, (a, b) => (a === g && b === h) || (!like.directed && a === h && b === g)),
    );
}

const five = groupsOf(['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b']);

describe('densityModel', () => {
  it('is the regression on the dummies of its blocks', async () => {
    const study = await dataset('krackhardt-hightech');
    const advice = network(study, 'advice');
    // The president is a department alone and would leave a block without a cell.
    const column = study.people.attributes.find(({ id }) => id === 'department')!;
    const departments = groupsOf(column.values.map((value) => (value === '0' ? null : value)));
    const cases: [Network, Partition][] = [
      [advice, departments],
      [symmetrize(advice), departments],
      [advice, groupsOf(advice.ids.map((_, at) => 'abc'[at % 3]!))],
    ];
    for (const [form, by] of cases) {
      for (const model of densityModelIds) {
        const matrix = pairMatrix(form);
        const [y, ...xs] = slowColumns([matrix, ...dummies(model, matrix, by)], []);
        const slow = slowFit(y!, xs);
        const found = densityModel(form, by, { model, permutations: 20 });
        expect(found.cells).toBe(y!.length);
        expectNear(found.rSquared, slow.rSquared, 1e-9, `${model} R²`);
        expectNear(found.blocks[0]!.density, slow.b[0]!, 1e-9, 'intercept');
        expect(found.blocks[0]!.difference).toBe(0);
        found.blocks.slice(1).forEach((block, at) => {
          expectNear(block.difference, slow.b[at + 1]!, 1e-9, 'difference');
        });
        const f = (y!.length - 1) / (y!.length - found.blocks.length);
        expectNear(found.adjustedRSquared, 1 - (1 - slow.rSquared) * f);
      }
    }
  });

  it('draws what mrqap draws when it permutes the outcome', () => {
    const options = { permutations: 400, seed: 12 };
    const found = densityModel(kite(), five, options);
    const same = mrqap(kite(), [sameGroupMatrix('same', kite().ids, five)], options);
    expectNear(found.rSquared, same.rSquared);
    for (const key of ['pUpper', 'mean', 'sd', 'min', 'max'] as const) {
      expectNear(found.fit[key], same.model[key], 1e-9, key);
    }
  });

  it('has the densities of the kite, counted by hand', () => {
    // 18 ties: 7 inside 0–4, 5 inside 5–9, 6 between.
    const found = densityModel(kite(), five, { model: 'variable-homophily', permutations: 0 });
    expect(found.blocks.map((block) => block.cells)).toEqual([25, 10, 10]);
    expect(found.blocks.map((block) => block.density)).toEqual([6 / 25, 7 / 10, 5 / 10]);
    expect(found.blocks.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['between', null, null],
      ['within', 0, 0],
      ['within', 1, 1],
    ]);
  });

  it('leaves out people without a group and cells without an answer, and says how many', () => {
    const form = networkOf(
      5,
      [
        [0, 1],
        [2, 3],
        [3, 4],
      ],
      {
        directed: true,
        unknown: [
          [0, 2],
          [4, 0],
        ],
      },
    );
    const found = densityModel(form, groupsOf(['a', 'a', 'b', 'b', null]), { permutations: 30 });
    expect(found).toMatchObject({ cells: 11, dropped: 1, withoutGroup: 1 });
    expect(found.blocks.map((block) => block.cells)).toEqual([7, 4]);
    expect(found.blocks.map((block) => block.density)).toEqual([0, 0.5]);
  });

  it('names the blocks that have no cell', () => {
    const groups = groupsOf(['a', 'b', 'b', 'b']);
    const form = networkOf(4, [
      [0, 1],
      [1, 2],
    ]);
    const found = densityModel(form, groups, { model: 'structural-blockmodel', permutations: 5 });
    expect(found.emptyBlocks).toEqual([{ kind: 'from-to', from: 0, to: 0 }]);
    expect(found.blocks.map((block) => block.density)).toEqual([1 / 3, 1 / 3]);
    expect(found.rSquared).toBe(0);
  });

  it('finds planted groups and no others, and keeps to strata', () => {
    const ties = [0, 5].flatMap((start) =>
      [0, 1, 2, 3, 4].flatMap((i) =>
        [0, 1, 2, 3, 4].filter((j) => j > i).map((j) => [start + i, start + j] as const),
      ),
    );
    const found = densityModel(networkOf(10, ties), five, { permutations: 2000 });
    expectNear(found.rSquared, 1);
    // Only 2 of 252 ways to halve ten people leave every tie inside.
    expect(Math.abs(found.fit.pUpper - 2 / 252)).toBeLessThan(0.008);
    expect(found.blocks[1]!.differenceTest.pUpper).toBe(found.fit.pUpper);
    const still = densityModel(networkOf(10, ties), five, { permutations: 20, strata: five });
    expect(still.fit.sd).toBeLessThan(1e-12);
  });

  it('has a reason where there is nothing to explain', () => {
    expect(densityModel(empty(0), groupsOf([])).reason).toBe('no-pairs');
    expect(densityModel(empty(1), groupsOf(['a'])).reason).toBe('no-pairs');
    expect(densityModel(empty(2), groupsOf(['a', 'b'])).reason).toBe('no-pairs');
    expect(densityModel(empty(10), five).reason).toBe('no-variance');
    expect(densityModel(complete(10), five).reason).toBe('no-variance');
    const one = densityModel(kite(), groupsOf(Array.from({ length: 10 }, () => 'a')));
    expect(one).toMatchObject({ reason: 'one-block', rSquared: NaN });
    expect(one.fit.count).toBe(0);
    expect(densityModel(kite(), groupsOf(Array.from({ length: 10 }, () => null)))).toMatchObject({
      reason: 'no-pairs',
      withoutGroup: 10,
    });
  });

  it('refuses other people and unknown options', () => {
    expect(() => densityModel(kite(), groupsOf(['a']))).toThrow(/partition/);
    expect(() => densityModel(kite(), five, { model: 'x' as DensityModelId })).toThrow(/model/);
    expect(() => densityModel(kite(), five, { reps: 1 } as object)).toThrow(/reps/);
  });
});
