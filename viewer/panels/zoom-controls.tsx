import type { RefObject } from 'react';
import { Button } from 'react-aria-components';
import type { Scene } from '../scene/scene.ts';
import { useActions, useStore, useTexts } from './desk.ts';
import { CloseIcon, FrameIcon, MinusIcon, PlusIcon } from './icons.tsx';

/** Nearer, farther, everything; and to let go of what is selected. */
export function ZoomControls({ scene }: { scene: RefObject<Scene | null> }) {
  const { viewer } = useTexts();
  const actions = useActions();
  const something = useStore(
    ({ selection }) =>
      selection.people.size > 0 || selection.finding !== null || selection.category !== null,
  );
  const { map } = viewer;
  return (
    <div className="zoom">
      {something && (
        <Button className="button small" onPress={actions.clear}>
          <CloseIcon />
          {map.clear}
        </Button>
      )}
      <div className="zoom-buttons">
        <Button aria-label={map.zoomIn} onPress={() => scene.current?.zoom('in')}>
          <PlusIcon />
        </Button>
        <Button aria-label={map.zoomOut} onPress={() => scene.current?.zoom('out')}>
          <MinusIcon />
        </Button>
        <Button aria-label={map.all} onPress={() => scene.current?.zoom('all')}>
          <FrameIcon />
        </Button>
      </div>
    </div>
  );
}
