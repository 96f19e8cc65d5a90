import { cards } from './en/cards.ts';
import { cli } from './en/cli.ts';
import { findings } from './en/findings.ts';
import { issues } from './en/issues.ts';
import { measures } from './en/measures.ts';
import { report } from './en/report.ts';
import { tests } from './en/tests.ts';
import { viewer } from './en/viewer.ts';
import { words } from './en/words.ts';

/** English, and the shape every other language must fill: a missing text does not compile. */
export const en = { cards, cli, findings, issues, measures, report, tests, viewer, words };
export type Messages = typeof en;
