import { type Issue, issueWords, type Place } from '../../src/index.ts';
import { isAnsweredHere } from '../store/answered-here.ts';
import { useLocale, useTexts } from './desk.ts';

/** What was found in the files: what, where, and what to do about it. */
export function IssueList({ issues }: { issues: readonly Issue[] }) {
  const { viewer } = useTexts();
  const locale = useLocale();
  const { notes } = viewer;
  return (
    <ul className="issues">
      {issues.map((issue) => (
        <li key={keyOf(issue)} data-severity={issue.severity} data-code={issue.code}>
          <p className="issue-head">
            <strong>{notes.severities[issue.severity]}</strong>
            <span className="issue-place">
              <bdi>{[issue.file, ...placeWords(issue, notes)].filter(Boolean).join(' · ')}</bdi>
              {issue.count > 1 && ` · ${notes.times(issue.count)}`}
            </span>
          </p>
          <p>{issueWords(issue, locale).text}</p>
          {!isAnsweredHere(issue.code) && (
            <p className="quiet">{issueWords(issue, locale).onPage}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function placeWords(
  { line, column, sheet, cell, byte }: Place,
  words: ReturnType<typeof useTexts>['viewer']['notes'],
): readonly string[] {
  return [
    sheet === undefined ? '' : words.sheet(sheet),
    cell === undefined ? '' : words.cell(cell),
    line === undefined ? '' : words.line(line),
    column === undefined ? '' : words.column(column),
    byte === undefined ? '' : words.byte(byte),
  ].filter((word) => word !== '');
}

function keyOf({ code, file, line, column, sheet, cell, byte }: Issue): string {
  return JSON.stringify([code, file, line, column, sheet, cell, byte]);
}
