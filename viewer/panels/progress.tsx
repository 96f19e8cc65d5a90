import { Label, ProgressBar } from 'react-aria-components';
import { format } from '../../src/index.ts';

/** A bar that fills, or runs to and fro where nobody can tell how far the work is. */
export function Progress({ label, share }: { label: string; share: number | null }) {
  const known = share !== null;
  return (
    <ProgressBar
      className="progress"
      value={known ? share * 100 : 0}
      isIndeterminate={!known}
      valueLabel={known ? format.percent(share) : ''}
    >
      {({ valueText }) => (
        <>
          <Label>{label}</Label>
          <span className="progress-share">{known ? valueText : ''}</span>
          <svg className="progress-bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden>
            <rect className="progress-track" width="100" height="2" rx="1" />
            <rect
              className={known ? 'progress-done' : 'progress-running'}
              width={known ? Math.max(share * 100, 1) : 30}
              height="2"
              rx="1"
            />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
