import { useState } from 'react';
import { Button } from 'react-aria-components';
import {
  type LayerKind,
  layerKinds,
  type Recipe,
  recipeChanges,
  type SurveyNotes,
} from '../../src/index.ts';
import { Choice } from './choice.tsx';
import { useTexts } from './desk.ts';

const { withGroup, withKind, withoutBlocks, withRespondent, withValue } = recipeChanges;

interface MappingProps {
  readonly survey: SurveyNotes;
  readonly onRead: (recipe: Recipe) => void;
  readonly onSave: (recipe: Recipe) => void;
}

/** How a survey export would be read, for the user to look at and change before it is. */
export function MappingPanel({ survey, onRead, onSave }: MappingProps) {
  const { viewer, cli } = useTexts();
  const { mapping } = viewer.open;
  const words = cli.import;
  const [recipe, setRecipe] = useState(survey.recipe);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const settled = withoutBlocks(recipe, left);
  const columns = survey.columns.map((name) => ({ id: name, name }));
  const none = { id: '\0none', name: mapping.noGroup };
  const put = (block: number, used: boolean) => {
    const others = [...left].filter((at) => at !== block);
    setLeft(new Set(used ? others : [...others, block]));
  };
  return (
    <section className="mapping" aria-labelledby="mapping">
      <h3 id="mapping">{mapping.title(words.tools[recipe.tool])}</h3>
      <p className="quiet">{mapping.lead}</p>
      <div className="mapping-choices">
        <Choice
          label={mapping.respondent}
          value={recipe.respondent ?? ''}
          sections={[{ title: '', options: columns }]}
          onChoose={(column) => setRecipe(withRespondent(recipe, column))}
        />
        {recipe.roster !== 'people' && (
          <Choice
            label={mapping.group}
            value={recipe.group ?? none.id}
            sections={[{ title: '', options: [none, ...columns] }]}
            onChoose={(column) => setRecipe(withGroup(recipe, column === none.id ? null : column))}
          />
        )}
      </div>
      <p>{words.roster[recipe.roster]}</p>
      <ol className="mapping-blocks">
        {recipe.blocks.map((block, at) => (
          <li key={JSON.stringify([at, block.layer])} data-left={left.has(at)}>
            <Block
              block={block}
              used={!left.has(at)}
              onUse={(used) => put(at, used)}
              onKind={(kind) => setRecipe(withKind(recipe, block.layer, kind))}
              onValue={(answer, value) => setRecipe(withValue(recipe, answer, value, at))}
            />
          </li>
        ))}
      </ol>
      {settled.attributes.length > 0 && (
        <p className="mapping-list">
          <bdi>{words.attributes(settled.attributes.join(' · '))}</bdi>
        </p>
      )}
      {settled.filters.length > 0 && (
        <p className="mapping-list">
          <bdi>{words.filters(settled.filters.map(({ column }) => column).join(' · '))}</bdi>
        </p>
      )}
      {settled.drop.length > 0 && (
        <p className="mapping-list quiet">
          <bdi>{words.left(settled.drop.join(' · '))}</bdi>
        </p>
      )}
      <div className="drop-buttons">
        <Button className="button primary" onPress={() => onRead(settled)}>
          {mapping.read}
        </Button>
        <Button className="button" onPress={() => onSave(settled)}>
          {mapping.save}
        </Button>
      </div>
    </section>
  );
}

/** One question about others: what it is about, and what its answers are worth. */
function Block(props: {
  readonly block: Recipe['blocks'][number];
  readonly used: boolean;
  readonly onUse: (used: boolean) => void;
  readonly onKind: (kind: LayerKind) => void;
  readonly onValue: (answer: string, value: number | null) => void;
}) {
  const { block, used, onUse, onKind, onValue } = props;
  const { viewer, cli, words } = useTexts();
  const { mapping } = viewer.open;
  const kinds = layerKinds.map((kind) => ({ id: kind, name: words.kinds[kind] }));
  const question = block.question.split(/\s+/).join(' ') || block.layer;
  return (
    <>
      <label className="mapping-use">
        <input type="checkbox" checked={used} onChange={({ target }) => onUse(target.checked)} />
        <bdi>{question}</bdi>
      </label>
      {used && (
        <div className="mapping-block">
          <span className="quiet">
            {cli.import.forms[block.form]} · {mapping.columns(block.columns.length)}
          </span>
          <Choice
            label={mapping.kind}
            value={block.layerKind}
            sections={[{ title: '', options: kinds }]}
            onChoose={(kind) => onKind(kind as LayerKind)}
          />
          {block.form === 'grid' && block.recode.length > 0 && (
            <fieldset className="mapping-values">
              <legend>{mapping.values}</legend>
              {block.recode.map(({ answer, value }) => (
                <label key={answer} data-open={value === null}>
                  <bdi>{answer}</bdi>
                  <input
                    type="number"
                    min="0"
                    step="any"
                    value={value ?? ''}
                    onChange={({ target }) =>
                      onValue(answer, target.value === '' ? null : Number(target.value))
                    }
                  />
                </label>
              ))}
            </fieldset>
          )}
        </div>
      )}
    </>
  );
}
