import { type DragEvent, useState } from 'react';
import { Button, FileTrigger } from 'react-aria-components';
import type { IssueCode, ReadOptions, Recipe } from '../../src/index.ts';
import { type Chosen, ofDrop, ofFiles } from '../store/dropped.ts';
import { projectNameOf, projectOf, saveFile } from '../store/project-file.ts';
import type { Stage } from '../store/state.ts';
import { useActions, useTexts } from './desk.ts';
import { EncodingQuestion } from './encoding-question.tsx';
import { Seal } from './icons.tsx';
import { IssueList } from './issues.tsx';
import { MappingPanel } from './mapping-panel.tsx';
import { LanguageSwitch, ThemeSwitch } from './switches.tsx';

/** Questions that the mapping of an export answers. */
const surveyQuestions: readonly IssueCode[] = [
  'SURVEY_EXPORT',
  'SURVEY_RESPONDENT_UNKNOWN',
  'SURVEY_VALUE_UNKNOWN',
  'SURVEY_WITHOUT_TIES',
  'RESPONDENTS_MOSTLY_UNKNOWN',
];

/** Where a file or folder is opened, and where one that could not be read is explained. */
export function OpenPanel({ stage }: { stage: Extract<Stage, { kind: 'open' }> }) {
  const { viewer } = useTexts();
  const actions = useActions();
  const [over, setOver] = useState(false);
  const [nothing, setNothing] = useState(false);

  const openChosen = async (gathering: Chosen | Promise<Chosen>) => {
    const { files, name } = await gathering;
    setNothing(files.length === 0);
    if (files.length > 0) await actions.openFiles(files, name);
  };
  // Answers add up: one question may follow another.
  const openAgain = (reading: ReadOptions) =>
    void actions.openFiles(stage.files, stage.name, { ...stage.reading, ...reading });
  const has = (...codes: readonly IssueCode[]) =>
    stage.issues.some(({ code }) => codes.includes(code));
  const isAsking = !stage.issues.some(({ severity }) => severity === 'error');
  const { survey = null, questions = [] } = stage.settling ?? {};
  const [question] = questions;
  const save = (recipe: Recipe) => {
    const { project, inputs } = stage.settling!;
    const text = projectOf({ project, inputs, reading: stage.reading, recipe });
    saveFile(projectNameOf(stage.name, project), text);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void openChosen(ofDrop(event.dataTransfer));
  };
  const onSelect = (files: FileList | null) => {
    if (files !== null) void openChosen(ofFiles([...files]));
  };

  return (
    <div className="opening">
      <header className="opening-head">
        <div className="brand">
          <Seal />
          <span>{viewer.product}</span>
        </div>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      <main>
        <h1>{viewer.open.title}</h1>
        <p className="lead">{viewer.open.lead}</p>
        {stage.fault !== null && (
          <p className="fault" role="alert">
            {viewer.faults[stage.fault.code]}
          </p>
        )}
        {nothing && (
          <p className="fault" role="alert">
            {viewer.open.nothing}
          </p>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside do the same by keyboard */}
        <div
          className="drop"
          data-over={over}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
        >
          <DropDrawing />
          <p>{over ? viewer.open.let : viewer.open.drop}</p>
          <div className="drop-buttons">
            <FileTrigger allowsMultiple onSelect={onSelect}>
              <Button className="button primary">{viewer.open.choose}</Button>
            </FileTrigger>
            <FileTrigger acceptDirectory onSelect={onSelect}>
              <Button className="button">{viewer.open.chooseFolder}</Button>
            </FileTrigger>
          </div>
          <p className="quiet">{viewer.open.local}</p>
        </div>
        {stage.issues.length > 0 && (
          <section className="opening-issues" aria-labelledby="opening-issues">
            <h2 id="opening-issues">
              <bdi>{isAsking ? viewer.open.asks(stage.name) : viewer.open.failed(stage.name)}</bdi>
            </h2>
            <IssueList issues={stage.issues} onAnswer={openAgain} />
            {has('PROJECT_EDITED') && (
              <div className="drop-buttons">
                <Button className="button" onPress={() => openAgain({ acceptEdits: true })}>
                  {viewer.open.acceptEdits}
                </Button>
              </div>
            )}
            {survey !== null && has(...surveyQuestions) && (
              <MappingPanel
                key={JSON.stringify(survey.recipe)}
                survey={survey}
                onRead={(recipe) => openAgain({ recipe })}
                onSave={save}
              />
            )}
            {question !== undefined && (
              <EncodingQuestion
                question={question}
                onAnswer={(encoding) => openAgain({ encoding })}
              />
            )}
          </section>
        )}
        <section className="opening-kinds">
          <h2>{viewer.open.kinds}</h2>
          <ul>
            {viewer.open.kindList.map((kind) => (
              <li key={kind}>{kind}</li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}

/** A small network, two groups and the one tie between them. */
function DropDrawing() {
  return (
    <svg className="drop-drawing" viewBox="0 0 160 72" aria-hidden="true" focusable="false">
      <path d="M24 20 52 14M24 20 34 52M52 14 34 52M52 14 62 42M34 52 62 42M24 20 62 42M62 42 100 32M100 32 124 14M100 32 136 46M124 14 136 46M100 32 112 60M112 60 136 46" />
      <circle className="one" cx="24" cy="20" r="6" />
      <circle className="one" cx="52" cy="14" r="5" />
      <circle className="one" cx="34" cy="52" r="5" />
      <circle className="one key" cx="62" cy="42" r="8" />
      <circle className="two key" cx="100" cy="32" r="8" />
      <circle className="two" cx="124" cy="14" r="5" />
      <circle className="two" cx="136" cy="46" r="6" />
      <circle className="two" cx="112" cy="60" r="5" />
    </svg>
  );
}
