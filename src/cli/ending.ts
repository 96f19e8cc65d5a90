/** What a run ends with, for scripts that read it. */
export const exit = {
  ok: 0,
  usage: 2,
  input: 3,
  question: 4,
  io: 5,
  budget: 6,
  refused: 7,
  fault: 70,
} as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

/** Ends a command early, with the sentence that tells why; null where all is said already. */
export class Ending extends Error {
  override readonly name = 'Ending';
  readonly code: ExitCode;
  readonly sentence: string | null;

  constructor(code: ExitCode, sentence: string | null) {
    super(sentence ?? '');
    this.code = code;
    this.sentence = sentence;
  }
}
