import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { offered } from '../store/columns.ts';
import type { ColourBy } from '../store/state.ts';
import { Choice } from './choice.tsx';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { ViewSwitch } from './view-switch.tsx';
import { attributeName, measurePlain, measureTitle, shown } from './words.ts';

/** Which relation is shown, and what size and colour mean. */
export function MapControls() {
  const { study } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const actions = useActions();
  const view = useStore((state) => state.view);
  const measures = offered(study.group).map((id) => ({
    id: `measure ${id}`,
    name: measureTitle(id, locale).plain,
    term: measureTitle(id, locale).term,
    plain: measurePlain(id, locale),
  }));
  const attributes = study.people.attributes.map((attribute) => ({
    id: `attribute ${attribute.id}`,
    name: attributeName(attribute, locale),
  }));
  return (
    <div className="map-controls">
      <ToggleButtonGroup
        className="segments small layers"
        aria-label={viewer.map.layer}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view.layer]}
        onSelectionChange={(keys) => {
          for (const key of keys) actions.showLayer(String(key));
        }}
      >
        {study.layers.map((layer) => (
          <ToggleButton key={layer.id} id={layer.id}>
            <LayerStroke conflict={layer.kind === 'conflict'} />
            <bdi title={layer.question === null ? '' : shown(layer.question, locale)}>
              {shown(layer.label, locale)}
            </bdi>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="map-choices">
        <Choice
          label={viewer.map.size}
          value={view.size === null ? 'none' : `measure ${view.size}`}
          sections={[
            { title: '', options: [{ id: 'none', name: viewer.map.same }] },
            { title: viewer.map.measures, options: measures },
          ]}
          onChoose={(id) => actions.sizeBy(chosenOf(id)?.id ?? null)}
        />
        <Choice
          label={viewer.map.colour}
          value={view.colour.kind === 'none' ? 'none' : `${view.colour.kind} ${view.colour.id}`}
          sections={[
            { title: '', options: [{ id: 'none', name: viewer.map.noColour }] },
            { title: viewer.map.attributes, options: attributes },
            { title: viewer.map.measures, options: measures },
          ]}
          onChoose={(id) => actions.colourBy(chosenOf(id) ?? { kind: 'none' })}
        />
        {view.shown === 'map' && <ViewSwitch />}
      </div>
    </div>
  );
}

/** The line a relation is drawn with, so that the button and the map say the same. */
function LayerStroke({ conflict }: { conflict: boolean }) {
  return (
    <svg className="stroke" data-conflict={conflict} viewBox="0 0 18 6" aria-hidden="true">
      <path d="M1 3h16" />
    </svg>
  );
}

function chosenOf(key: string): Exclude<ColourBy, { kind: 'none' }> | null {
  const cut = key.indexOf(' ');
  if (cut < 0) return null;
  const id = key.slice(cut + 1);
  return key.startsWith('measure ') ? { kind: 'measure', id } : { kind: 'attribute', id };
}
