import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { ReadOptions } from '../../src/index.ts';
import { projectNameOf, projectOf, saveFile } from '../store/project-file.ts';
import { useDerived } from './derived.tsx';
import { useTexts } from './desk.ts';
import { CloseIcon, NoteIcon } from './icons.tsx';
import { IssueList } from './issues.tsx';

/** What the reading had to remark about the data, behind a button. */
export function Notes() {
  const { open } = useDerived();
  const { viewer } = useTexts();
  const { notes, header } = viewer;
  const { accounting, issues, settling, name } = open;
  const answers = open.reading;
  const save = (reading: ReadOptions) => {
    const { project, inputs, survey } = settling;
    const text = projectOf({ project, inputs, reading, recipe: survey?.recipe ?? null });
    saveFile(projectNameOf(name, project), text);
  };
  const rows = [
    notes.rows(accounting.rowsRead, accounting.used),
    accounting.rejected === 0 ? '' : notes.rejected(accounting.rejected),
    accounting.merged === 0 ? '' : notes.merged(accounting.merged),
    accounting.ignored === 0 ? '' : notes.ignored(accounting.ignored),
  ].filter((row) => row !== '');
  return (
    <DialogTrigger>
      <Button
        className="icon-button"
        aria-label={issues.length === 0 ? notes.title : header.notes(issues.length)}
      >
        <NoteIcon />
        {issues.length > 0 && <span className="badge">{issues.length}</span>}
      </Button>
      <Popover className="popover notes" placement="bottom end">
        <Dialog>
          {({ close }) => (
            <>
              <div className="notes-head">
                <Heading slot="title">{notes.title}</Heading>
                <Button className="icon-button" aria-label={notes.close} onPress={close}>
                  <CloseIcon />
                </Button>
              </div>
              <p className="quiet">{rows.join(' · ')}</p>
              {answers !== null && settling.inputs.length > 0 && (
                <p className="notes-save">
                  <Button className="button small" onPress={() => save(answers)}>
                    {notes.save}
                  </Button>
                  <span className="quiet">{notes.saveWhy}</span>
                </p>
              )}
              {issues.length === 0 ? <p>{notes.none}</p> : <IssueList issues={issues} />}
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
