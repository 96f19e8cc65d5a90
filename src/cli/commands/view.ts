import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { loaded } from '../../import/files.ts';
import { type Audience, Sealed } from '../../index.ts';
import { defined } from '../defined.ts';
import { Ending, exit } from '../ending.ts';
import { type CommonFlags, flagsWithout } from '../flags.ts';
import { examples } from '../help.ts';
import { checkChoices, openStudy, readingOf } from '../input.ts';
import { letOut } from '../policy.ts';
import { serve } from '../serve/server.ts';
import type { Session } from '../session.ts';
import { policyOf } from '../settled.ts';

interface ViewFlags extends CommonFlags {
  readonly group?: string;
  readonly audience?: Audience;
  readonly port?: number;
}

export function viewCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('view')
    .description(text.commands.view)
    .usage(`INPUT ${text.help.options}`)
    .argument('<INPUT>', text.help.input)
    .addHelpText(
      'after',
      examples(session, ['view survey/', 'view survey.xlsx --port 8017 --lang zh-Hans']),
    )
    .action((input: string, given: ViewFlags) => view(session, input, given));
  for (const flag of flagsWithout(session, ['format', 'output'], 'group', 'port', 'audience'))
    command.addOption(flag);
  return command;
}

/** The viewer shows single answers, so it opens for an audience that may see them and no other. */
async function view(session: Session, input: string, given: ViewFlags): Promise<void> {
  const { io, text, locale } = session;
  const { study, settled, sources, keep } = await openStudy(session, input, given);
  const reading = readingOf(session, input, given);
  checkChoices(session, study, given);
  letOut(session, Sealed.of(study), policyOf(given, settled));
  await keep();
  if (!existsSync(join(io.viewer, 'index.html'))) throw new Ending(exit.io, text.view.missing);
  const { url, ended } = await serve({
    viewer: io.viewer,
    study: {
      sources: await loaded(sources),
      reading: { ...reading, ...defined({ group: given.group }) },
      locale,
    },
    ...defined({ port: given.port }),
    signal: io.signal,
  });
  io.stdout(`\n${text.view.serving}\n\n  ${url}\n\n${text.view.stop}\n`);
  if ((await ended) === 'idle') io.stdout(`${text.view.idle}\n`);
}
