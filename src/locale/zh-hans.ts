import type { Messages } from './en.ts';
import { cards } from './zh-hans/cards.ts';
import { cli } from './zh-hans/cli.ts';
import { findings } from './zh-hans/findings.ts';
import { issues } from './zh-hans/issues.ts';
import { measures } from './zh-hans/measures.ts';
import { report } from './zh-hans/report.ts';
import { tests } from './zh-hans/tests.ts';
import { viewer } from './zh-hans/viewer.ts';
import { words } from './zh-hans/words.ts';

export const zhHans: Messages = {
  cards,
  cli,
  findings,
  issues,
  measures,
  report,
  tests,
  viewer,
  words,
};
