import { useMemo } from 'react';
import { Button, Switch } from 'react-aria-components';
import { columnOf, percentiles } from '../store/columns.ts';
import { ColumnsMenu } from './columns-menu.tsx';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { PeopleGrid } from './people-grid.tsx';
import type { MeasureColumn, PersonRow } from './people-rows.ts';
import { ViewSwitch } from './view-switch.tsx';
import { groupName, measurePlain, measureTitle, reasonText } from './words.ts';

/** Everyone in rows: the same people, groups, roles and measures as the map, and the same selection. */
export function TablePanel() {
  const { viewer } = useTexts();
  const actions = useActions();
  const columns = useMeasureColumns();
  const rows = useRows(columns);
  const people = useStore((state) => state.selection.people);
  const only = useStore((state) => state.view.onlySelected);
  const shown = useMemo(
    () => (only ? rows.filter(({ person }) => people.has(person)) : rows),
    [rows, only, people],
  );
  const { table } = viewer;
  return (
    <section className="table" id="table" tabIndex={-1} aria-label={table.region}>
      <div className="table-controls">
        <ViewSwitch />
        <span className="table-count" aria-hidden="true">
          {table.selected(people.size)}
        </span>
        {people.size > 0 && (
          <Button className="text-button" onPress={actions.clear}>
            {table.clear}
          </Button>
        )}
        <Switch className="switch" isSelected={only} onChange={actions.showOnlySelected}>
          <span className="switch-track" aria-hidden="true" />
          {table.onlySelected}
        </Switch>
        <span className="table-keys" id="table-keys">
          {table.keys}
        </span>
        <ColumnsMenu />
      </div>
      <PeopleGrid rows={shown} columns={columns} />
    </section>
  );
}

function useRows(columns: readonly MeasureColumn[]): readonly PersonRow[] {
  const { study, names, rolesOf } = useDerived();
  const { words } = useTexts();
  const locale = useLocale();
  return useMemo(
    () =>
      study.people.ids.map((id, person) => ({
        person,
        id,
        name: names[person]!,
        group: groupName(study, person, locale) ?? words.noGroup,
        roles: rolesOf.get(person) ?? [],
        values: new Map(
          columns.map((column) => [column.id, column.values?.[person] ?? Number.NaN]),
        ),
      })),
    [study, names, rolesOf, words, locale, columns],
  );
}

function useMeasureColumns(): readonly MeasureColumn[] {
  const locale = useLocale();
  const view = useStore((state) => state.view);
  const columns = useStore((state) => state.columns);
  return useMemo(
    () =>
      view.columns.map((id) => {
        const column = columnOf({ columns, view }, id);
        return {
          id,
          name: measureTitle(id, locale).plain,
          term: measureTitle(id, locale).term,
          plain: measurePlain(id, locale),
          values: column?.values ?? null,
          shares: column === null ? null : percentiles(column.values),
          reason: (person: number) =>
            reasonText(column?.reason ?? column?.reasons?.get(person), locale),
        };
      }),
    [view, columns, locale],
  );
}
