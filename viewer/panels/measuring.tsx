import { Button } from 'react-aria-components';
import { useActions, useStore, useTexts } from './desk.ts';
import { Progress } from './progress.tsx';

/** How far the measures are that the page is about to show, and what became of them if they stopped. */
export function Measuring() {
  const { viewer } = useTexts();
  const actions = useActions();
  const state = useStore(({ measuring }) => measuring);
  if (state.kind === 'idle') return null;
  if (state.kind === 'running') {
    return (
      <div className="measuring late">
        <Progress label={viewer.reading.scores} share={state.share} />
        <Button className="text-button" onPress={actions.cancelMeasuring}>
          {viewer.reading.cancel}
        </Button>
      </div>
    );
  }
  return (
    <div className="measuring" role="alert">
      <p>
        {state.kind === 'failed' ? viewer.faults[state.fault.code] : viewer.measuring.cancelled}
      </p>
      <Button className="text-button" onPress={() => void actions.measure()}>
        {viewer.measuring.again}
      </Button>
    </div>
  );
}
