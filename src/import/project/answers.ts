import type { ReadOptions } from '../source.ts';

/** The options of a reading that answer a question about the files, and that a project keeps. */
export const answerNames = [
  'encoding',
  'twoMode',
  'network',
  'repeated',
  'zeros',
  'delimiter',
  'decimal',
  'directed',
  'missing',
] as const;

export type AnswerName = (typeof answerNames)[number];

type GivenAnswers = {
  readonly [N in AnswerName]?: Exclude<ReadOptions[N], undefined>;
};

/** The answers among other options, or among entries of which some are left open. */
export function answersIn(
  options: {
    readonly [N in keyof GivenAnswers]?: GivenAnswers[N] | undefined;
  },
): GivenAnswers {
  const given = answerNames.map((name) => [name, options[name]] as const);
  return Object.fromEntries(given.filter(([, answer]) => answer !== undefined)) as GivenAnswers;
}
