import { type Reading, readStudy, readStudyFrom } from '../../src/import/read-study.ts';
import { type Input, recipeFiles } from './input.ts';
import { builtins, faultsOf, type Outcome, outcomeOf } from './verdict.ts';

export interface Result {
  readonly outcome: Outcome | 'thrown';
  readonly faults: readonly string[];
}

/** Reads one input and judges the reading. */
export async function judged({ sources, options = {}, large }: Input): Promise<Result> {
  const before = builtins();
  let reading: Reading;
  try {
    reading =
      large === undefined
        ? await readStudy(sources, options)
        : await readStudyFrom(sources, options, large);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'thrown', faults: [`threw ${what.split('\n').slice(0, 4).join(' | ')}`] };
  }
  const faults = [...faultsOf(reading, [...sources, ...recipeFiles(options)])];
  if (builtins() !== before) faults.push('the builtins have changed');
  return { outcome: outcomeOf(reading), faults };
}
