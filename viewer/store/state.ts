import type {
  Accounting,
  Diagnosis,
  Issue,
  Locale,
  NodeColumn,
  Policy,
  Positions,
  ReadOptions,
  Study,
} from '../../src/index.ts';
import type { PageFile } from '../worker/page-file.ts';
import type { Fault, Progress, Settling } from '../worker/protocol.ts';

/** Everything the page shows is a function of this, and it lives in memory only. */
export interface State {
  readonly stage: Stage;
  readonly study: OpenStudy | null;
  readonly diagnosis: DiagnosisState;
  readonly columns: ReadonlyMap<string, NodeColumn>;
  readonly measuring: MeasuringState;
  readonly view: View;
  readonly selection: Selection;
  readonly preferences: Preferences;
}

export type Stage =
  | { readonly kind: 'starting' }
  /** Waits for a file; what was wrong with the last one, if there was one. */
  | {
      readonly kind: 'open';
      readonly fault: Fault | null;
      readonly issues: readonly Issue[];
      readonly name: string;
      /** What was read, to be read again with an answer to a question. */
      readonly files: readonly PageFile[];
      /** The answers it was read with. */
      readonly reading: ReadOptions;
      readonly settling: Settling | null;
    }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: Progress | null }
  | { readonly kind: 'ready' };

/** A study that was let through to the page, with one place for every person. */
export interface OpenStudy {
  readonly study: Study;
  readonly positions: Positions;
  readonly policy: Policy;
  readonly issues: readonly Issue[];
  readonly accounting: Accounting;
  readonly name: string;
  /** The answers it was read with; null where the server holds them. */
  readonly reading: ReadOptions | null;
  readonly settling: Settling;
}

export type DiagnosisState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly share: number | null }
  | { readonly kind: 'done'; readonly diagnosis: Diagnosis; readonly suppressed: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** What is happening to the measures the page shows and does not have yet. */
export type MeasuringState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly share: number | null }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** What decides a colour: an attribute of the people, or a measure of the layer shown. */
export type ColourBy =
  | { readonly kind: 'attribute'; readonly id: string }
  | { readonly kind: 'measure'; readonly id: string }
  | { readonly kind: 'none' };

export interface View {
  readonly layer: string;
  readonly wave: string;
  /** A measure, or null for one size for all. */
  readonly size: string | null;
  readonly colour: ColourBy;
  readonly areas: boolean;
  readonly shown: 'both' | 'map' | 'table';
  /** The measures in the table, in the order of the registry. */
  readonly columns: readonly string[];
  readonly onlySelected: boolean;
}

export interface Selection {
  readonly people: ReadonlySet<number>;
  /** The finding whose people are selected, if they were selected by one. */
  readonly finding: string | null;
  /** The category of the legend that is lit up. */
  readonly category: string | null;
  readonly hovered: number | null;
}

export interface Preferences {
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  readonly calm: boolean;
}

export const nobody: Selection = {
  people: new Set(),
  finding: null,
  category: null,
  hovered: null,
};

export function initialState(preferences: Preferences): State {
  return {
    stage: { kind: 'starting' },
    study: null,
    diagnosis: { kind: 'none' },
    columns: new Map(),
    measuring: { kind: 'idle' },
    view: {
      layer: '',
      wave: '',
      size: null,
      colour: { kind: 'none' },
      areas: true,
      shown: 'both',
      columns: [],
      onlySelected: false,
    },
    selection: nobody,
    preferences,
  };
}
