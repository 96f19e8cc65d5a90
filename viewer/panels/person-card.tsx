import { Button } from 'react-aria-components';
import { phrase } from '../../src/index.ts';
import { columnOf, percentiles } from '../store/columns.ts';
import { answered, neighbours, recordOf } from '../store/neighbours.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { CloseIcon } from './icons.tsx';
import { RoleTags } from './leverage-points.tsx';
import { PersonDot } from './person-dot.tsx';
import {
  amount,
  attributeName,
  attributeValue,
  besideName,
  measurePlain,
  measureTitle,
  reasonText,
  shareBelow,
  shown,
} from './words.ts';

/** Everything about the one person who is selected. */
export function PersonCard() {
  const people = useStore((state) => state.selection.people);
  const { study, names } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const actions = useActions();
  if (people.size !== 1) return null;
  const person = [...people][0]!;
  return (
    <aside
      className="person-card"
      aria-label={viewer.person.region}
      data-person={study.people.ids[person]}
    >
      <header>
        <PersonDot person={person} />
        <h2>
          <bdi>{names[person]}</bdi>
        </h2>
        <Button className="icon-button" aria-label={viewer.person.close} onPress={actions.clear}>
          <CloseIcon />
        </Button>
        <p className="quiet">
          <bdi>{besideName(study, person, names[person]!, locale)}</bdi>
        </p>
      </header>
      <PersonRoles person={person} />
      <PersonMeasures person={person} />
      <PersonNeighbours person={person} />
      <PersonAttributes person={person} />
    </aside>
  );
}

function PersonRoles({ person }: { person: number }) {
  const { diagnosis, study, speech } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const point = diagnosis?.leverage.find((each) => each.person === study.people.ids[person]);
  if (diagnosis === null || speech === null) return null;
  return (
    <section>
      <h3>{viewer.person.roles}</h3>
      {point === undefined ? (
        <p className="quiet">{viewer.person.noRoles}</p>
      ) : (
        <ul className="person-roles">
          {point.roles.map((held) => (
            <li key={`${held.role} ${held.finding}`}>
              <RoleTags held={[held.role]} />
              <p>{phrase(held.reason, locale, speech)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function PersonMeasures({ person }: { person: number }) {
  const { viewer } = useTexts();
  const locale = useLocale();
  const view = useStore((state) => state.view);
  const columns = useStore((state) => state.columns);
  return (
    <section>
      <h3>{viewer.person.measures}</h3>
      <dl className="person-measures">
        {view.columns.map((id) => {
          const column = columnOf({ columns, view }, id);
          const value = column === null ? Number.NaN : column.values[person]!;
          const share = column === null ? Number.NaN : percentiles(column.values)[person]!;
          const why = reasonText(column?.reason ?? column?.reasons?.get(person), locale);
          return (
            <div key={id}>
              <dt title={measurePlain(id, locale)}>{measureTitle(id, locale).plain}</dt>
              <dd title={why}>{amount(value, locale)}</dd>
              <dd className="quiet">
                {Number.isNaN(share) ? why : viewer.person.of(shareBelow(share))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

const FEW = 4;

function PersonNeighbours({ person }: { person: number }) {
  const { study, names } = useDerived();
  const { viewer, words } = useTexts();
  const locale = useLocale();
  const wave = useStore((state) => state.view.wave);
  const text = viewer.person;
  return (
    <section>
      <h3>{text.neighbours}</h3>
      <ul className="person-layers">
        {study.layers.map((layer) => {
          const { named, namedBy } = neighbours(study, layer.id, wave, person);
          const mutual = named.filter((other) => namedBy.includes(other));
          const all = [...new Set([...mutual, ...namedBy, ...named])];
          const silent = answered(recordOf(study, layer.id, wave), person) === false;
          const counts = layer.directed
            ? [
                silent ? text.unanswered : text.named(named.length),
                text.namedBy(namedBy.length),
                mutual.length === 0 ? '' : text.mutual(mutual.length),
              ]
            : [text.tiedTo(all.length)];
          const some = all.slice(0, FEW).map((other) => names[other]!);
          const more = all.length > FEW ? ` ${text.more(all.length - FEW)}` : '';
          return (
            <li key={layer.id}>
              <strong>
                <bdi>{shown(layer.label, locale)}</bdi>
              </strong>
              <span>
                {all.length === 0 && !silent ? text.noTies : counts.filter(Boolean).join(' · ')}
              </span>
              {all.length > 0 && (
                <p className="quiet">
                  {all.length > FEW
                    ? some.join(locale === 'en' ? ', ' : '、')
                    : words.grammar.list(some)}
                  {more}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function PersonAttributes({ person }: { person: number }) {
  const { study } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const known = study.people.attributes.flatMap((attribute) => {
    const value = attributeValue(attribute, person, locale);
    return attribute.id === study.group || value === null ? [] : [{ attribute, value }];
  });
  if (known.length === 0) return null;
  return (
    <section>
      <h3>{viewer.person.about}</h3>
      <dl className="person-about">
        {known.map(({ attribute, value }) => (
          <div key={attribute.id}>
            <dt>
              <bdi>{attributeName(attribute, locale)}</bdi>
            </dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
