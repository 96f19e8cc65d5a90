import { Button } from 'react-aria-components';
import { useActions, useStore, useTexts } from './desk.ts';
import { Seal } from './icons.tsx';
import { Progress } from './progress.tsx';

/** While a study is being read. */
export function ReadingPanel() {
  const { viewer } = useTexts();
  const actions = useActions();
  const stage = useStore((state) => state.stage);
  const progress = stage.kind === 'reading' ? stage.progress : null;
  const step = progress === null ? viewer.reading.starting : viewer.reading[progress.step];
  return (
    <main className="reading">
      <Seal />
      <h1>{viewer.product}</h1>
      <Progress label={step} share={progress?.share ?? null} />
      {stage.kind === 'reading' && (
        <Button className="button" onPress={actions.cancelReading}>
          {viewer.reading.cancel}
        </Button>
      )}
    </main>
  );
}
