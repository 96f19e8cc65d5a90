import { extname } from 'node:path';
import { Command } from 'commander';
import {
  diagnosisJson,
  diagnosisTables,
  toHtml,
  toJsonText,
  toMarkdown,
  toXlsx,
} from '../../index.ts';
import { type DiagnosisFlags, diagnosis, diagnosisFlags } from '../diagnosing.ts';
import { Ending, exit } from '../ending.ts';
import { flagsWithout } from '../flags.ts';
import { examples } from '../help.ts';
import { writeOne } from '../output.ts';
import type { Session } from '../session.ts';

const endings = ['.html', '.md', '.xlsx', '.json'] as const;
type Kind = (typeof endings)[number];

export function reportCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('report')
    .description(text.commands.report)
    .usage(`INPUT -o FILE ${text.help.options}`)
    .argument('<INPUT>', text.help.input)
    .addHelpText(
      'after',
      examples(session, [
        'report survey/ -o report.html',
        'report survey/ -o 报告.html --lang zh-Hans',
        'report survey/ -o report.html --audience sponsor --min-group 8',
      ]),
    )
    .action((input: string, given: DiagnosisFlags) => report(session, input, given));
  for (const flag of flagsWithout(session, ['format'], ...diagnosisFlags)) command.addOption(flag);
  return command;
}

async function report(session: Session, input: string, given: DiagnosisFlags): Promise<void> {
  const { text, locale } = session;
  const { output } = given;
  if (output === undefined) throw new Ending(exit.usage, text.errors.missingOutput);
  const kind = endings.find((ending) => ending === extname(output).toLowerCase());
  if (kind === undefined) throw new Ending(exit.usage, text.errors.reportEnding(output, endings));
  const released = await diagnosis(session, input, given);
  const encoded = (words: string) => new TextEncoder().encode(words);
  const made: Readonly<Record<Kind, () => Uint8Array | Promise<Uint8Array>>> = {
    '.html': () => encoded(toHtml(released, { locale })),
    '.md': () => encoded(toMarkdown(released, { locale })),
    '.xlsx': () => toXlsx(diagnosisTables(released, locale)),
    '.json': () => encoded(toJsonText(diagnosisJson(released, locale))),
  };
  await writeOne(session, given, output, await made[kind]());
}
