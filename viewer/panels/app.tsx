import { useEffect } from 'react';
import { I18nProvider } from 'react-aria-components';
import { Boundary } from './boundary.tsx';
import { DerivedProvider } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { FindingsPanel } from './findings-panel.tsx';
import { Live } from './live.tsx';
import { MapPanel } from './map-panel.tsx';
import { Masthead } from './masthead.tsx';
import { Measuring } from './measuring.tsx';
import { OpenPanel } from './open-panel.tsx';
import { PersonCard } from './person-card.tsx';
import { ReadingPanel } from './reading-panel.tsx';
import { TablePanel } from './table-panel.tsx';
import { shown } from './words.ts';

/** The page: one of opening, reading, or the study itself. */
export function App() {
  const stage = useStore((state) => state.stage);
  const open = useStore((state) => state.study);
  const locale = useLocale();
  const theme = useStore((state) => state.preferences.theme);
  const { viewer } = useTexts();
  const title = open === null || stage.kind === 'open' ? '' : shown(open.study.title, locale);

  useEffect(() => {
    document.documentElement.lang = viewer.tag;
    document.documentElement.dataset.theme = theme;
    document.title = title === '' ? viewer.product : viewer.titled(title);
  }, [viewer, theme, title]);

  return (
    <I18nProvider locale={locale === 'zh-Hans' ? 'zh-CN' : 'en-US'}>
      <Boundary>
        {stage.kind === 'open' ? (
          <OpenPanel stage={stage} />
        ) : stage.kind === 'ready' && open !== null ? (
          <DerivedProvider open={open}>
            <StudyPage />
          </DerivedProvider>
        ) : (
          <ReadingPanel />
        )}
      </Boundary>
    </I18nProvider>
  );
}

function StudyPage() {
  const { viewer } = useTexts();
  const shown = useStore((state) => state.view.shown);
  const actions = useActions();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) actions.clear();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [actions]);

  return (
    <div className="page" data-shown={shown}>
      <a className="skip" href="#findings">
        {viewer.skip.toFindings}
      </a>
      <a className="skip" href="#table">
        {viewer.skip.toTable}
      </a>
      <Masthead />
      <Boundary>
        <FindingsPanel />
      </Boundary>
      <main className="stage">
        {shown !== 'table' && (
          <div className="map-frame">
            <Boundary>
              <MapPanel />
            </Boundary>
            <Boundary>
              <PersonCard />
            </Boundary>
          </div>
        )}
        {shown !== 'map' && (
          <Boundary>
            <TablePanel />
          </Boundary>
        )}
        <Measuring />
      </main>
      <Boundary>
        <Live />
      </Boundary>
    </div>
  );
}
