import type { Budget } from '../budget.ts';
import type { Accounting, Issue } from '../issue.ts';
import type { Study } from '../study/study.ts';
import type { Encoding } from './encoding.ts';
import type { Recipe } from './survey/recipe.ts';
import type { UnlistedName } from './survey/unlisted.ts';

/** One file to read. `name` is its path relative to the study folder, or the file name. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadOptions {
  /** The encoding of text files that are not UTF-8; the answer to the question ENCODING_UNSURE. */
  encoding?: Encoding;
  /** The attribute to group people by, over what the study says or the reading would propose. */
  group?: string;
  /** Whether ties have a direction, where the files do not say so. */
  directed?: boolean;
  /** Further cell texts that mean "not observed", besides an empty cell, `NA`, `N/A` and `.`. */
  missing?: readonly string[];
  /** A title for files that bring none of their own. */
  title?: string;
  /**
   * How a survey export becomes a study: a recipe file, or `propose` to follow the recipe that the
   * export itself suggests. Without it an export is a question.
   */
  recipe?: Source | 'propose';
  budget?: Partial<Budget>;
}

/** What a reading gives back; `study` is null when an error or a question stopped it. */
export interface Reading {
  readonly study: Study | null;
  readonly issues: readonly Issue[];
  readonly accounting: Accounting;
  /** Of a survey export: the recipe that was followed, and names that are not on the roster. */
  readonly survey?: SurveyNotes;
}

export interface SurveyNotes {
  readonly recipe: Recipe;
  readonly unlisted: readonly UnlistedName[];
}
