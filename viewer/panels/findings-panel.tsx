import { Button } from 'react-aria-components';
import { useDerived } from './derived.tsx';
import { useActions, useStore, useTexts } from './desk.ts';
import { KindQuestion } from './kind-question.tsx';
import { LeveragePoints } from './leverage-points.tsx';
import { Progress } from './progress.tsx';
import { Questions } from './questions.tsx';

/** The heart of the page: who the leverage points are, and what was found for each question. */
export function FindingsPanel() {
  const { viewer, words } = useTexts();
  const { open, diagnosis } = useDerived();
  const { policy } = open;
  return (
    <section className="findings" id="findings" tabIndex={-1} aria-label={viewer.leverage.region}>
      <KindQuestion />
      <DiagnosisState />
      {diagnosis !== null && (
        <>
          <LeveragePoints />
          <Questions />
          <footer className="fine-print">
            <p>{viewer.leverage.caution}</p>
            <p>{viewer.leverage.policy(words.audiences[policy.audience], policy.minGroup)}</p>
          </footer>
        </>
      )}
    </section>
  );
}

/** How far the questions are, and what became of them if they were not answered. */
function DiagnosisState() {
  const { viewer } = useTexts();
  const actions = useActions();
  const outcome = useStore((state) => state.diagnosis);
  if (outcome.kind === 'done') {
    return outcome.suppressed === 0 ? null : (
      <p className="suppressed">{viewer.leverage.suppressed(outcome.suppressed)}</p>
    );
  }
  if (outcome.kind === 'running') {
    return (
      <div className="diagnosing">
        <h2>{viewer.leverage.title}</h2>
        <p className="quiet">{viewer.leverage.running}</p>
        <Progress label={viewer.reading.diagnosis} share={outcome.share} />
        <Button className="button" onPress={actions.cancelDiagnosis}>
          {viewer.reading.cancel}
        </Button>
        <Waiting />
      </div>
    );
  }
  if (outcome.kind === 'none') return null;
  return (
    <div className="diagnosing">
      <h2>{viewer.leverage.title}</h2>
      <p role="alert">
        {outcome.kind === 'failed' ? viewer.faults[outcome.fault.code] : viewer.leverage.cancelled}
      </p>
      <Button className="button primary" onPress={() => void actions.diagnose()}>
        {viewer.leverage.again}
      </Button>
    </div>
  );
}

/** Grey lines where the findings will stand. */
function Waiting() {
  return (
    <div className="waiting" aria-hidden="true">
      {[1, 2, 3, 4].map((line) => (
        <div key={line} className="waiting-card" />
      ))}
    </div>
  );
}
