import { knownOptions, OptionError, oneOf, wholeNumber } from '../errors.ts';
import { Sealed } from '../sealed.ts';
import type { Study } from '../study/study.ts';
import { type Context, context } from './context.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Draft } from './draft.ts';
import { type Finding, type QuestionId, questionIds } from './finding.ts';
import { gated } from './gated.ts';
import { leverage } from './leverage.ts';
import { picture } from './picture.ts';
import { champions } from './questions/champions.ts';
import { conflict } from './questions/conflict/conflict.ts';
import { information } from './questions/information.ts';
import { leaders } from './questions/leaders.ts';
import { liaisons } from './questions/liaisons.ts';
import { loss } from './questions/loss.ts';
import { silos } from './questions/silos.ts';
import { strategicPoint } from './questions/strategic-point.ts';
import { consented, groupTables, summary } from './summary.ts';

export interface DiagnoseOptions {
  questions?: readonly QuestionId[];
  wave?: string;
  /** The attribute that sorts people into groups; the study's own when left out. */
  group?: string;
  seed?: number;
  permutations?: number;
  /** Completed networks behind every certainty; 0 leaves certainty out. */
  draws?: number;
  signal?: AbortSignal;
  /** Told after each question how many of all are done. */
  onProgress?: (done: number, all: number) => void;
}

const rules: Readonly<Record<QuestionId, (context: Context) => readonly Draft[]>> = {
  conflict,
  'strategic-point': strategicPoint,
  leaders,
  information,
  liaisons,
  champions,
  loss,
  silos,
};

/**
 * What the answers of a study say to the questions a manager asks: findings with their evidence, and
 * the people who are leverage points, each with the reasons. Sealed: only `release` opens it.
 *
 * Throws an OptionError for unknown options, questions, waves and attributes; a study without ties or
 * groups gives fewer findings, never an error. `signal` is heard between questions.
 */
export async function diagnose(
  study: Study,
  options: DiagnoseOptions = {},
): Promise<Sealed<Diagnosis>> {
  knownOptions(options, optionNames);
  const questions = asked(options.questions ?? questionIds);
  const settings = {
    wave: waveOf(study, options.wave),
    group: options.group ?? study.group,
    seed: wholeNumber('seed', options.seed ?? 1),
    permutations: wholeNumber('permutations', options.permutations ?? 1000, 1),
    draws: wholeNumber('draws', options.draws ?? 200),
  };
  const shared = context(study, settings);
  const findings: Finding[] = [];
  for (const [done, question] of questions.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.(done, questions.length);
    const drafts = rules[question](shared);
    findings.push(
      ...told(
        drafts.map((draft) => gated(shared, { ...draft, id: '' })),
        question,
      ),
    );
    await breath();
  }
  options.onProgress?.(questions.length, questions.length);
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

/** Numbered findings of one question; what the answers silenced is said once per layer. */
function told(findings: readonly Finding[], question: QuestionId): readonly Finding[] {
  const once = findings.filter(
    ({ code, layer }, at) =>
      code !== 'gated.descriptive' ||
      findings.findIndex((other) => other.code === code && other.layer === layer) === at,
  );
  return once.map((finding, at) => ({ ...finding, id: `${question}-${at + 1}` }));
}

const optionNames = [
  'questions',
  'wave',
  'group',
  'seed',
  'permutations',
  'draws',
  'signal',
  'onProgress',
];

function asked(questions: readonly QuestionId[]): readonly QuestionId[] {
  for (const question of questions) oneOf('questions', question, questionIds);
  return questionIds.filter((question) => questions.includes(question));
}

function waveOf(study: Study, wave: string | undefined): string {
  const known = study.waves.map((one) => one.id);
  if (wave === undefined) return known[0]!;
  if (known.includes(wave)) return wave;
  throw new OptionError('wave', wave, `one of the waves ${known.join(', ')}`);
}

/** Lets a worker hear a cancellation, and a terminal draw its progress, between two questions. */
function breath(): Promise<void> {
  return new Promise((resume) => setTimeout(() => resume(), 0));
}
