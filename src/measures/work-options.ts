import { knownOptions } from '../errors.ts';
import { type Executor, type RunOptions, thisThread } from '../work.ts';
import type { Most } from './need.ts';

/** Who does long work, who hears of it, and how much it may be. Results are the same bits. */
export interface WorkOptions extends RunOptions {
  /** Who does the heavy work; this thread when left out. */
  readonly executor?: Executor | undefined;
  /** Work that would take more than this is refused with a NeedError before it is begun. */
  readonly most?: Most | undefined;
}

export const workOptionNames = ['executor', 'signal', 'onProgress', 'most'] as const;

/** The same with every gap filled. */
export interface Working extends RunOptions {
  readonly executor: Executor;
  readonly most: Most;
}

/** Throws an OptionError for budgets that there are not. */
export function workOptions({
  executor = thisThread,
  signal,
  onProgress,
  most = {},
}: WorkOptions): Working {
  knownOptions(most, ['bytes', 'seconds']);
  return { executor, signal, onProgress, most };
}
