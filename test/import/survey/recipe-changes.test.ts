import { afterEach, describe, expect, it } from 'vitest';
import type { Recipe } from '../../../src/import/survey/recipe.ts';
import {
  withGroup,
  withKind,
  withName,
  withoutBlocks,
  withRespondent,
  withValue,
} from '../../../src/import/survey/recipe-changes.ts';
import { emptyRecipe, helpers } from '../../fixtures/recipes.ts';

const recipe: Recipe = {
  ...emptyRecipe,
  blocks: [
    {
      form: 'grid',
      layer: 'advice',
      layerKind: 'advice',
      question: 'Ask',
      columns: [{ column: 'Ask [an]', person: 'an' }],
      recode: [{ answer: 'often', value: null }],
      empty: 'missing',
    },
    {
      form: 'grid',
      layer: 'advice',
      layerKind: 'advice',
      question: 'Ask whom else',
      columns: [{ column: 'Ask [bo]', person: 'bo' }],
      recode: [
        { answer: 'seldom', value: 1 },
        { answer: 'often', value: 2 },
      ],
      empty: 'missing',
    },
    helpers,
  ],
  drop: ['Name', 'Team', 'Mail'],
};
const frozen = structuredClone(recipe);
afterEach(() => expect(recipe).toEqual(frozen));

const worths = ({ blocks }: Recipe) =>
  blocks.map((block) =>
    block.form === 'grid' ? block.recode.map(({ answer, value }) => `${answer} ${value}`) : null,
  );

describe('a recipe with what its user says', () => {
  it('takes the columns that are chosen, and none of them stays among what is left out', () => {
    const named = withRespondent(recipe, 'Name');
    expect(named).toMatchObject({ respondent: 'Name', drop: ['Team', 'Mail'] });
    const grouped = withGroup(named, 'Team');
    expect(grouped).toMatchObject({ group: 'Team', attributes: ['Team'], drop: ['Mail'] });
    expect(withGroup(grouped, null).group).toBeNull();
  });

  it('has one kind for all questions of a layer', () => {
    const { blocks } = withKind(recipe, 'advice', 'information');
    expect(blocks.map(({ layerKind }) => layerKind)).toEqual([
      'information',
      'information',
      'advice',
    ]);
  });

  it('values an answer where it is one, in one question, or in every grid if none knows it', () => {
    expect(worths(withValue(recipe, 'often', 3))).toEqual([
      ['often 3'],
      ['seldom 1', 'often 3'],
      null,
    ]);
    expect(worths(withValue(recipe, 'often', 3, 0))).toEqual([
      ['often 3'],
      ['seldom 1', 'often 2'],
      null,
    ]);
    expect(worths(withValue(recipe, 'seldom', 0))).toEqual([
      ['often null'],
      ['seldom 0', 'often 2'],
      null,
    ]);
    expect(worths(withValue(recipe, 'rarely', 1))).toEqual([
      ['often null', 'rarely 1'],
      ['seldom 1', 'often 2', 'rarely 1'],
      null,
    ]);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, null])(
    'leaves open what is worth %s',
    (value) => {
      expect(worths(withValue(recipe, 'often', value, 1))[1]).toEqual(['seldom 1', 'often null']);
    },
  );

  it('knows a writing as one person', () => {
    const once = withName(recipe, 'Anne', 'an');
    expect(withName(once, 'Anne', 'bo').aliases).toEqual([{ written: 'Anne', person: 'bo' }]);
  });

  it('leaves questions out with their columns', () => {
    const less = withoutBlocks(recipe, new Set([0, 2]));
    expect(less.blocks).toEqual([recipe.blocks[1]]);
    expect(less.drop).toEqual([...recipe.drop, 'Ask [an]', 'Helpers']);
  });
});
