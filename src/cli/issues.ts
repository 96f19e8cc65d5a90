import { type Issue, issueWords } from '../index.ts';
import { type Paint, paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { harmless } from './width.ts';

/** What an issue says and advises, in the words of the session. */
export function said({ locale }: Session, issue: Issue): { text: string; advice: string } {
  return issueWords(issue, locale);
}

/** Issues as compilers tell them, `file:line:column`, so that editors and people find the place. */
export function issueLines(
  session: Session,
  issues: readonly Issue[],
  stream: 'stdout' | 'stderr',
): string {
  const paint = paintFor(session.io, stream);
  return issues.map((issue) => `${line(session, issue, paint)}\n`).join('');
}

function line(session: Session, issue: Issue, paint: Paint): string {
  const { text } = session;
  const { text: sentence, advice } = said(session, issue);
  const severity = colours[issue.severity](paint)(text.severity[issue.severity]);
  const often = issue.count > 1 ? ` ${text.issue.times(issue.count)}` : '';
  const others = toldTogether.includes(issue.code) ? issue.samples.slice(1, 4) : [];
  const also = others.map((other) => place({ ...issue, ...other })).join(', ');
  const what = harmless(
    `${sentence}${often}${also === '' ? '' : ` ${text.issue.also(also)}`}${advice === '' ? '' : ` — ${advice}`}`,
  );
  return `${paint.bold(harmless(place(issue)))} ${severity} ${issue.code} ${what}`;
}

/** Issues about rows that contradict each other, which only help where more than one is named. */
const toldTogether: readonly Issue['code'][] = ['ID_DUPLICATE'];

const colours: Readonly<Record<Issue['severity'], (paint: Paint) => (text: string) => string>> = {
  error: (paint) => paint.error,
  question: (paint) => paint.accent,
  warning: (paint) => paint.warning,
  info: (paint) => paint.faint,
};

/** `ties.csv:12:3`, `survey.xlsx:People!B7` in a workbook, `advice.##d:+64` for a byte of a binary file. */
function place({ file, line, column, sheet, cell, byte }: Issue): string {
  if (byte !== undefined) return `${file}:+${byte}`;
  if (sheet !== undefined)
    return cell === undefined ? `${file}:${sheet}` : `${file}:${sheet}!${cell}`;
  return [file, line, column].filter((part) => part !== undefined).join(':');
}
