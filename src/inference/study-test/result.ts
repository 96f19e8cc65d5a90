import type { Localized } from '../../study/localized.ts';
import type { Sensitivity } from '../../study/study.ts';
import type { DensityModelResult } from '../density-model.ts';
import type { NoFit } from '../least-squares.ts';
import type { NoLogisticFit } from '../logistic-fit.ts';
import type { Distribution } from '../permutation.ts';
import type { QapResult } from '../qap.ts';
import type { Predictor } from './predictor.ts';
import type { TestSettings } from './request.ts';

/** Why a value does not exist. */
export type TestReason =
  | NonNullable<QapResult['reason'] | DensityModelResult['reason']>
  | NoFit
  | NoLogisticFit
  | 'no-value';

/** Numbers told of a row, by name. */
export type FigureName =
  | 'value'
  | 'b'
  | 'beta'
  | 'oddsRatio'
  | 'standardError'
  | 't'
  | 'z'
  | 'robustError'
  | 'robustT'
  | 'vif'
  | 'density'
  | 'difference'
  | 'differenceExpected'
  | 'differencePLower'
  | 'differencePUpper'
  | 'differencePTwoSided'
  | 'rSquared'
  | 'adjustedRSquared'
  | 'pseudoRSquared'
  | 'logLikelihood'
  | 'nullLogLikelihood';

/** What a row is about. */
export type Subject =
  | { readonly kind: 'association'; readonly outcome: string; readonly predictor: Predictor }
  | { readonly kind: 'term'; readonly predictor: Predictor }
  | { readonly kind: 'intercept' }
  | { readonly kind: 'fit' }
  | {
      readonly kind: 'block';
      readonly block: 'between' | 'within' | 'from-to';
      /** Groups by id; `null` where it is not one group alone. */
      readonly from: string | null;
      readonly to: string | null;
      readonly reference: boolean;
    }
  | { readonly kind: 'measure'; readonly measure: string };

/** On how many people, and on how few of them, a row rests; the disclosure step goes by it. */
export interface Behind {
  /** The fewest people that are told apart from the others. */
  readonly people: number;
  /** Different people who named somebody. */
  readonly nominators: number;
  /**
   * Ties of the two people with most of them, and all ties, each once though both ends of an undirected
   * one have it; `null` where no cell stands by itself.
   */
  readonly largest: readonly [first: number, second: number, all: number] | null;
}

/** One number with what chance made of it. */
export interface TestRow {
  /** The same in every language; no two rows have the same. */
  readonly id: string;
  readonly subject: Subject;
  readonly figures: ReadonlyMap<FigureName, number>;
  /** The figure that chance was asked about; `null` for a row without a test. */
  readonly tested: FigureName | null;
  readonly chance: Distribution | null;
  readonly reason: TestReason | null;
  /** Cells (or pairs) that have all values, and those that lack one; `null` if it says nothing here. */
  readonly cells: number | null;
  readonly dropped: number | null;
  readonly behind: Behind;
  /** Whether a policy took the numbers out. */
  readonly hidden: boolean;
}

/** A layer that was looked at, with who stands behind it. */
export interface TestedLayer {
  readonly id: string;
  readonly label: Localized;
  readonly sensitivity: Sensitivity;
  /** Whether each cell counts; each pair once if not. */
  readonly directed: boolean;
  /** People who answered; `null` where nothing says who. */
  readonly answered: number | null;
  readonly nominators: number;
  /** Cells (or pairs) that nobody answered. */
  readonly unknown: number;
}

/** One test of a study, in whatever model. */
export interface StudyTest {
  readonly kind: 'test';
  readonly settings: TestSettings;
  readonly title: Localized;
  readonly people: number;
  readonly strata: string | null;
  /** Whose groups a density model is about, and how many people have none; `null` if not told. */
  readonly group: { readonly attribute: string; readonly withoutGroup: number | null } | null;
  readonly rows: readonly TestRow[];
  readonly layers: readonly TestedLayer[];
  /** Shuffles without a maximum, in a logistic model. */
  readonly separated: number | null;
  /** What the wave is called, and attributes, their values and groups by the ids that rows have. */
  readonly labels: {
    readonly wave: Localized;
    readonly attributes: ReadonlyMap<string, Localized>;
    /** By attribute and value, joined with `=`. */
    readonly values: ReadonlyMap<string, Localized>;
    readonly groups: ReadonlyMap<string, Localized>;
  };
}
