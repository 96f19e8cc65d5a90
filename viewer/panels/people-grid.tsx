import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useDerived } from './derived.tsx';
import { useActions, useStore, useTexts } from './desk.ts';
import { PeopleHead } from './people-head.tsx';
import { columnsFor, features, type MeasureColumn, type PersonRow } from './people-rows.ts';
import { PersonRowView } from './person-row.tsx';

const ROW = 34;
/** A table that is worked with by keyboard is a grid; its rows stay those of a table. */
const GRID = { role: 'grid', 'aria-multiselectable': true } as const;
/** Up to this many rows all are in the page; above, only those in view. */
const ALL = 200;

/** The rows as a grid: one row takes the keyboard's focus, arrows move it, space and enter select. */
export function PeopleGrid(props: {
  rows: readonly PersonRow[];
  columns: readonly MeasureColumn[];
}) {
  const { rows: data, columns: measures } = props;
  const { study } = useDerived();
  const { viewer } = useTexts();
  const actions = useActions();
  const people = useStore((state) => state.selection.people);
  const size = useStore((state) => state.view.size);
  const [sorting, setSorting] = useState<SortingState>([{ id: size ?? 'person', desc: true }]);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => columnsFor(measures, study.group !== null), [measures, study]);
  const known = useMemo(() => {
    const ids = new Set(columns.map(({ id }) => id));
    return sorting.filter(({ id }) => ids.has(id));
  }, [columns, sorting]);
  const table = useTable({
    features,
    columns,
    data: data as PersonRow[],
    state: { sorting: known },
    onSortingChange: setSorting,
    getRowId: (row) => String(row.person),
  });
  const rows = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW,
    overscan: 12,
    enabled: rows.length > ALL,
  });
  const window =
    rows.length > ALL
      ? virtual.getVirtualItems().map(({ index }) => index)
      : rows.map((_, index) => index);
  const before = (window[0] ?? 0) * ROW;
  const after = (rows.length - 1 - (window[window.length - 1] ?? rows.length - 1)) * ROW;
  const focused = Math.min(active, rows.length - 1);

  const reveal = (index: number, focus: boolean) => {
    if (rows.length > ALL) virtual.scrollToIndex(index);
    requestAnimationFrame(() => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`);
      if (focus) row?.focus();
      row?.scrollIntoView({ block: focus ? 'nearest' : 'center' });
    });
  };

  // A selection made elsewhere brings its first row into view, also when the rows are sorted anew; one
  // made here stays where it is.
  const order = rows.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be done once for each selection and order
  useEffect(() => {
    if (people.size === 0 || scroller.current?.contains(document.activeElement)) return;
    const first = rows.findIndex((row) => people.has(row.original.person));
    if (first < 0) return;
    setActive(first);
    reveal(first, false);
  }, [people, order]);

  const select = (index: number, adding: boolean) => {
    const row = rows[index];
    if (row === undefined) return;
    setActive(index);
    actions.click(row.original.person, adding);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: 10,
      PageUp: -10,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(focused + step, 0), rows.length - 1);
      setActive(next);
      reveal(next, true);
    } else if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      select(focused, event.key === ' ');
    }
  };

  if (rows.length === 0) return <p className="table-empty">{viewer.table.empty}</p>;
  return (
    <div className="table-scroll" ref={scroller}>
      <table
        className="people"
        {...GRID}
        aria-label={viewer.table.caption}
        aria-describedby="table-keys"
        aria-rowcount={rows.length + 1}
      >
        <PeopleHead table={table} measures={measures} />
        <tbody onKeyDown={onKeyDown}>
          {before > 0 && <Space height={before} />}
          {window.map((index) => {
            const row = rows[index]!.original;
            return (
              <PersonRowView
                key={row.person}
                row={row}
                index={index}
                grouped={study.group !== null}
                measures={measures}
                selected={people.has(row.person)}
                focusable={index === focused}
                onSelect={select}
              />
            );
          })}
          {after > 0 && <Space height={after} />}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the place of rows that are out of view. */
function Space({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row that cannot be focused
    <tr aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}
