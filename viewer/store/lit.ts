import type { Finding, Study } from '../../src/index.ts';
import { type Categories, membersOf } from './categories.ts';
import type { MapTie } from './neighbours.ts';
import { peopleOf } from './selection.ts';
import type { Selection } from './state.ts';

/** What stands out on the map. */
export interface Lit {
  /** Everyone who is not dimmed; null where nothing is singled out. */
  readonly people: ReadonlySet<number> | null;
  /** Those it is about: their names always show. */
  readonly core: ReadonlySet<number>;
  readonly ties: ReadonlySet<string>;
  /** Ties of other layers, drawn over the one that is shown. */
  readonly added: readonly MapTie[];
}

const plain: Lit = { people: null, core: new Set(), ties: new Set(), added: [] };
/** Up to this many people are shown with everyone around them, more only with each other. */
const WITH_NEIGHBOURS = 2;

/** A tie whichever way round it was reported. */
export function tieKey({
  source,
  target,
  layer,
}: Pick<MapTie, 'source' | 'target' | 'layer'>): string {
  return `${Math.min(source, target)} ${Math.max(source, target)} ${layer}`;
}

interface LitBy {
  readonly study: Study;
  readonly index: ReadonlyMap<string, number>;
  readonly ties: readonly MapTie[];
  readonly selection: Selection;
  readonly finding: Finding | null;
  readonly categories: Categories;
  readonly layer: string;
}

/** Hovering goes before the finding, the finding before the selection, that before the legend. */
export function lit(by: LitBy): Lit {
  const { selection, finding, categories } = by;
  if (selection.hovered !== null && finding === null) {
    return around(new Set([...selection.people, selection.hovered]), by.ties);
  }
  if (finding !== null) return ofFinding(finding, by);
  if (selection.people.size > 0) {
    return selection.people.size <= WITH_NEIGHBOURS
      ? around(selection.people, by.ties)
      : among(selection.people, by.ties);
  }
  if (selection.category !== null) {
    const members = membersOf(categories, selection.category);
    return { ...among(members, by.ties), core: new Set() };
  }
  return plain;
}

function ofFinding(finding: Finding, by: LitBy): Lit {
  const core = peopleOf(finding, by.index);
  const people = new Set(core);
  const ties = new Set<string>();
  const added: MapTie[] = [];
  for (const tie of finding.ties) {
    const source = by.index.get(tie.source);
    const target = by.index.get(tie.target);
    if (source === undefined || target === undefined) continue;
    people.add(source).add(target);
    const key = tieKey({ source, target, layer: tie.layer });
    if (tie.layer !== by.layer && !ties.has(key)) {
      added.push({ source, target, mutual: false, layer: tie.layer });
    }
    ties.add(key);
  }
  for (const person of groupMembers(finding, by.study)) people.add(person);
  if (ties.size > 0) return { people, core, ties, added };
  const shown =
    core.size > 0 && core.size <= WITH_NEIGHBOURS ? around(core, by.ties) : among(core, by.ties);
  return { people: new Set([...people, ...shown.people!]), core, ties: shown.ties, added };
}

/** The members of the groups a finding is about. */
function groupMembers(finding: Finding, study: Study): readonly number[] {
  const column = study.people.attributes.find(({ id }) => id === study.group);
  if (column === undefined || finding.groups.length === 0) return [];
  return column.values.flatMap((value, person) =>
    value !== null && finding.groups.includes(value) ? [person] : [],
  );
}

function around(core: ReadonlySet<number>, all: readonly MapTie[]): Lit {
  const people = new Set(core);
  const ties = new Set<string>();
  for (const tie of all) {
    if (!core.has(tie.source) && !core.has(tie.target)) continue;
    people.add(tie.source).add(tie.target);
    ties.add(tieKey(tie));
  }
  return { people, core, ties, added: [] };
}

function among(core: ReadonlySet<number>, all: readonly MapTie[]): Lit {
  const inside = all.filter(({ source, target }) => core.has(source) && core.has(target));
  return { people: core, core, ties: new Set(inside.map(tieKey)), added: [] };
}
