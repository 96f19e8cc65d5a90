import { knownOptions, OptionError, oneOf, wholeNumber } from '../errors.ts';
import { refuseBeyond } from '../measures/need.ts';
import { type WorkOptions, workOptionNames, workOptions } from '../measures/work-options.ts';
import { Sealed } from '../sealed.ts';
import type { Study } from '../study/study.ts';
import { context } from './context.ts';
import type { Diagnosis } from './diagnosis.ts';
import { type QuestionId, questionIds } from './finding.ts';
import { leverage } from './leverage.ts';
import { picture } from './picture.ts';
import { findingsOf, needOfQuestions } from './questions-job.ts';
import { consented, groupTables, summary } from './summary.ts';

export interface DiagnoseOptions extends WorkOptions {
  questions?: readonly QuestionId[];
  wave?: string;
  /** The attribute that sorts people into groups; the study's own when left out. */
  group?: string;
  seed?: number;
  permutations?: number;
  /** Completed networks behind every certainty; 0 leaves certainty out. */
  draws?: number;
}

/**
 * What the answers of a study say to the questions a manager asks: findings with their evidence, and
 * the people who are leverage points, each with the reasons. Sealed: only `release` opens it.
 *
 * Throws an OptionError for unknown options, questions, waves and attributes; a study without ties or
 * groups gives fewer findings, never an error. A study for which there is not enough memory or time is
 * refused with a NeedError before anything is begun. `signal` is heard between questions. Ends with a
 * WorkerLostError if workers are lost again and again.
 */
export async function diagnose(
  study: Study,
  options: DiagnoseOptions = {},
): Promise<Sealed<Diagnosis>> {
  knownOptions(options, optionNames);
  const questions = chosen(options.questions ?? questionIds);
  const settings = {
    wave: waveOf(study, options.wave),
    group: options.group ?? study.group,
    seed: wholeNumber('seed', options.seed ?? 1),
    permutations: wholeNumber('permutations', options.permutations ?? 1000, 1),
    draws: wholeNumber('draws', options.draws ?? 200),
  };
  const { executor, signal, onProgress, most } = workOptions(options);
  const asked = { study, settings, questions };
  const asking = findingsOf(asked);
  refuseBeyond(needOfQuestions(asking, asked), most);
  onProgress?.(0);
  const findings = await executor.run(asking, { signal, onProgress });
  const shared = context(study, settings);
  return Sealed.of<Diagnosis>({
    kind: 'diagnosis',
    study: summary(shared),
    questions,
    findings,
    leverage: leverage(findings),
    tables: groupTables(shared),
    map: picture(shared),
    names: new Map(study.people.ids.map((id, node) => [id, study.people.names[node]!])),
    consented: consented(study),
    options: {
      seed: settings.seed,
      permutations: settings.permutations,
      draws: settings.draws,
    },
  });
}

const optionNames = [
  'questions',
  'wave',
  'group',
  'seed',
  'permutations',
  'draws',
  ...workOptionNames,
];

function chosen(questions: readonly QuestionId[]): readonly QuestionId[] {
  for (const question of questions) oneOf('questions', question, questionIds);
  return questionIds.filter((question) => questions.includes(question));
}

function waveOf(study: Study, wave: string | undefined): string {
  const known = study.waves.map((one) => one.id);
  if (wave === undefined) return known[0]!;
  if (known.includes(wave)) return wave;
  throw new OptionError('wave', wave, `one of the waves ${known.join(', ')}`);
}
