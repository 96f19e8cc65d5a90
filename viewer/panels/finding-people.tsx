import { type Certainty, type Finding, format, type PersonRole, phrase } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { RoleTags } from './leverage-points.tsx';
import { PersonDot } from './person-dot.tsx';

/** The people a finding names, each with the reason and how sure it is. */
export function FindingPeople({ finding }: { finding: Finding }) {
  const { index } = useDerived();
  const { viewer } = useTexts();
  if (finding.people.length === 0) return null;
  return (
    <section>
      <h4>{viewer.finding.people}</h4>
      <ul className="finding-people">
        {[...new Set(finding.people.map(({ id }) => id))].map((id) => {
          const person = index.get(id);
          return person === undefined ? null : (
            <Named
              key={id}
              person={person}
              held={finding.people.filter((each) => each.id === id)}
            />
          );
        })}
      </ul>
    </section>
  );
}

function Named({ person, held }: { person: number; held: readonly PersonRole[] }) {
  const { names, speech } = useDerived();
  const locale = useLocale();
  const actions = useActions();
  const only = useStore(
    ({ selection }) => selection.people.size === 1 && selection.people.has(person),
  );
  return (
    <li>
      <button
        type="button"
        className="person-link"
        aria-pressed={only}
        onClick={() => actions.focusOn(person)}
        onPointerEnter={() => actions.hover(person)}
        onPointerLeave={() => actions.hover(null)}
      >
        <PersonDot person={person} />
        <bdi>{names[person]}</bdi>
      </button>
      <RoleTags held={held.map(({ role }) => role)} />
      {held.map((each, at) => (
        <p key={each.role}>
          {speech !== null && phrase(each.reason, locale, speech)}
          {each.certainty !== null && !isSame(each.certainty, held[at + 1]?.certainty) && (
            <CertaintyNote certainty={each.certainty} />
          )}
        </p>
      ))}
    </li>
  );
}

/** Roles that are equally certain say so once, behind the last of them. */
function isSame(one: Certainty, next: Certainty | null | undefined): boolean {
  return next?.share === one.share && next.basis === one.basis && next.draws === one.draws;
}

function CertaintyNote({ certainty }: { certainty: Certainty }) {
  const { viewer, words } = useTexts();
  const share = format.percent(certainty.share);
  const draws = format.count(certainty.draws, words.grammar.thousands);
  const say = certainty.basis === 'imputation' ? viewer.finding.certain : viewer.finding.dropped;
  return <span className="certainty">{say(share, draws)}</span>;
}
