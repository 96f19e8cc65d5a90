import type { IssueCode } from '../../issue.ts';
import type { IssueTold } from '../issue-words.ts';
import { files } from './issues/files.ts';
import { losses } from './issues/losses.ts';
import { networkFiles } from './issues/network-files.ts';
import { people } from './issues/people.ts';
import { projects } from './issues/projects.ts';
import { studyFile } from './issues/study-file.ts';
import { surveys } from './issues/surveys.ts';
import { tables } from './issues/tables.ts';
import { ties } from './issues/ties.ts';

/** What can be wrong with files, and what an export leaves out. */
export const issues = {
  codes: {
    ...files,
    ...tables,
    ...people,
    ...ties,
    ...studyFile,
    ...projects,
    ...surveys,
    ...networkFiles,
  } satisfies Record<IssueCode, IssueTold> as Record<IssueCode, IssueTold>,
  losses,
};
