import { Command } from 'commander';
import { diagnosisJson, diagnosisTables, toMarkdown } from '../../index.ts';
import { type DiagnosisFlags, diagnosis, diagnosisFlags } from '../diagnosing.ts';
import { diagnosisText } from '../diagnosis-text.ts';
import { flags } from '../flags.ts';
import { examples } from '../help.ts';
import { deliver, formatOf } from '../output.ts';
import type { Session } from '../session.ts';

export function diagnoseCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('diagnose')
    .description(text.commands.diagnose)
    .usage(`INPUT ${text.help.options}`)
    .argument('<INPUT>', text.help.input)
    .addHelpText(
      'after',
      examples(session, [
        'diagnose survey/',
        'diagnose survey/ --question conflict,liaisons --lang zh-Hans',
        'diagnose survey/ --audience manager --format json -o findings.json',
      ]),
    )
    .action((input: string, given: DiagnosisFlags) => tell(session, input, given));
  for (const flag of flags(session, ...diagnosisFlags)) command.addOption(flag);
  return command;
}

async function tell(session: Session, input: string, given: DiagnosisFlags): Promise<void> {
  formatOf(session, given);
  const released = await diagnosis(session, input, given);
  const { locale } = session;
  await deliver(session, given, {
    json: () => diagnosisJson(released, locale),
    tables: () => diagnosisTables(released, locale),
    text: () => diagnosisText(session, released),
    markdown: () => toMarkdown(released, { locale }),
  });
}
