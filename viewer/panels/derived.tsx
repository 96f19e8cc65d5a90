import { createContext, type ReactNode, useContext, useMemo } from 'react';
import {
  type Diagnosis,
  type Finding,
  type Names,
  namesOf,
  type Role,
  roles,
  type Study,
} from '../../src/index.ts';
import { type Categories, categories } from '../store/categories.ts';
import { columnOf } from '../store/columns.ts';
import { type Lit, lit } from '../store/lit.ts';
import { type MapTie, mapTies } from '../store/neighbours.ts';
import type { OpenStudy } from '../store/state.ts';
import { useLocale, useStore } from './desk.ts';
import { shown } from './words.ts';

/** What several panels need and what follows from the state alone. */
interface Derived {
  readonly open: OpenStudy;
  readonly study: Study;
  readonly index: ReadonlyMap<string, number>;
  /** In node order, in the language in use. */
  readonly names: readonly string[];
  readonly diagnosis: Diagnosis | null;
  /** Finds the words for ids in sentences; null without a diagnosis. */
  readonly speech: Names | null;
  readonly finding: Finding | null;
  readonly rolesOf: ReadonlyMap<number, readonly Role[]>;
  readonly ties: readonly MapTie[];
  readonly categories: Categories;
  readonly lit: Lit;
}

const DerivedContext = createContext<Derived | null>(null);

export function useDerived(): Derived {
  const derived = useContext(DerivedContext);
  if (derived === null) throw new Error('a panel stands outside the study');
  return derived;
}

export function DerivedProvider({ open, children }: { open: OpenStudy; children: ReactNode }) {
  const { study } = open;
  const locale = useLocale();
  const view = useStore((state) => state.view);
  const selection = useStore((state) => state.selection);
  const columns = useStore((state) => state.columns);
  const outcome = useStore((state) => state.diagnosis);
  const diagnosis = outcome.kind === 'done' ? outcome.diagnosis : null;
  const { colour, layer, wave } = view;

  const index = useMemo(
    () => new Map(study.people.ids.map((id, person) => [id, person] as const)),
    [study],
  );
  const names = useMemo(
    () => study.people.names.map((name) => shown(name, locale)),
    [study, locale],
  );
  const ties = useMemo(() => mapTies(study, layer, wave), [study, layer, wave]);
  const column =
    colour.kind === 'measure'
      ? columnOf({ columns, view: { ...view, layer, wave } }, colour.id)
      : null;
  const sorted = useMemo(() => categories(study, colour, column), [study, colour, column]);
  const speech = useMemo(
    () => (diagnosis === null ? null : namesOf(diagnosis, locale)),
    [diagnosis, locale],
  );
  const rolesOf = useMemo(() => rolesByPerson(diagnosis, index), [diagnosis, index]);
  const finding = useMemo(
    () => diagnosis?.findings.find(({ id }) => id === selection.finding) ?? null,
    [diagnosis, selection.finding],
  );
  const shining = useMemo(
    () => lit({ study, index, ties, selection, finding, categories: sorted, layer }),
    [study, index, ties, selection, finding, sorted, layer],
  );
  const value = useMemo(
    () => ({
      open,
      study,
      index,
      names,
      diagnosis,
      speech,
      finding,
      rolesOf,
      ties,
      categories: sorted,
      lit: shining,
    }),
    [open, study, index, names, diagnosis, speech, finding, rolesOf, ties, sorted, shining],
  );
  return <DerivedContext value={value}>{children}</DerivedContext>;
}

function rolesByPerson(
  diagnosis: Diagnosis | null,
  index: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly Role[]> {
  const found = new Map<number, readonly Role[]>();
  for (const { person, roles: held } of diagnosis?.leverage ?? []) {
    const at = index.get(person);
    if (at === undefined) continue;
    found.set(
      at,
      roles.filter((role) => held.some((each) => each.role === role)),
    );
  }
  return found;
}
