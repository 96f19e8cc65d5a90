import type { GroupTable } from '../diagnosis/diagnosis.ts';

/** What a layer's released table holds back. */
export interface HiddenCells {
  /** What it says of some groups with each other. */
  between(layer: string, groups: readonly string[]): boolean;
  /** How far all its groups keep to themselves. */
  index(layer: string): boolean;
}

/**
 * Reads the released tables, so that no finding tells a number its table holds back. Either direction
 * counts: with the sum of both told, one shown cell gives the other away. No table is a hidden one.
 */
export function hiddenCells(tables: readonly GroupTable[]): HiddenCells {
  const byLayer = new Map(tables.map((table) => [table.layer, table] as const));
  return {
    between: (layer, groups) => {
      const table = byLayer.get(layer);
      if (table === undefined) return true;
      const places = groups.map((group) => table.groups.indexOf(group));
      return places.some((g) =>
        places.some((h) => g !== h && (table.ties[g]?.[h] ?? 'suppressed') === 'suppressed'),
      );
    },
    index: (layer) => (byLayer.get(layer)?.eiIndex.value ?? null) === null,
  };
}
