import {
  type Audience,
  type Diagnosis,
  diagnose,
  policyFor,
  questionIds,
  type Released,
} from '../index.ts';
import { defined } from './defined.ts';
import type { CommonFlags } from './flags.ts';
import { checkChoices, openStudy } from './input.ts';
import { letOut } from './policy.ts';
import { chosen, type Session } from './session.ts';
import { policyOf, seedOf } from './settled.ts';
import { working } from './working.ts';

export interface DiagnosisFlags extends CommonFlags {
  readonly wave?: string;
  readonly group?: string;
  readonly question?: readonly string[];
  readonly permutations?: number;
  readonly patience?: number;
  readonly audience?: Audience;
  readonly minGroup?: number;
}

export const diagnosisFlags = [
  'question',
  'wave',
  'group',
  'permutations',
  'patience',
  'audience',
  'minGroup',
] as const;

/** Reads, diagnoses, and lets out what the audience may see. */
export async function diagnosis(
  session: Session,
  input: string,
  given: DiagnosisFlags,
): Promise<Released<Diagnosis>> {
  const questions = given.question?.map((id) => chosen(session, '--question', id, questionIds));
  // Wrong flags are told before anything is read.
  policyFor(given.audience ?? 'analyst', defined({ minGroup: given.minGroup }));
  const { study, settled, keep } = await openStudy(session, input, given);
  const policy = policyOf(given, settled);
  checkChoices(session, study, given);
  const { wave, group, permutations } = given;
  const sealed = await working(session, given, (work) =>
    diagnose(study, {
      ...defined({ questions, wave, group, permutations }),
      seed: seedOf(session, given, settled),
      ...work,
    }),
  );
  const released = letOut(session, sealed, policy);
  await keep();
  return released;
}
