import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import { OptionError } from '../errors.ts';
import type { StudyTest } from '../inference/study-test/result.ts';
import type { Rejects } from '../issue.ts';
import type { Scores } from '../measures/scores.ts';
import { Sealed } from '../sealed.ts';
import type { Study } from '../study/study.ts';
import { releaseDiagnosis } from './diagnosis.ts';
import type { Policy } from './policy.ts';
import { type Refusal, type Released, stamp } from './released.ts';
import { releaseTest } from './study-test.ts';

/** What can come to the door. */
type Releasable = Diagnosis | Rejects | Scores | Study | StudyTest;

/**
 * The only door to any output: opens a sealed result and gives back what the policy lets this audience
 * see, or a refusal that says what was asked for. What is held back is not in the value at all.
 *
 * Single answers and scores per person are for the analyst alone; the others read findings.
 */
export function release<T extends Releasable>(
  sealed: Sealed<T>,
  policy: Policy,
): Released<T> | Refusal {
  if (!(sealed instanceof Sealed)) throw new OptionError('sealed', sealed, 'a sealed result');
  const result: Releasable = Sealed.open(sealed);
  if ('kind' in result && result.kind === 'diagnosis') {
    return releaseDiagnosis(result, policy) as Released<T>;
  }
  if ('kind' in result && result.kind === 'test') {
    return releaseTest(result, policy) as Released<T> | Refusal;
  }
  if (policy.individuals === 'all' && policy.ties === 'all') return stamp(result as T, policy, 0);
  const isScores = 'kind' in result && result.kind !== 'rejects';
  return { refused: isScores ? 'scores' : 'study-data', policy };
}
