import { useEffect, useMemo, useRef, useState } from 'react';
import { restingWidth } from '../scene/appearance.ts';
import { categoryColour, palettes } from '../scene/palette.ts';
import type { AreaOf, Picture, Scene } from '../scene/scene.ts';
import { scene } from '../scene/scene.ts';
import { categories } from '../store/categories.ts';
import { columnOf } from '../store/columns.ts';
import { answered, recordOf } from '../store/neighbours.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { Legend } from './legend.tsx';
import { MapControls } from './map-controls.tsx';
import { categoryName, layerName } from './words.ts';
import { ZoomControls } from './zoom-controls.tsx';

const FONT =
  '"Segoe UI", "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", Arial, sans-serif';

/** The room the card of a person takes, with some air. */
const CARD = 350;

/** The map with its controls and legend; the table beside it is an equal view of the same. */
export function MapPanel() {
  const { viewer } = useTexts();
  const picture = usePicture();
  const summary = useSummary();
  const { study, lit, finding } = useDerived();
  const actions = useActions();
  const calm = useStore((state) => state.preferences.calm);
  const people = useStore((state) => state.selection.people);
  const layer = useStore((state) => state.view.layer);
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useRef<Scene | null>(null);
  const [possible, setPossible] = useState(true);
  const latest = useRef(picture);
  latest.current = picture;

  useEffect(() => {
    if (frame.current === null) return;
    try {
      drawn.current = scene(frame.current, latest.current, calm, {
        onPerson: actions.click,
        onGround: actions.clear,
        onHover: actions.hover,
      });
    } catch {
      setPossible(false);
    }
    return () => {
      drawn.current?.remove();
      drawn.current = null;
    };
  }, [actions, calm]);

  useEffect(() => drawn.current?.draw(picture), [picture]);
  useEffect(
    () => drawn.current?.reveal(people.size === 1 || finding === null ? people : lit.core, CARD),
    [people, finding, lit],
  );

  const ids = (set: ReadonlySet<number>) =>
    [...set].map((person) => study.people.ids[person]).join(' ');
  return (
    <section className="map" aria-label={viewer.map.region}>
      <MapControls />
      <div className="map-body">
        <Legend />
        <div className="map-view">
          <div
            ref={frame}
            className="map-canvas"
            role="img"
            aria-label={summary}
            data-layer={layer}
            data-selected={ids(people)}
            data-lit={lit.people === null ? '' : ids(lit.core)}
            data-shown={lit.people === null ? study.people.ids.length : lit.people.size}
          />
          {!possible && <p className="map-missing">{viewer.map.unavailable}</p>}
          <ZoomControls scene={drawn} />
        </div>
      </div>
    </section>
  );
}

/** What the scene draws, from the state; a new object only when something of it has changed. */
function usePicture(): Picture {
  const { study, open, names, ties, categories: sorted, lit, rolesOf } = useDerived();
  const locale = useLocale();
  const view = useStore((state) => state.view);
  const columns = useStore((state) => state.columns);
  const theme = useStore((state) => state.preferences.theme);
  const selected = useStore((state) => state.selection.people);
  const hovered = useStore((state) => state.selection.hovered);
  const palette = palettes[theme];
  const sizes =
    view.size === null ? null : (columnOf({ columns, view }, view.size)?.values ?? null);

  const negative = useMemo(
    () => new Set(study.layers.filter(({ kind }) => kind === 'conflict').map(({ id }) => id)),
    [study],
  );
  const drawnTies = useMemo(() => [...ties, ...lit.added], [ties, lit.added]);
  const byGroup = view.colour.kind === 'attribute' && view.colour.id === study.group;
  const areas = useMemo<readonly AreaOf[]>(() => {
    if (!view.areas || study.group === null) return [];
    const groups = categories(study, { kind: 'attribute', id: study.group }, null);
    if (groups.kind !== 'categories') return [];
    return groups.list.map((group, at) => ({
      name: categoryName(group, locale),
      colour: byGroup ? categoryColour(palette, at) : palette.quiet,
      members: [...groups.of.keys()].filter((person) => groups.of[person] === at),
    }));
  }, [view.areas, study, byGroup, palette, locale]);

  return useMemo<Picture>(() => {
    const layer = study.layers.find(({ id }) => id === view.layer);
    const record = recordOf(study, view.layer, view.wave);
    return {
      ids: study.people.ids,
      positions: open.positions,
      ties: drawnTies,
      areas,
      font: FONT,
      look: {
        palette,
        names,
        categories: sorted,
        sizes,
        answered: (person) => answered(record, person),
        lit,
        selected,
        hovered,
        notable: rolesOf,
        directed: layer?.directed ?? false,
        tieWidth: restingWidth(drawnTies.length),
        negative,
      },
    };
  }, [
    study,
    open,
    view.layer,
    view.wave,
    drawnTies,
    areas,
    palette,
    names,
    sorted,
    sizes,
    lit,
    selected,
    hovered,
    negative,
    rolesOf,
  ]);
}

/** The map in one sentence, for those who cannot see it. */
function useSummary(): string {
  const { study, names, ties, lit } = useDerived();
  const { viewer, words } = useTexts();
  const locale = useLocale();
  const layer = useStore((state) => state.view.layer);
  return useMemo(() => {
    const counts = new Map<number, number>();
    const add = (person: number) => counts.set(person, (counts.get(person) ?? 0) + 1);
    const directed = study.layers.find(({ id }) => id === layer)?.directed ?? false;
    let count = 0;
    for (const tie of ties) {
      count += tie.mutual ? 2 : 1;
      add(tie.target);
      if (!directed || tie.mutual) add(tie.source);
    }
    const most = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3);
    return viewer.map.summary({
      people: study.people.ids.length,
      ties: count,
      layer: layerName(study, layer, locale),
      most: words.grammar.list(most.map(([person]) => names[person]!)),
      lit: lit.people === null ? 0 : lit.core.size,
    });
  }, [study, names, ties, lit, viewer, words, locale, layer]);
}
