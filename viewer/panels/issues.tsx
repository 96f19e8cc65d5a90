import { type Issue, issueWords, type Place, type ReadOptions } from '../../src/index.ts';
import { isAnsweredHere, isByButton } from '../store/answered-here.ts';
import { useLocale, useTexts } from './desk.ts';
import { ReadingAnswers } from './reading-questions.tsx';

interface IssuesProps {
  readonly issues: readonly Issue[];
  readonly onAnswer?: (reading: ReadOptions) => void;
}

/**
 * What was found in the files: what, where, and what to do about it. The first question that a button
 * answers has its buttons, where they are wanted; the next one comes with the next reading.
 */
export function IssueList({ issues, onAnswer }: IssuesProps) {
  const { viewer } = useTexts();
  const asked = issues.find(isByButton);
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
          {onAnswer !== undefined && asked !== undefined && issue === asked && (
            <ReadingAnswers issue={asked} onAnswer={onAnswer} />
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
