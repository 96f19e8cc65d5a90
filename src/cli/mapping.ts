import type { SurveyNotes } from '../index.ts';
import { grid } from './grid.ts';
import { paintFor } from './paint.ts';
import type { Session } from './session.ts';
import { harmless } from './width.ts';

/** What a recipe takes every column for, and which names it could not place. */
export function mapping(session: Session, { recipe, settled, unlisted }: SurveyNotes): string {
  const { io, text, messages } = session;
  const words = text.import;
  const { bold } = paintFor(io, 'stdout');
  const list = (columns: readonly string[], say: (columns: string) => string) =>
    columns.length === 0 ? [] : [harmless(say(columns.join(', ')))];
  const lines = [
    bold(words.tool(words.tools[recipe.tool])),
    ...(settled ? [words.settled] : []),
    harmless(words.respondent(recipe.respondent ?? words.notSettled)),
    words.roster[recipe.roster],
    ...list(recipe.attributes, words.attributes),
    ...(recipe.group === null ? [] : [harmless(words.group(recipe.group))]),
    ...list(
      recipe.filters.map(({ column }) => column),
      words.filters,
    ),
    ...list(recipe.drop, words.left),
  ];
  const blocks = recipe.blocks.map((block) => [
    block.layer,
    messages.words.kinds[block.layerKind],
    words.forms[block.form],
    String(block.columns.length),
    block.question.split(/\s+/).join(' '),
    block.form === 'names'
      ? ''
      : block.recode
          .map(({ answer, value }) => `${answer} = ${value ?? words.notSettled}`)
          .join(', '),
  ]);
  const parts = [lines.join('\n')];
  if (blocks.length > 0)
    parts.push(`${bold(words.blocks)}\n${grid(Object.values(words.columns), blocks)}`);
  if (unlisted.length > 0) parts.push(unlistedNames(session, unlisted));
  return `${parts.join('\n\n')}\n\n`;
}

/** Names that are not on the roster, and who may be meant. */
export function unlistedNames({ io, text }: Session, unlisted: SurveyNotes['unlisted']): string {
  const words = text.import;
  const rows = unlisted.map(({ written, role, count, candidates }) => [
    written,
    words.roles[role],
    String(count),
    candidates.join(', '),
  ]);
  const title = paintFor(io, 'stdout').bold(words.unlisted);
  return `${title}\n${grid(Object.values(words.unlistedColumns), rows)}`;
}
