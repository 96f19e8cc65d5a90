import { answersIn } from '../index.ts';
import type { CommonFlags } from './flags.ts';

/** What the flags answer about the files, by the names that reading and projects know it by. */
export function givenAnswers({ directed, ...given }: CommonFlags) {
  const { encoding, twoMode, network, repeated, zeros, delimiter, decimal } = given;
  return answersIn({
    ...{ encoding, twoMode, network, repeated, zeros, delimiter, decimal },
    directed: directed === undefined ? undefined : directed === 'yes',
  });
}
