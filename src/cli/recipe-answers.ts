import { type LayerKind, layerKinds, type Recipe } from '../index.ts';
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
  switch (what) {
    case 'respondent':
      return used(recipe, { respondent: chosen(session, `--answer ${what}`, is, columns) }, is);
    case 'group': {
      const column = chosen(session, `--answer ${what}`, is, columns);
      const attributes = [...new Set([...recipe.attributes, column])];
      return used(recipe, { group: column, attributes }, column);
    }
    case 'name': {
      const others = recipe.aliases.filter(({ written }) => written !== of);
      return { ...recipe, aliases: [...others, { written: of, person: is }] };
    }
    case 'kind':
      return withKind(session, recipe, of, is);
    case 'value':
      return withValue(session, recipe, of, is);
  }
}

/** A column that is used for something is no longer left out. */
function used(recipe: Recipe, change: Partial<Recipe>, column: string): Recipe {
  return { ...recipe, ...change, drop: recipe.drop.filter((key) => key !== column) };
}

function withKind(session: Session, recipe: Recipe, layer: string, is: string): Recipe {
  const layers = [...new Set(recipe.blocks.map((block) => block.layer))];
  chosen(session, '--answer kind', layer, layers);
  const layerKind: LayerKind = chosen(session, '--answer kind', is, layerKinds);
  const blocks = recipe.blocks.map((block) =>
    block.layer === layer ? { ...block, layerKind } : block,
  );
  return { ...recipe, blocks };
}

/** An answer has its value wherever it is an answer; where no question knows it, in every grid. */
function withValue(session: Session, recipe: Recipe, answer: string, is: string): Recipe {
  const value = /^\d+(\.\d+)?$/.test(is) ? Number(is) : Number.NaN;
  if (!Number.isFinite(value))
    throw new Ending(exit.usage, session.text.errors.notANumber('--answer value', is));
  const known = recipe.blocks.some(
    (block) => block.form === 'grid' && block.recode.some((entry) => entry.answer === answer),
  );
  const blocks = recipe.blocks.map((block) => {
    if (block.form !== 'grid') return block;
    const there = block.recode.some((entry) => entry.answer === answer);
    if (!there && known) return block;
    const others = block.recode.filter((entry) => entry.answer !== answer);
    const recode = [...others, { answer, value }].sort((a, b) => (a.value ?? -1) - (b.value ?? -1));
    return { ...block, recode };
  });
  return { ...recipe, blocks };
}
