import { Command } from 'commander';
import { overview } from '../../index.ts';
import { checkup } from '../checkup.ts';
import { type CommonFlags, flags } from '../flags.ts';
import { examples } from '../help.ts';
import { checkChoices, readWithProject, stopped } from '../input.ts';
import { issueLines } from '../issues.ts';
import { keepAnswers } from '../keeping.ts';
import { deliver, writeOne } from '../output.ts';
import { peopleNotes } from '../people-notes.ts';
import { questionLines } from '../questions.ts';
import { rejectsCsv } from '../rejects.ts';
import type { Session } from '../session.ts';

interface CheckFlags extends CommonFlags {
  readonly group?: string;
  readonly wave?: string;
  readonly rejects?: string;
  readonly showValues?: true;
}

export function checkCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('check')
    .description(text.commands.check)
    .usage(`INPUT ${text.help.options}`)
    .argument('<INPUT>', text.help.input)
    .addHelpText(
      'after',
      examples(session, [
        'check survey/',
        'check answers.csv --encoding gb18030',
        'check survey.xlsx --format json',
        'check survey/ --rejects rejects.csv',
      ]),
    )
    .action((input: string, given: CheckFlags) => check(session, input, given));
  for (const flag of flags(session, 'group', 'wave', 'rejects', 'showValues'))
    command.addOption(flag);
  return command;
}

/** A study that cannot be read is told as JSON too where that was asked for, but never in a file. */
async function check(session: Session, input: string, given: CheckFlags): Promise<void> {
  const { input: opened, reading } = await readWithProject(session, input, given);
  const { study, issues, questions = [] } = reading;
  if (given.rejects !== undefined)
    await writeOne(session, given, given.rejects, rejectsCsv(session, reading.rejects));
  if (given.showValues === true) session.io.stderr(peopleNotes(session, reading.people));
  if (study === null) {
    if (given.format === 'json' && given.output === undefined) {
      await deliver(session, given, checkup(session, null, reading));
    }
    session.io.stderr(issueLines(session, issues, 'stderr') + questionLines(session, questions));
    throw stopped(session, issues);
  }
  checkChoices(session, study, given);
  await keepAnswers(session, opened, reading, given);
  const wave = study.waves.findIndex(({ id }) => id === (given.wave ?? study.waves[0]!.id));
  const seen = overview(study, wave, given.group ?? study.group);
  await deliver(session, given, checkup(session, seen, reading));
}
