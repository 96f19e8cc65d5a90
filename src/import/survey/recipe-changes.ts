import type { LayerKind } from '../../study/study.ts';
import { type Block, columnsOf, type Recipe } from './recipe.ts';

/* Changes to a recipe by what its user says; each gives back a new one. */

export function withRespondent(recipe: Recipe, column: string): Recipe {
  return settled({ ...recipe, respondent: column });
}

export function withGroup(recipe: Recipe, column: string | null): Recipe {
  if (column === null) return { ...recipe, group: null };
  const attributes = [...new Set([...recipe.attributes, column])];
  return settled({ ...recipe, group: column, attributes });
}

/** What a layer is about. Several questions may give it ties, and they are all about the same. */
export function withKind(recipe: Recipe, layer: string, layerKind: LayerKind): Recipe {
  const blocks = recipe.blocks.map((block) =>
    block.layer === layer ? { ...block, layerKind } : block,
  );
  return { ...recipe, blocks };
}

/**
 * What an answer is worth; open where the value is none. It counts in the question at the place
 * `among`, or wherever it is an answer; in every grid if it is none so far.
 */
export function withValue(
  recipe: Recipe,
  answer: string,
  value: number | null,
  among?: number,
): Recipe {
  const worth = value !== null && Number.isFinite(value) && value >= 0 ? value : null;
  const knows = (block: Block) =>
    block.form === 'grid' && block.recode.some((entry) => entry.answer === answer);
  const isKnown = recipe.blocks.some(knows);
  const blocks = recipe.blocks.map((block, at) => {
    const isMeant = among === undefined ? knows(block) || !isKnown : at === among;
    if (block.form !== 'grid' || !isMeant) return block;
    const recode = knows(block)
      ? block.recode.map((entry) => (entry.answer === answer ? { answer, value: worth } : entry))
      : [...block.recode, { answer, value: worth }];
    return { ...block, recode };
  });
  return { ...recipe, blocks };
}

/** The person that a writing of a name means. */
export function withName(recipe: Recipe, written: string, person: string): Recipe {
  const others = recipe.aliases.filter((alias) => alias.written !== written);
  return { ...recipe, aliases: [...others, { written, person }] };
}

/** The recipe without the questions that are left out; their columns are known and not used. */
export function withoutBlocks(recipe: Recipe, left: ReadonlySet<number>): Recipe {
  const dropped = recipe.blocks.filter((_, at) => left.has(at)).flatMap(columnsOf);
  return {
    ...recipe,
    blocks: recipe.blocks.filter((_, at) => !left.has(at)),
    drop: [...recipe.drop, ...dropped],
  };
}

/** A column that is used for something is no longer left out. */
function settled(recipe: Recipe): Recipe {
  const used = new Set([recipe.respondent, ...recipe.attributes]);
  return { ...recipe, drop: recipe.drop.filter((column) => !used.has(column)) };
}
