import type { issues as english } from '../en/issues.ts';
import { files } from './issues/files.ts';
import { losses } from './issues/losses.ts';
import { networkFiles } from './issues/network-files.ts';
import { people } from './issues/people.ts';
import { projects } from './issues/projects.ts';
import { studyFile } from './issues/study-file.ts';
import { surveys } from './issues/surveys.ts';
import { tables } from './issues/tables.ts';
import { ties } from './issues/ties.ts';

/** 文件中可能出现的问题，以及导出时会丢失的内容。 */
export const issues: typeof english = {
  codes: {
    ...files,
    ...tables,
    ...people,
    ...ties,
    ...studyFile,
    ...projects,
    ...surveys,
    ...networkFiles,
  },
  losses,
};
