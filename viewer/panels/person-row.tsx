import { memo } from 'react';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { RoleTags } from './leverage-points.tsx';
import type { MeasureColumn, PersonRow } from './people-rows.ts';
import { PersonDot } from './person-dot.tsx';
import { amount, shareBelow } from './words.ts';

/** One person of the table. */
export const PersonRowView = memo(function PersonRowView(props: {
  row: PersonRow;
  index: number;
  grouped: boolean;
  measures: readonly MeasureColumn[];
  selected: boolean;
  focusable: boolean;
  onSelect: (index: number, adding: boolean) => void;
}) {
  const { row, index, grouped, measures, selected, focusable, onSelect } = props;
  const actions = useActions();
  return (
    <tr
      data-row={index}
      data-person={row.id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      onClick={(event) => onSelect(index, event.shiftKey || event.ctrlKey || event.metaKey)}
      onPointerEnter={() => actions.hover(row.person)}
      onPointerLeave={() => actions.hover(null)}
    >
      <th scope="row">
        <PersonDot person={row.person} />
        <bdi>{row.name}</bdi>
      </th>
      {grouped && (
        <td>
          <bdi>{row.group}</bdi>
        </td>
      )}
      <td>
        <RoleTags held={row.roles} />
      </td>
      {measures.map((measure) => (
        <MeasureCell key={measure.id} measure={measure} person={row.person} />
      ))}
    </tr>
  );
});

function MeasureCell({ measure, person }: { measure: MeasureColumn; person: number }) {
  const { viewer } = useTexts();
  const locale = useLocale();
  const running = useStore(({ measuring }) => measuring.kind === 'running');
  if (measure.values === null || measure.shares === null) {
    return (
      <td className="number waiting-cell">
        {running && <span className="unseen">{viewer.table.waiting}</span>}
      </td>
    );
  }
  const value = measure.values[person]!;
  const share = measure.shares[person]!;
  if (Number.isNaN(value)) {
    return (
      <td className="number undefined" title={measure.reason(person)}>
        –
      </td>
    );
  }
  return (
    <td className="number" title={viewer.table.percentile(shareBelow(share))}>
      {amount(value, locale)}
      <svg className="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect className="bar-track" width="100" height="3" />
        <rect className="bar-share" width={share * 100} height="3" />
      </svg>
    </td>
  );
}
