import type { Localized } from './localized.ts';

/** What flows through a layer; it decides which questions can be asked of it. */
export type LayerKind =
  | 'advice'
  | 'affect'
  | 'information'
  | 'formal'
  | 'conflict'
  | 'contact'
  | 'other';
export const layerKinds: readonly LayerKind[] = [
  'advice',
  'affect',
  'information',
  'formal',
  'conflict',
  'contact',
  'other',
];

/** `withdrawn` people asked to be left out; everyone else stays in the network. */
export type Status = 'answered' | 'declined' | 'absent' | 'not-invited' | 'withdrawn';
export const statuses: readonly Status[] = [
  'answered',
  'declined',
  'absent',
  'not-invited',
  'withdrawn',
];

export type Sensitivity = 'low' | 'medium' | 'high';

/** One column about people. Values are the text as it stood in the file, `null` where there was none. */
export interface Attribute {
  readonly id: string;
  readonly label: Localized;
  readonly type: 'text' | 'number' | 'ordinal';
  readonly values: readonly (string | null)[];
  /** Names of single values, for attributes that hold codes. */
  readonly labels: ReadonlyMap<string, Localized>;
}

/** The people of a study, in file order: a person is the index everywhere below this level. */
export interface People {
  readonly ids: readonly string[];
  readonly names: readonly Localized[];
  readonly attributes: readonly Attribute[];
}

/**
 * What one wave says of one layer. There are no self-ties and no two rows for a pair; an undirected
 * tie stands once. A pair in neither `source`/`target` nor the unknown cells is an observed "no tie".
 */
export interface LayerRecord {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
  /** Per person; `null` where nothing says who answered, so that the response rate is unknown. */
  readonly status: readonly Status[] | null;
  /** Single cells that were not observed, besides the rows of people who did not answer. */
  readonly unknownSource: Uint32Array;
  readonly unknownTarget: Uint32Array;
}

export interface Layer {
  readonly id: string;
  readonly label: Localized;
  readonly kind: LayerKind;
  readonly directed: boolean;
  /** Whether the resource flows from the person who names to the person named, or against that. */
  readonly flow: 'with' | 'against';
  readonly question: Localized | null;
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** What a weight means; path measures refuse to guess. */
  readonly weights: 'none' | 'strength' | 'cost' | 'count';
  readonly sensitivity: Sensitivity;
  /** One record per wave, in the order of `Study.waves`. */
  readonly records: readonly LayerRecord[];
}

export interface Wave {
  readonly id: string;
  readonly label: Localized;
}

/** A survey as read: nothing computed, nothing repaired in silence. */
export interface Study {
  readonly title: Localized;
  readonly people: People;
  /** The attribute that says which group a person belongs to; `null` if none was found. */
  readonly group: string | null;
  readonly layers: readonly Layer[];
  /** At least one; the first is what commands read unless told otherwise. */
  readonly waves: readonly Wave[];
}

/** The direction in which a resource of this kind usually flows, given who names whom. */
export function usualFlow(kind: LayerKind): 'with' | 'against' {
  return kind === 'advice' || kind === 'affect' || kind === 'formal' ? 'against' : 'with';
}

/** How sensitive answers of this kind are unless the study says otherwise. */
export function usualSensitivity(kind: LayerKind): Sensitivity {
  if (kind === 'conflict') return 'high';
  return kind === 'affect' ? 'medium' : 'low';
}
