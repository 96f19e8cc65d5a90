import type { GroupTable, StudySummary, TableValue } from '../diagnosis/diagnosis.ts';
import type { Policy } from './policy.ts';
import type { Visibility } from './visibility.ts';

/** A table between groups with the cells that are too small taken out. */
export interface ReleasedTable {
  readonly table: GroupTable | null;
  readonly suppressed: number;
}

/**
 * Takes out a cell when either group is too small or answered too little, when too few different people
 * named someone, and when everybody or nobody did: such a cell gives each single answer away.
 */
export function releaseTable(
  table: GroupTable,
  visible: Visibility,
  policy: Policy,
): ReleasedTable {
  if (policy.individuals === 'all') return { table, suppressed: 0 };
  const sensitive = visible.sensitive([table.layer]);
  if (sensitive && policy.audience === 'public') return { table: null, suppressed: 1 };
  const least = sensitive ? policy.minNominatorsSensitive : policy.minNominators;
  const hidden = table.groups.map((from, g) =>
    table.groups.map((to, h) => {
      if (!visible.group(from) || !visible.group(to)) return true;
      const density = table.density[g]![h]!;
      const nominators = table.nominators[g]![h]!;
      return (
        density === 0 || density === 1 || (typeof nominators === 'number' && nominators < least)
      );
    }),
  );
  const mask = (values: readonly (readonly TableValue[])[], decimals?: number) =>
    values.map((row, g) =>
      row.map((value, h) => (hidden[g]![h] ? 'suppressed' : rounded(value, decimals))),
    );
  return {
    table: {
      ...table,
      ties: mask(table.ties),
      possible: mask(table.possible),
      density: mask(table.density, policy.decimals),
      nominators: mask(table.nominators),
    },
    suppressed: hidden.flat().filter(Boolean).length,
  };
}

function rounded(value: TableValue, decimals: number | undefined): TableValue {
  if (typeof value !== 'number' || decimals === undefined) return value;
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale;
}

/** The study's own page: how many answered is told only of groups that are large enough. */
export function releaseSummary(
  study: StudySummary,
  visible: Visibility,
): { readonly study: StudySummary; readonly suppressed: number } {
  const groups = study.groups.map((group) =>
    visible.group(group.id)
      ? group
      : ({ ...group, size: 'suppressed', answered: 'suppressed', invited: 'suppressed' } as const),
  );
  return {
    study: { ...study, groups },
    suppressed: study.groups.filter((group) => !visible.group(group.id)).length,
  };
}
