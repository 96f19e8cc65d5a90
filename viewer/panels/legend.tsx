import { useState } from 'react';
import { Switch } from 'react-aria-components';
import { categoryColour, palettes } from '../scene/palette.ts';
import { answered, recordOf } from '../store/neighbours.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { Dot } from './person-dot.tsx';
import { amount, attributeName, categoryName, measureInFull } from './words.ts';

/** More than this many entries are folded away. */
const MOST = 12;

/** What colours, hollow points and broken lines mean; choosing a group lights it up. */
export function Legend() {
  const { study, categories } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const palette = palettes[useStore((state) => state.preferences.theme)];
  const colour = useStore((state) => state.view.colour);
  const actions = useActions();
  const areas = useStore((state) => (study.group === null ? null : state.view.areas));
  const attribute = study.people.attributes.find(
    ({ id }) => id === (colour.kind === 'attribute' ? colour.id : ''),
  );
  const title =
    attribute !== undefined
      ? attributeName(attribute, locale)
      : colour.kind === 'measure'
        ? measureInFull(colour.id, locale)
        : '';
  return (
    <aside className="legend" aria-label={viewer.map.legend}>
      {title !== '' && (
        <h3>
          <bdi>{title}</bdi>
        </h3>
      )}
      {categories.kind === 'categories' && <CategoryList />}
      {categories.kind === 'scale' && (
        <div className="scale">
          <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {palette.scale.map((step, at) => (
              <rect
                key={step}
                x={(at * 100) / palette.scale.length}
                width={100 / palette.scale.length + 0.5}
                height="8"
                fill={step}
              />
            ))}
          </svg>
          <span>{amount(categories.low, locale)}</span>
          <span>{amount(categories.high, locale)}</span>
        </div>
      )}
      <Signs />
      {areas !== null && (
        <Switch className="switch" isSelected={areas} onChange={actions.showAreas}>
          <span className="switch-track" aria-hidden="true" />
          {viewer.map.areas}
        </Switch>
      )}
    </aside>
  );
}

function CategoryList() {
  const { categories } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const palette = palettes[useStore((state) => state.preferences.theme)];
  const [all, setAll] = useState(false);
  const lit = useStore((state) => state.selection.category);
  const actions = useActions();
  if (categories.kind !== 'categories') return null;
  const shown = all ? categories.list : categories.list.slice(0, MOST);
  const without = categories.of.reduce((sum, category) => sum + Number(category < 0), 0);
  return (
    <ul title={viewer.map.legendHint}>
      {shown.map((category, at) => (
        <li key={category.key}>
          <button
            type="button"
            aria-pressed={lit === category.key}
            data-category={category.key}
            onClick={() => actions.light(category.key)}
          >
            <Dot colour={categoryColour(palette, at)} />
            <bdi>{categoryName(category, locale)}</bdi>
            <span className="legend-size">{category.size}</span>
          </button>
        </li>
      ))}
      {without > 0 && (
        <li className="legend-none">
          <Dot colour={palette.none} />
          {viewer.map.noValue}
          <span className="legend-size">{without}</span>
        </li>
      )}
      {!all && categories.list.length > MOST && (
        <li>
          <button type="button" className="legend-more" onClick={() => setAll(true)}>
            {viewer.map.more(categories.list.length - MOST)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The signs that are not colours, as far as they occur. */
function Signs() {
  const { study, ties, lit } = useDerived();
  const { viewer } = useTexts();
  const view = useStore((state) => state.view);
  const record = recordOf(study, view.layer, view.wave);
  const layer = study.layers.find(({ id }) => id === view.layer);
  const silent = study.people.ids.some((_, person) => answered(record, person) === false);
  const clashing = new Set(
    study.layers.filter(({ kind }) => kind === 'conflict').map(({ id }) => id),
  );
  const conflict = clashing.has(view.layer) || lit.added.some((tie) => clashing.has(tie.layer));
  const mutual = layer?.directed === true && ties.some((tie) => tie.mutual);
  if (!silent && !conflict && !mutual) return null;
  return (
    <ul className="signs">
      {silent && (
        <li>
          <svg className="sign" viewBox="0 0 18 10" aria-hidden="true">
            <circle className="sign-hollow" cx="9" cy="5" r="3.5" />
          </svg>
          {viewer.map.unanswered}
        </li>
      )}
      {conflict && (
        <li>
          <svg className="sign" viewBox="0 0 18 10" aria-hidden="true">
            <path className="sign-broken" d="M1 5h16" />
          </svg>
          {viewer.map.conflict}
        </li>
      )}
      {mutual && !clashing.has(view.layer) && (
        <li>
          <svg className="sign" viewBox="0 0 18 10" aria-hidden="true">
            <path className="sign-line" d="M2 5h14M5 2 2 5l3 3M13 2l3 3-3 3" />
          </svg>
          {viewer.map.mutual}
        </li>
      )}
    </ul>
  );
}
