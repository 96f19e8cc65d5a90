import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import type { Role } from '../../src/index.ts';

/** One person of the table. */
export interface PersonRow {
  readonly person: number;
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly roles: readonly Role[];
  /** By measure; NaN where undefined or not yet measured. */
  readonly values: ReadonlyMap<string, number>;
}

export interface MeasureColumn {
  readonly id: string;
  readonly name: string;
  /** The term of the field, empty where the name is it. */
  readonly term: string;
  readonly plain: string;
  /** In node order; null while they are being measured. */
  readonly values: ArrayLike<number> | null;
  /** The share of people with less. */
  readonly shares: ArrayLike<number> | null;
  reason(person: number): string;
}

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic },
});

type Features = typeof features;

/** How the rows are sorted by each column. A value that does not exist comes last either way. */
export function columnsFor(
  measures: readonly MeasureColumn[],
  grouped: boolean,
): ColumnDef<Features, PersonRow>[] {
  return [
    { id: 'person', accessorFn: (row) => row.name, sortFn: 'basic' },
    ...(grouped
      ? [{ id: 'group', accessorFn: (row: PersonRow) => row.group, sortFn: 'basic' as const }]
      : []),
    { id: 'roles', accessorFn: (row) => row.roles.length, sortFn: 'basic', sortDescFirst: true },
    ...measures.map<ColumnDef<Features, PersonRow>>(({ id }) => ({
      id,
      accessorFn: ({ values }) => {
        const value = values.get(id);
        return value === undefined || Number.isNaN(value) ? undefined : value;
      },
      sortFn: 'basic',
      sortUndefined: 'last',
      sortDescFirst: true,
    })),
  ];
}
