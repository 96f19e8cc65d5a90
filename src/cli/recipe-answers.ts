import { layerKinds, type Recipe, recipeChanges } from '../index.ts';
import { Ending, exit } from './ending.ts';
import { chosen, type Session } from './session.ts';

/** What `--answer` can settle. `of` is what stands between the colon and the equals sign. */
export interface RecipeAnswer {
  readonly what: 'respondent' | 'group' | 'value' | 'name' | 'kind';
  readonly of: string;
  readonly is: string;
}

const plain = ['respondent', 'group'] as const;
const about = ['value', 'name', 'kind'] as const;

/** Reads `respondent=COLUMN` or `value:ANSWER=NUMBER`; the last equals sign parts the two sides. */
export function recipeAnswer(written: string, { text }: Session): RecipeAnswer {
  const equals = written.lastIndexOf('=');
  const [left, is] = [written.slice(0, Math.max(0, equals)), written.slice(equals + 1)];
  const colon = left.indexOf(':');
  const [word, of] = colon < 0 ? [left, ''] : [left.slice(0, colon), left.slice(colon + 1)];
  const what =
    of === '' ? plain.find((name) => name === word) : about.find((name) => name === word);
  if (what === undefined || is === '')
    throw new Ending(exit.usage, text.import.notAnAnswer(written));
  return { what, of, is };
}

/**
 * The recipe with these answers in it. A column, a layer or a kind that is not there ends the run; a name
 * or an answer may be one that only the next export has.
 */
export function withAnswers(
  session: Session,
  recipe: Recipe,
  columns: readonly string[],
  answers: readonly RecipeAnswer[],
): Recipe {
  return answers.reduce((now, answer) => withAnswer(session, now, columns, answer), recipe);
}

function withAnswer(
  session: Session,
  recipe: Recipe,
  columns: readonly string[],
  { what, of, is }: RecipeAnswer,
): Recipe {
  const among = <T extends string>(said: string, choices: readonly T[]) =>
    chosen(session, `--answer ${what}`, said, choices);
  switch (what) {
    case 'respondent':
      return recipeChanges.withRespondent(recipe, among(is, columns));
    case 'group':
      return recipeChanges.withGroup(recipe, among(is, columns));
    case 'name':
      return recipeChanges.withName(recipe, of, is);
    case 'kind': {
      const layers = [...new Set(recipe.blocks.map((block) => block.layer))];
      return recipeChanges.withKind(recipe, among(of, layers), among(is, layerKinds));
    }
    case 'value': {
      const value = /^\d+(\.\d+)?$/.test(is) ? Number(is) : Number.NaN;
      if (!Number.isFinite(value))
        throw new Ending(exit.usage, session.text.errors.notANumber('--answer value', is));
      return recipeChanges.withValue(recipe, of, value);
    }
  }
}
