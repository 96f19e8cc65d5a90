import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Role, roles } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { PersonDot } from './person-dot.tsx';
import { groupName } from './words.ts';

const FIRST = 6;

/** The people on whom something depends, with their roles in plain words. */
export function LeveragePoints() {
  const { diagnosis, index } = useDerived();
  const { viewer } = useTexts();
  const [all, setAll] = useState(false);
  const points = (diagnosis?.leverage ?? []).flatMap(({ person }) => index.get(person) ?? []);
  const shown = all ? points : points.slice(0, FIRST);
  return (
    <section className="leverage" aria-labelledby="leverage-title">
      <header className="section-head">
        <h2 id="leverage-title">{viewer.leverage.title}</h2>
        <p>{points.length === 0 ? viewer.leverage.none : viewer.leverage.lead}</p>
      </header>
      <ul className="points">
        {shown.map((person) => (
          <Point key={person} person={person} />
        ))}
      </ul>
      {points.length > FIRST && (
        <Button className="text-button" onPress={() => setAll(!all)}>
          {all ? viewer.leverage.fewer : viewer.leverage.all(points.length)}
        </Button>
      )}
    </section>
  );
}

function Point({ person }: { person: number }) {
  const { study, names, rolesOf } = useDerived();
  const locale = useLocale();
  const actions = useActions();
  const selected = useStore((state) => state.selection.people.has(person));
  return (
    <li>
      <button
        type="button"
        className="point"
        aria-pressed={selected}
        data-person={study.people.ids[person]}
        onClick={(event) => actions.click(person, event.shiftKey || event.ctrlKey || event.metaKey)}
        onPointerEnter={() => actions.hover(person)}
        onPointerLeave={() => actions.hover(null)}
      >
        <PersonDot person={person} />
        <span className="point-name">
          <bdi>{names[person]}</bdi>
        </span>
        <span className="point-group">
          <bdi>{groupName(study, person, locale)}</bdi>
        </span>
        <RoleTags held={rolesOf.get(person) ?? []} />
      </button>
    </li>
  );
}

/** Roles that tell of a risk for the organization look different from those that tell of a strength. */
const STRAINED: ReadonlySet<Role> = new Set<Role>([
  'bottleneck',
  'single-point-of-failure',
  'gatekeeper',
  'expert-without-trust',
  'trusted-not-asked',
]);

export function RoleTags({ held }: { held: readonly Role[] }) {
  const { words } = useTexts();
  return (
    <span className="role-tags">
      {roles
        .filter((role) => held.includes(role))
        .map((role) => (
          <span
            key={role}
            className="role-tag"
            data-tone={STRAINED.has(role) ? 'strain' : 'strength'}
            title={words.roles[role].plain}
          >
            {words.roles[role].name}
          </span>
        ))}
    </span>
  );
}
