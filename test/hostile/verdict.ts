import type { Reading, Source } from '../../src/import/read-study.ts';
import { type Issue, severities } from '../../src/issue.ts';
import { issueWords } from '../../src/locale/issue-words.ts';
import { locales } from '../../src/study/localized.ts';

/** How a reading ended. */
export type Outcome = 'read' | 'refused' | 'question';

export function outcomeOf({ issues }: Reading): Outcome {
  if (issues.some(({ severity }) => severity === 'error')) return 'refused';
  return issues.some(({ severity }) => severity === 'question') ? 'question' : 'read';
}

/** What is wrong with a reading, whatever went in; nothing if it keeps every promise. */
export function faultsOf(reading: Reading, sources: readonly Source[]): readonly string[] {
  const { study, issues, accounting } = reading;
  const { rowsRead, used, rejected, merged, ignored } = accounting;
  const faults: string[] = [];
  if (rowsRead !== used + rejected + merged + ignored) faults.push('the account does not balance');
  const stopped = outcomeOf(reading) !== 'read';
  if (stopped !== (study === null)) faults.push('a study and what should have stopped it');
  const names = new Set(sources.map(({ name }) => name));
  for (const issue of issues) faults.push(...faultsOfIssue(issue, names));
  for (const { records, id } of study?.layers ?? []) {
    for (const { source, target, weight, unknownSource, unknownTarget } of records) {
      const n = study!.people.ids.length;
      const ends = [source, target, unknownSource, unknownTarget];
      if (ends.some((list) => list.some((end) => end >= n)))
        faults.push(`a tie of ${id} to nobody`);
      if (source.some((end, at) => end === target[at])) faults.push(`a tie of ${id} to oneself`);
      if (weight.some((value) => !(value > 0 && value < Number.POSITIVE_INFINITY)))
        faults.push(`a weight of ${id} that is none`);
    }
  }
  return [...new Set(faults)];
}

function faultsOfIssue(issue: Issue, names: ReadonlySet<string>): readonly string[] {
  const { code, severity, file, count, samples, params } = issue;
  const faults: string[] = [];
  const about = (what: string) => faults.push(`${code}: ${what}`);
  if (severity !== severities[code]) about('another severity');
  // An entry of an archive is named behind it.
  const given = names.has(file) || [...names].some((name) => file.startsWith(`${name}/`));
  if (!given && code !== 'NOTHING_TO_READ') about('names no file of the input');
  if (samples.length !== Math.min(20, count)) about('samples do not fit the count');
  for (const { line, column, cell, entry, byte } of [issue, ...samples]) {
    const inText = Number.isSafeInteger(line) && line! >= 1 && Number.isSafeInteger(column);
    if (!(inText && column! >= 1) && !cell && !entry && byte === undefined) about('has no place');
  }
  for (const locale of locales) {
    const { text, advice } = issueWords(issue, locale);
    // What a file calls NaN is called so.
    const odd = ['undefined', 'NaN', '[object'].filter((word) => (text + advice).includes(word));
    const own = Object.values(params).filter((value) => typeof value === 'string');
    const unsaid = odd.filter((word) => !own.some((value) => value.includes(word)));
    if (text === '' || unsaid.length > 0) about(`no words in ${locale}`);
  }
  return faults;
}

/** The builtins that data must never reach, as text, so that a change shows. */
export function builtins(): string {
  return [Object.prototype, Array.prototype, String.prototype, Map.prototype, Function.prototype]
    .map((prototype) => Reflect.ownKeys(prototype).map(String).join(' '))
    .join('\n');
}
