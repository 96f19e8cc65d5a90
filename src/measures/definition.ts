import type { Network } from '../network/network.ts';
import type { Partition } from '../study/partition.ts';
import type { Results, Task } from '../work.ts';
import type { Cost } from './costs.ts';
import type { OwnOption, OwnReader } from './own-options.ts';

/** Why a value does not exist. Words for each stand in the catalogues. */
export type Reason =
  | 'isolate'
  | 'pendant'
  | 'no-ties'
  | 'no-group'
  | 'one-group'
  | 'small-group'
  | 'too-few-people'
  | 'unreachable'
  | 'disconnected'
  | 'undirected'
  | 'no-variance'
  | 'no-pairs'
  | 'needs-positive-weight'
  | 'degenerate-eigenvalue'
  | 'not-converged'
  | 'one-layer'
  | 'one-sign'
  | 'no-numbers'
  | 'too-large';

/** Which form of the layer a measure reads. */
export type Reads = 'reported' | 'flow' | 'symmetrized' | 'either';

export type Profile = 'default' | 'ucinet' | 'igraph' | 'sna';
export const profiles: readonly Profile[] = ['default', 'ucinet', 'igraph', 'sna'];

/** Options shared by all measures of one run; single functions take the ones they know. */
export interface MeasureOptions {
  readonly weight: 'none' | 'strength' | 'cost';
  /** `null` leaves each measure on the scale it is usually told on. */
  readonly normalized: boolean | null;
  readonly symmetrize: 'any' | 'confirmed';
  readonly profile: Profile;
  readonly permutations: number;
  readonly seed: number;
}

/** What the study holds besides the layer measured, all of the same wave. */
export interface Beyond {
  /** Every layer as reported, the one measured among them. */
  readonly layers: readonly Network[];
  /** The attributes that are numbers, `NaN` where a person has none. */
  readonly numbers: readonly { readonly id: string; readonly values: Float64Array }[];
}

/** What a measure may look at. `once` keeps a value that several measures of one run share. */
export interface MeasureContext {
  readonly reported: Network;
  readonly flow: Network;
  readonly symmetrized: Network;
  readonly groups: Partition | null;
  readonly beyond: Beyond;
  readonly options: MeasureOptions;
  once<T>(key: string, evaluate: () => T): T;
  /** Gives what was done beforehand, and does here what was not; each task once. */
  readonly results: Results;
}

/** How good values are that were estimated from a sample. */
export interface Estimate {
  readonly samples: number;
  /** With this confidence no value at all is farther off; in the unit of the values. */
  readonly error: number;
  readonly confidence: number;
}

/** One value per node in node order; `NaN` where `reasons` has the node, or everywhere for one `reason`. */
export interface NodeColumn {
  readonly values: Float64Array | Uint32Array | Uint8Array;
  readonly reasons?: ReadonlyMap<number, Reason>;
  /** Why the measure was not worked out at all. */
  readonly reason?: Reason;
  /** Where the values are not exact. */
  readonly estimate?: Estimate;
}

/**
 * One value per tie, with the ties it is about: arcs, or pairs where the measure reads them. Of a measure
 * that was not worked out no ties are listed.
 */
export interface TieColumn {
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly values: Float64Array | Uint8Array;
  /** Why a tie has no value, by its place in the lists. */
  readonly reasons?: ReadonlyMap<number, Reason>;
  /** Why the measure was not worked out at all. */
  readonly reason?: Reason;
}

/**
 * A value of the whole network; a plain number, or a record where one number does not say it. The
 * reason tells why the value, or what is missing in the record, does not exist.
 */
export type NetworkValue =
  | { readonly value: number; readonly reason?: Reason }
  | { readonly record: Readonly<Record<string, unknown>>; readonly reason?: Reason };

/** One value per group in the order of the partition. */
export interface GroupColumn {
  readonly values: Float64Array;
  readonly reasons?: ReadonlyMap<number, Reason>;
}

interface Common {
  readonly id: string;
  readonly family: 'centrality' | 'brokerage' | 'cohesion' | 'groups' | 'relations';
  readonly reads: Reads;
  /** Whether tie weights can change the value, and through which option. */
  readonly weights: 'ignored' | 'option' | 'always';
  readonly needsGroups?: boolean;
  /** Long work or long output: left out unless asked for by id. */
  readonly onRequest?: boolean;
  /** Heavy work that may be done before and elsewhere; `evaluate` then takes it from `results`. */
  tasks?(context: MeasureContext, own: OwnReader): readonly Task<unknown>[];
  /** What can be asked of this measure alone. */
  readonly own?: readonly OwnOption[];
  /** Cells the measure reads that nobody answered, where it reads others than its form of the layer. */
  unknown?(context: MeasureContext): number;
  /** Growth of the work with nodes n and ties m. */
  readonly cost: Cost;
  /** Full references with DOI where there is one. */
  readonly sources: readonly string[];
}

/** One entry of the registry; name and explanation stand in the catalogues under `id`. */
export type MeasureDefinition =
  | (Common & {
      readonly level: 'node';
      evaluate(context: MeasureContext, own: OwnReader): NodeColumn;
    })
  | (Common & {
      readonly level: 'tie';
      evaluate(context: MeasureContext, own: OwnReader): TieColumn;
    })
  | (Common & {
      readonly level: 'group';
      evaluate(context: MeasureContext, own: OwnReader): GroupColumn;
    })
  | (Common & {
      readonly level: 'network';
      evaluate(context: MeasureContext, own: OwnReader): NetworkValue;
    });
