import { parseProject } from './project/parse-project.ts';
import { isProjectText, projectText } from './project/project-text.ts';
import type { Session } from './session.ts';
import type { AskedRecipe } from './survey/plan-survey.ts';
import { parseRecipe } from './survey/recipe.ts';

/** The recipe that a reading is to follow; one may stand in a file of its own or in a project. */
export function askedRecipe({ options, budget, log }: Session): AskedRecipe {
  const { recipe: asked, acceptEdits = false } = options;
  if (typeof asked !== 'object' || 'recipe' in asked) return asked;
  const { name: file, bytes } = asked;
  const text = projectText(bytes);
  if (text === null) {
    log.add('ENCODING_WRONG', file, undefined, { encoding: 'utf-8' });
    return 'unreadable';
  }
  const depth = budget.jsonDepth;
  if (!isProjectText(file, text)) return parseRecipe(file, text, depth, log) ?? 'unreadable';
  const project = parseProject(file, text, { depth, acceptEdits }, log);
  return project === null ? 'unreadable' : { file, recipes: project.content.recipes ?? [] };
}
