import type { ReactTable } from '@tanstack/react-table';
import { useTexts } from './desk.ts';
import type { features, MeasureColumn, PersonRow } from './people-rows.ts';

/** The names of the columns; each sorts the rows. */
export function PeopleHead(props: {
  table: ReactTable<typeof features, PersonRow>;
  measures: readonly MeasureColumn[];
}) {
  const { table, measures } = props;
  const { viewer } = useTexts();
  const names = new Map<string, { name: string; plain: string; term?: string }>([
    ['person', { name: viewer.table.person, plain: '' }],
    ['group', { name: viewer.table.group, plain: '' }],
    ['roles', { name: viewer.table.roles, plain: '' }],
    ...measures.map((measure) => [measure.id, measure] as const),
  ]);
  return (
    <thead>
      <tr>
        {table.getHeaderGroups()[0]!.headers.map(({ id, column }) => {
          const sorted = column.getIsSorted();
          return (
            <th
              key={id}
              scope="col"
              data-column={measures.some((measure) => measure.id === id) ? 'measure' : id}
              aria-sort={sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'}
            >
              <button
                type="button"
                title={names.get(id)?.plain}
                onClick={column.getToggleSortingHandler()}
              >
                {names.get(id)?.name}
                <span className="sort" data-sorted={sorted} aria-hidden="true" />
                <small>{names.get(id)?.term}</small>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
