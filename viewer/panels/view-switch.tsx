import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { View } from '../store/state.ts';
import { useActions, useStore, useTexts } from './desk.ts';

/** Map, table or both: two views of the same. */
export function ViewSwitch() {
  const { viewer } = useTexts();
  const actions = useActions();
  const shown = useStore((state) => state.view.shown);
  const views: readonly View['shown'][] = ['both', 'map', 'table'];
  return (
    <ToggleButtonGroup
      className="segments small"
      aria-label={viewer.shown.label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[shown]}
      onSelectionChange={(keys) => {
        const next = views.find((view) => keys.has(view));
        if (next !== undefined) actions.show(next);
      }}
    >
      {views.map((view) => (
        <ToggleButton key={view} id={view}>
          {viewer.shown[view]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
