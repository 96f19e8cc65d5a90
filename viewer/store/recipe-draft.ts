import type { LayerKind, Recipe } from '../../src/index.ts';

/** Changes to a recipe while its user looks at it; each gives back a new one. */

export function withRespondent(recipe: Recipe, column: string): Recipe {
  return settled({ ...recipe, respondent: column });
}

export function withGroup(recipe: Recipe, column: string | null): Recipe {
  if (column === null) return { ...recipe, group: null };
  const attributes = [...new Set([...recipe.attributes, column])];
  return settled({ ...recipe, group: column, attributes });
}

export function withKind(recipe: Recipe, block: number, layerKind: LayerKind): Recipe {
  const blocks = recipe.blocks.map((each, at) => (at === block ? { ...each, layerKind } : each));
  return { ...recipe, blocks };
}

/** What an answer is worth; null where that is open, as it is where the value is no worth. */
export function withValue(
  recipe: Recipe,
  block: number,
  answer: string,
  value: number | null,
): Recipe {
  const blocks = recipe.blocks.map((each, at) => {
    if (at !== block || each.form !== 'grid') return each;
    const recode = each.recode.map((entry) =>
      entry.answer === answer ? { answer, value: isWorth(value) ? value : null } : entry,
    );
    return { ...each, recode };
  });
  return { ...recipe, blocks };
}

function isWorth(value: number | null): boolean {
  return value !== null && Number.isFinite(value) && value >= 0;
}

/** The recipe without the questions that are left out; their columns are known and not used. */
export function withoutBlocks(recipe: Recipe, left: ReadonlySet<number>): Recipe {
  const columns = recipe.blocks.flatMap((block, at) =>
    !left.has(at)
      ? []
      : block.form === 'grid'
        ? block.columns.map(({ column }) => column)
        : block.columns,
  );
  return {
    ...recipe,
    blocks: recipe.blocks.filter((_, at) => !left.has(at)),
    drop: [...recipe.drop, ...columns],
  };
}

/** A column that is used for something is no longer left out. */
function settled(recipe: Recipe): Recipe {
  const used = new Set([recipe.respondent, ...recipe.attributes]);
  return { ...recipe, drop: recipe.drop.filter((column) => !used.has(column)) };
}
