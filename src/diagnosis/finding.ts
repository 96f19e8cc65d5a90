import type { MeasureId } from '../measures/registry.ts';

export type QuestionId =
  | 'conflict'
  | 'strategic-point'
  | 'leaders'
  | 'information'
  | 'liaisons'
  | 'champions'
  | 'loss'
  | 'silos';

/** What a person is to the organization, as far as the answers of the survey say. */
export type Role =
  | 'bridge'
  | 'mediator'
  | 'liaison'
  | 'deputy-liaison'
  | 'expert'
  | 'news-hub'
  | 'opinion-leader'
  | 'champion'
  | 'gatekeeper'
  | 'bottleneck'
  | 'single-point-of-failure'
  | 'expert-without-trust'
  | 'trusted-not-asked';

/** All roles, in the order in which a list of leverage points names them. */
export const roles: readonly Role[] = [
  'bridge',
  'mediator',
  'liaison',
  'deputy-liaison',
  'expert',
  'news-hub',
  'opinion-leader',
  'champion',
  'gatekeeper',
  'bottleneck',
  'single-point-of-failure',
  'expert-without-trust',
  'trusted-not-asked',
];

/** The questions in the order in which they are asked and answered. */
export const questionIds: readonly QuestionId[] = [
  'conflict',
  'strategic-point',
  'leaders',
  'information',
  'liaisons',
  'champions',
  'loss',
  'silos',
];

/** A value in a sentence. People, groups and layers are named by id; the catalogue finds the name. */
export type Param =
  | { readonly kind: 'people'; readonly ids: readonly string[] }
  | { readonly kind: 'subgroups'; readonly lists: readonly (readonly string[])[] }
  | { readonly kind: 'groups'; readonly ids: readonly string[] }
  | { readonly kind: 'layer'; readonly id: string }
  | { readonly kind: 'number'; readonly value: number; readonly digits?: number }
  | { readonly kind: 'percent'; readonly value: number }
  | { readonly kind: 'p'; readonly value: number };

/** Facts of a diagnosis that are not measures of the registry. */
export type Extra =
  | 'tiesBetween'
  | 'peopleReached'
  | 'directReports'
  | 'soleSource'
  | 'dependents'
  | 'fragmentationAfter'
  | 'askedShare';

/** One measured fact, with what chance alone would give. */
export interface Evidence {
  readonly measure: MeasureId | Extra;
  readonly layer: string | null;
  /** The person or group it is about; `null` for the whole network. */
  readonly of: { readonly kind: 'person' | 'group'; readonly id: string } | null;
  readonly value: number | null;
  readonly expected: number | null;
  readonly pLower: number | null;
  readonly pUpper: number | null;
  /** Rank or value range that the missing answers leave open, 5 % to 95 %. */
  readonly interval: readonly [number, number] | null;
}

/** How sure a name is: the share of plausible completions of the data in which it stays. */
export interface Certainty {
  readonly share: number;
  /** Missing answers filled in from the answers there are, or answers left out where none is missing. */
  readonly basis: 'imputation' | 'case-dropping';
  readonly draws: number;
}

export interface PersonRole {
  readonly id: string;
  readonly role: Role;
  /** A code of `catalogue.reasons`, with the values of its sentence. */
  readonly reason: Statement;
  readonly certainty: Certainty | null;
}

/** A sentence to be: its code in the catalogues and the values to fill in. */
export interface Statement {
  readonly code: string;
  readonly params: Readonly<Record<string, Param>>;
}

/** One thing the diagnosis found. It holds facts only; every sentence comes from the catalogues. */
export interface Finding extends Statement {
  readonly id: string;
  readonly question: QuestionId;
  /** What can still be said where the people may not be named; `null` if nothing can. */
  readonly unnamed: Statement | null;
  readonly layer: string | null;
  /** Every layer whose answers went into it; the most sensitive decides who may see it. */
  readonly layers: readonly string[];
  readonly evidence: readonly Evidence[];
  readonly people: readonly PersonRole[];
  readonly ties: readonly {
    readonly source: string;
    readonly target: string;
    readonly layer: string;
  }[];
  readonly groups: readonly string[];
  /** `list`: each group stands for itself. `together`: the numbers are about all of them at once. */
  readonly groupsAre: 'list' | 'together';
  /** Small groups that have no name of their own, as lists of people. */
  readonly subgroups: readonly (readonly string[])[];
  readonly actions: readonly Statement[];
  readonly caveats: readonly Statement[];
}

/** Everyone a statement names. */
export function peopleOf(statement: Statement): readonly string[] {
  return Object.values(statement.params).flatMap((param) => {
    if (param.kind === 'people') return param.ids;
    return param.kind === 'subgroups' ? param.lists.flat() : [];
  });
}
