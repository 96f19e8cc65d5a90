import type { Localized } from '../study/localized.ts';
import type { LayerKind, Sensitivity } from '../study/study.ts';
import type { Finding, PersonRole, QuestionId } from './finding.ts';

/** What a report says about where the answers come from. */
export interface StudySummary {
  readonly title: Localized;
  readonly wave: { readonly id: string; readonly label: Localized };
  readonly people: number;
  readonly groupAttribute: string | null;
  readonly groups: readonly GroupSummary[];
  readonly layers: readonly LayerSummary[];
}

interface GroupSummary {
  readonly id: string;
  readonly label: Localized;
  readonly size: TableValue;
  /** Answered and invited, over all layers; `null` where nothing says who answered. */
  readonly answered: TableValue;
  readonly invited: TableValue;
}

/** A number, `null` where there is none, or the word for one that a policy holds back. */
export type TableValue = number | null | 'suppressed';

export interface LayerSummary {
  readonly id: string;
  readonly label: Localized;
  readonly kind: LayerKind;
  readonly directed: boolean;
  readonly question: Localized | null;
  readonly sensitivity: Sensitivity;
  readonly ties: TableValue;
  readonly density: TableValue;
  readonly answered: number | null;
  readonly invited: number | null;
}

/** One person, all their roles, strongest evidence first. There is no overall score. */
export interface LeveragePoint {
  readonly person: string;
  readonly roles: readonly (PersonRole & { readonly finding: string })[];
}

/** Ties within and between the groups of one layer; cells by row (from) and column (to). */
export interface GroupTable {
  readonly layer: string;
  readonly attribute: string;
  readonly groups: readonly string[];
  readonly ties: readonly (readonly TableValue[])[];
  /** Cells that could hold a tie and were observed. */
  readonly possible: readonly (readonly TableValue[])[];
  readonly density: readonly (readonly TableValue[])[];
  /** Distinct people who named someone, per cell. */
  readonly nominators: readonly (readonly TableValue[])[];
  /** Ties of the two people who gave most to a cell, for the disclosure rules; `null` once released. */
  readonly largest: readonly (readonly (readonly [number, number])[])[] | null;
  readonly eiIndex: {
    readonly value: number | null;
    readonly expected: number | null;
    readonly pLower: number | null;
    readonly pUpper: number | null;
  };
}

/** A drawn layer: positions of people, and the ties between them. */
export interface MapPicture {
  readonly layer: string;
  readonly people: readonly {
    readonly id: string;
    readonly group: string | null;
    readonly x: number;
    readonly y: number;
  }[];
  readonly ties: readonly { readonly source: string; readonly target: string }[];
}

/** Everything a diagnosis found, still sealed when it leaves this step. */
export interface Diagnosis {
  readonly kind: 'diagnosis';
  readonly study: StudySummary;
  readonly questions: readonly QuestionId[];
  readonly findings: readonly Finding[];
  readonly leverage: readonly LeveragePoint[];
  readonly tables: readonly GroupTable[];
  readonly map: MapPicture | null;
  /** Names of the people who appear anywhere above. */
  readonly names: ReadonlyMap<string, Localized>;
  /** Who agreed to be named to others than the analyst; `null` where nobody was asked. */
  readonly consented: ReadonlySet<string> | null;
  readonly options: {
    readonly seed: number;
    readonly permutations: number;
    readonly draws: number;
  };
}
