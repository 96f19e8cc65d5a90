import type { Locale, Localized } from '../study/localized.ts';
import type { Attribute, Layer, Wave } from '../study/study.ts';
import type { MatrixGrid } from './matrix.ts';
import type { MatrixValues } from './matrix-values.ts';
import type { SurveyInput } from './survey/apply-recipe.ts';
import type { Headed, Table } from './tables/table.ts';
import type { TieRules } from './tie-rules.ts';
import type { TieCells, TieColumns } from './ties/tie-cells.ts';

/**
 * How tables become a study. A study file states the plan; without one it is proposed from names and
 * shapes. The steps that follow do not know where the plan came from.
 */
export interface StudyPlan {
  readonly title: Localized;
  /** `null` when only ties name the people. */
  readonly people: PeoplePlan | null;
  readonly group: string | null;
  readonly layers: readonly LayerPlan[];
  readonly waves: readonly Wave[];
  readonly lists: readonly ListInput[];
  readonly matrices: readonly MatrixInput[];
  readonly surveys?: readonly SurveyInput[];
  /** Who answered, per layer and wave. */
  readonly coverage: readonly (readonly Coverage[])[];
}

/** A column of the people table, everybody, or no word about it. */
export type Coverage = number | 'everybody' | null;

export interface PeoplePlan {
  readonly table: Table;
  readonly id: number;
  /** One column of names, one per language, or none. */
  readonly names: number | ReadonlyMap<Locale, number> | null;
  readonly attributes: readonly AttributePlan[];
  /** The rows are taken from another table, which accounts for them. */
  readonly derived?: true;
}

export interface AttributePlan {
  readonly column: number;
  readonly label: Localized;
  /** `null`: a number if every value is one. */
  readonly type: Attribute['type'] | null;
  readonly labels: ReadonlyMap<string, Localized>;
}

/** A layer to be; `weights` is `null` where the values themselves decide. */
export type LayerPlan = Omit<Layer, 'records' | 'weights'> &
  TieRules & {
    readonly weights: Layer['weights'] | null;
  };

/** A layer and a wave, by their place in the plan. */
export interface Slot {
  readonly layer: number;
  readonly wave: number;
}

/** A table with one tie a row. */
export interface ListInput extends TieColumns {
  readonly table: Headed;
  readonly cells: TieCells;
  readonly layer: number;
  readonly wave: number;
  readonly direction: number;
  /** Where a row goes, by what its layer and wave columns say; `null` without such a column. */
  slots(
    layer: string | null,
    wave: string | null,
  ): readonly Slot[] | 'LAYER_NOT_DECLARED' | 'WAVE_NOT_DECLARED';
}

export interface MatrixInput extends Slot {
  readonly matrix: MatrixGrid;
  readonly content: MatrixValues;
}
