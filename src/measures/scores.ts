import type { Localized } from '../study/localized.ts';
import type {
  GroupColumn,
  MeasureOptions,
  NetworkValue,
  NodeColumn,
  Reads,
  TieColumn,
} from './definition.ts';

/** Every measure asked for of one layer, in the order of the registry. */
export interface Scores {
  readonly kind: 'scores';
  readonly layer: string;
  readonly wave: string;
  readonly directed: boolean;
  readonly people: { readonly ids: readonly string[]; readonly names: readonly Localized[] };
  readonly groups: {
    readonly attribute: string;
    readonly ids: readonly string[];
    readonly labels: readonly Localized[];
  } | null;
  readonly options: MeasureOptions;
  /** The form of the layer each measure read. */
  readonly reads: ReadonlyMap<string, Exclude<Reads, 'either'>>;
  readonly nodes: ReadonlyMap<string, NodeColumn>;
  readonly ties: ReadonlyMap<string, TieColumn>;
  readonly groupValues: ReadonlyMap<string, GroupColumn>;
  readonly network: ReadonlyMap<string, NetworkValue>;
  readonly unknownCells: number;
}
