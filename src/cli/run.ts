import { Command } from 'commander';
import { version } from '../index.ts';
import { checkCommand } from './commands/check.ts';
import { convertCommand } from './commands/convert.ts';
import { diagnoseCommand } from './commands/diagnose.ts';
import { importCommand } from './commands/import.ts';
import { measuresCommand } from './commands/measures.ts';
import { reportCommand } from './commands/report.ts';
import { testCommand } from './commands/test.ts';
import { viewCommand } from './commands/view.ts';
import { exit } from './ending.ts';
import { endingOf } from './failure.ts';
import { flags } from './flags.ts';
import { examples, speak } from './help.ts';
import type { Io } from './io.ts';
import { languageOf } from './language.ts';
import { type Session, sessionOf } from './session.ts';

const commands = [
  checkCommand,
  measuresCommand,
  testCommand,
  diagnoseCommand,
  reportCommand,
  convertCommand,
  importCommand,
  viewCommand,
];

/**
 * The command line as a function: does what `argv` says in the world `io`, and answers with the exit
 * code. It never throws; what goes wrong is told on stderr in the language of the run.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const session = sessionOf(io, languageOf(argv, io.env));
  try {
    const program = programOf(session);
    if (argv.length === 0) {
      program.outputHelp({ error: true });
      return exit.usage;
    }
    await program.parseAsync(argv, { from: 'user' });
    return exit.ok;
  } catch (error) {
    return endingOf(error, session, argv);
  }
}

function programOf(session: Session): Command {
  const { text } = session;
  const program = speak(new Command('guanxi'), session)
    .description(text.tagline)
    .usage(text.help.usage)
    .version(`guanxi ${version}`, '-V, --version', text.help.version)
    .addHelpText(
      'after',
      examples(session, ['check survey/', 'diagnose survey/ --lang zh-Hans', 'view survey/']),
    )
    .addHelpText('after', `\n${text.help.exits}\n\n${text.help.more}`);
  const lang = flags(session).find((flag) => flag.long === '--lang')!;
  program.addOption(lang);
  program.hook('preAction', (_, command) => {
    const names = command.options.map((option) => option.attributeName());
    for (const name of names)
      if (command.getOptionValueSource(name) === 'cli') session.told.add(name);
  });
  for (const command of commands) program.addCommand(speak(command(session), session));
  return program;
}
