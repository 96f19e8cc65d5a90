import type { GroupTable } from '../diagnosis/diagnosis.ts';

/** Whether what a layer says of some groups with each other is hidden in its released table. */
export type HiddenCells = (layer: string, groups: readonly string[]) => boolean;

/**
 * Reads the released tables, so that no finding tells a number its table holds back. Either direction
 * counts: with the sum of both told, one shown cell gives the other away. No table is a hidden one.
 */
export function hiddenCells(tables: readonly GroupTable[]): HiddenCells {
  const byLayer = new Map(tables.map((table) => [table.layer, table] as const));
  return (layer, groups) => {
    const table = byLayer.get(layer);
    if (table === undefined) return true;
    const places = groups.map((group) => table.groups.indexOf(group));
    return places.some((g) =>
      places.some((h) => g !== h && (table.ties[g]?.[h] ?? 'suppressed') === 'suppressed'),
    );
  };
}
