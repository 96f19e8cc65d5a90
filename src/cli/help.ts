import type { Command } from 'commander';
import type { Session } from './session.ts';
import { widthOf, wrapped } from './width.ts';

/** Makes the help of a command speak the session's language, and count Chinese as two columns wide. */
export function speak(command: Command, { io, text }: Session): Command {
  const { help } = text;
  return command
    .helpOption('-h, --help', help.help)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (words) => io.stdout(words),
      writeErr: (words) => io.stderr(words),
      outputError: () => {},
      getOutHelpWidth: () => Math.min(io.width, 100),
      getErrHelpWidth: () => Math.min(io.width, 100),
    })
    .configureHelp({
      styleTitle: (title) => help.titles.get(title) ?? title,
      displayWidth: widthOf,
      boxWrap: (words, width) => wrapped(words, width).join('\n'),
      subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`,
      subcommandDescription: (subcommand) => subcommand.description(),
      optionDescription: ({ description, defaultValue }) =>
        defaultValue === undefined
          ? description
          : `${description} ${help.byDefault(String(defaultValue))}`,
    });
}

/** Examples under the help of a command, as they are typed. */
export function examples({ text }: Session, lines: readonly string[]): string {
  return `\n${text.help.examples}\n${lines.map((line) => `  guanxi ${line}\n`).join('')}`;
}
