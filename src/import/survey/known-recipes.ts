import type { Recipe } from './recipe.ts';
import { needed } from './recipe-columns.ts';
import type { SurveyTable } from './survey-table.ts';

/**
 * The recipe among those that are known that an export is followed by: the first one of its tool
 * whose columns are all there, or else the first one of its tool, so that what is missing can be told.
 */
export function fittingRecipe(
  recipes: readonly Recipe[],
  { tool, columns }: SurveyTable,
): Recipe | null {
  const keys = new Set(columns.map(({ key }) => key));
  const own = recipes.filter((recipe) => recipe.tool === tool);
  const whole = own.find((recipe) => [...needed(recipe)].every((column) => keys.has(column)));
  return whole ?? own[0] ?? null;
}

/** The place of the recipe that a new one takes the place of: one for the same columns; -1 if there is none. */
export function placeOfRecipe(recipes: readonly Recipe[], recipe: Recipe): number {
  const columnsOf = (each: Recipe) => JSON.stringify([each.tool, ...[...needed(each)].sort()]);
  return recipes.findIndex((known) => columnsOf(known) === columnsOf(recipe));
}
