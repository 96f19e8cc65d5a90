/**
 * What becomes of several reports of one tie. A sum counts every report, equal ones too: each row of a
 * list, and in an undirected layer both cells of a matrix whose halves differ anywhere, since two people
 * reported there. The halves of a symmetric matrix are one report told twice, so each pair counts once.
 */
export const repeatedRules = ['max', 'min', 'mean', 'sum', 'first', 'last'] as const;
export type RepeatedRule = (typeof repeatedRules)[number];

/** What the value 0 of a tie in a list means: no tie, or a tie whose weight is 0. */
export const zeroRules = ['none', 'tie'] as const;
export type ZeroRule = (typeof zeroRules)[number];

/** How the rows of a layer become ties; `null` where nobody said, so that it is asked if it matters. */
export interface TieRules {
  readonly repeated: RepeatedRule | null;
  readonly zeros: ZeroRule | null;
}

/** Of programs whose ties are the cells of a matrix: 0 is an empty cell there, and a cell is one. */
export const cellRules: TieRules = { repeated: null, zeros: 'none' };

/** One value from two; of a mean this is the sum, to be divided when all are told. */
export function joined(rule: RepeatedRule, before: number, value: number): number {
  switch (rule) {
    case 'max':
      return Math.max(before, value);
    case 'min':
      return Math.min(before, value);
    case 'first':
      return before;
    case 'last':
      return value;
    default:
      return before + value;
  }
}
