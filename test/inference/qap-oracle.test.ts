import { describe, expect, it } from 'vitest';
import { qap } from '../../src/inference/qap.ts';
import { expectNear } from '../support/close.ts';
import { hasShared, oracleNames, sharedJson, sharedNetwork } from '../support/shared.ts';

/** What sna::qaptest(gcor) of R gave: association and 5 000 shuffles from its own seed. */
interface Answer {
  readonly a: string;
  readonly b: string;
  readonly pearson: number;
  readonly jaccard: number;
  readonly hamming_cells: number;
  readonly simple_match: number;
  readonly n_obs: number;
  readonly perm: Readonly<Record<'mean' | 'sd' | 'p_ge' | 'p_le' | 'p_abs_ge', number>>;
}

const rounds = 20_000;

describe.skipIf(!hasShared)('QAP as R has it', () => {
  const cases = hasShared
    ? oracleNames.flatMap((name) =>
        sharedJson<{ qap: Answer[] }>(`oracle/${name}.json`).qap.map((answer) => ({
          name,
          answer,
          pair: `${answer.a} × ${answer.b}`,
        })),
      )
    : [];

  it('has pairs to compare', () => {
    expect(cases.length).toBeGreaterThanOrEqual(13);
  });

  it.each(cases)('$name $pair', ({ name, answer }) => {
    const [a, b] = [sharedNetwork(name, answer.a), sharedNetwork(name, answer.b)];
    const found = qap(a, b, { permutations: rounds, seed: 11 });
    expectNear(found.value, answer.pearson);
    expect(found.cells).toBe(answer.n_obs);
    const of = (association: 'jaccard' | 'match' | 'hamming') =>
      qap(a, b, { association, permutations: 0 }).value;
    expectNear(of('jaccard'), answer.jaccard);
    expectNear(of('match'), answer.simple_match);
    expectNear(of('hamming') * found.cells, answer.hamming_cells);

    const { permutation } = found;
    inBand(permutation.pUpper, answer.perm.p_ge);
    inBand(permutation.pLower, answer.perm.p_le);
    inBand(permutation.pTwoSided, answer.perm.p_abs_ge);
    const error = answer.perm.sd * Math.sqrt(1 / 5000 + 1 / rounds);
    expect(Math.abs(permutation.mean - answer.perm.mean)).toBeLessThan(4 * error);
    expect(Math.abs(permutation.sd / answer.perm.sd - 1)).toBeLessThan(0.05);
  });
});

/** Three standard errors of the difference of two shares of chance, as of one pooled share. */
function inBand(found: number, share: number): void {
  const pooled = (found * rounds + share * 5000) / (rounds + 5000);
  const band = 3 * Math.sqrt(pooled * (1 - pooled) * (1 / 5000 + 1 / rounds)) + 1 / rounds;
  expect(Math.abs(found - share)).toBeLessThanOrEqual(band);
}
