import type { LeveragePoint } from '../diagnosis/diagnosis.ts';
import type { Certainty } from '../diagnosis/finding.ts';

/** What certainties rest on, and between how few and how many draws each such one has. */
export interface Draws {
  readonly basis: Certainty['basis'];
  readonly least: number;
  readonly most: number;
}

const bases: readonly Certainty['basis'][] = ['imputation', 'case-dropping'];

/** The draws behind the roles of all these people, by what they rest on. */
export function drawsBehind(points: readonly LeveragePoint[]): readonly Draws[] {
  const rated = points.flatMap(({ roles }) => roles.flatMap(({ certainty }) => certainty ?? []));
  return bases.flatMap((basis) => {
    const draws = rated.filter((one) => one.basis === basis).map((one) => one.draws);
    if (draws.length === 0) return [];
    const least = draws.reduce((low, one) => Math.min(low, one));
    const most = draws.reduce((high, one) => Math.max(high, one));
    return [{ basis, least, most }];
  });
}
