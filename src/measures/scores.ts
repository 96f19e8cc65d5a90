import type { Localized } from '../study/localized.ts';
import type { Bounds } from './bounds.ts';
import type { MeasureOptions, Reads } from './definition.ts';
import type { OwnValues } from './own-options.ts';
import type { Values } from './values.ts';

/** Every measure asked for of one layer, in the order of the registry. */
export interface Scores extends Values {
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
  /** The options each measure has for itself, as they were used. */
  readonly own: ReadonlyMap<string, OwnValues>;
  /** Cells of the layer, as reported, that nobody answered. */
  readonly unknownCells: number;
  /** The same for each measure, in the form it read: cells or pairs, of all layers it looked at. */
  readonly unknown: ReadonlyMap<string, number>;
  /** On request. */
  readonly bounds: Bounds | null;
}
