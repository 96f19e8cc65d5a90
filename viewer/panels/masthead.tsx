import { Button } from 'react-aria-components';
import { format } from '../../src/index.ts';
import { Choice } from './choice.tsx';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { FolderIcon, Seal } from './icons.tsx';
import { Notes } from './notes.tsx';
import { Search } from './search.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';
import { shown } from './words.ts';

/** What study this is, and everything that concerns the whole page. */
export function Masthead() {
  const { study, open } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const actions = useActions();
  const wave = useStore((state) => state.view.wave);
  const at = study.waves.findIndex(({ id }) => id === wave);
  // Reporting lines come from records, not from answers.
  const asked = study.layers.filter(({ kind }) => kind !== 'formal');
  const share = answeredShare(asked.map(({ records }) => records[at]?.status ?? null));
  const groups = study.people.attributes.find(({ id }) => id === study.group);
  const facts = [
    viewer.header.people(study.people.ids.length),
    groups === undefined
      ? ''
      : viewer.header.groups(new Set(groups.values.filter((value) => value !== null)).size),
    viewer.header.layers(study.layers.length),
    share === null ? '' : viewer.header.answered(format.percent(share)),
  ].filter((fact) => fact !== '');
  const title = shown(study.title, locale);

  return (
    <header className="masthead">
      <div className="brand" title={viewer.product}>
        <Seal />
      </div>
      <div className="study">
        <h1>
          <bdi>{title === '' ? open.name : title}</bdi>
        </h1>
        <p>{facts.join(' · ')}</p>
      </div>
      <Search />
      {study.waves.length > 1 && (
        <Choice
          label={viewer.header.wave}
          value={wave}
          sections={[
            {
              title: '',
              options: study.waves.map(({ id, label }) => ({ id, name: shown(label, locale) })),
            },
          ]}
          onChoose={actions.showWave}
        />
      )}
      <Notes />
      <LanguageSwitch />
      <ThemeSwitch />
      <Button className="icon-button" aria-label={viewer.header.other} onPress={actions.close}>
        <FolderIcon />
      </Button>
    </header>
  );
}

/** The share of those invited who answered, over all layers in which somebody is known to have. */
function answeredShare(statuses: readonly (readonly string[] | null)[]): number | null {
  let answered = 0;
  let invited = 0;
  for (const status of statuses) {
    for (const each of status ?? []) {
      if (each === 'not-invited' || each === 'withdrawn') continue;
      invited++;
      if (each === 'answered') answered++;
    }
  }
  return invited === 0 ? null : answered / invited;
}
