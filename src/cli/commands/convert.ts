import { extname, resolve } from 'node:path';
import { Command } from 'commander';
import { writeFiles } from '../../export/files.ts';
import { type Audience, lossesOf, Sealed, type StudyFormat, writeStudy } from '../../index.ts';
import { Ending, exit } from '../ending.ts';
import { type CommonFlags, flagsWithout } from '../flags.ts';
import { examples } from '../help.ts';
import { openStudy } from '../input.ts';
import { letOut } from '../policy.ts';
import type { Session } from '../session.ts';
import { policyOf } from '../settled.ts';

interface ConvertFlags extends CommonFlags {
  readonly as?: StudyFormat;
  readonly audience?: Audience;
}

const formats: ReadonlyMap<string, StudyFormat> = new Map([
  ['', 'folder'],
  ['.csv', 'csv'],
  ['.xlsx', 'xlsx'],
  ['.json', 'graphology'],
  ['.graphml', 'graphml'],
  ['.gexf', 'gexf'],
  ['.net', 'pajek'],
  ['.dl', 'dl'],
  ['.vna', 'vna'],
  ['.gml', 'gml'],
  ['.node-link.json', 'node-link'],
]);

export function convertCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('convert')
    .description(text.commands.convert)
    .usage(`INPUT -o FILE ${text.help.options}`)
    .argument('<INPUT>', text.help.input)
    .addHelpText(
      'after',
      examples(session, [
        'convert matrix.xlsx -o survey/',
        'convert survey/ -o survey.xlsx',
        'convert answers.csv --encoding gb18030 -o survey/',
        'convert survey/ --as kumu -o map.xlsx',
        'convert survey/ --as rsiena -o siena/',
      ]),
    )
    .action((input: string, given: ConvertFlags) => convert(session, input, given));
  for (const flag of flagsWithout(session, ['format'], 'as', 'audience')) command.addOption(flag);
  return command;
}

/** What decides on the format: nothing for a folder, two parts where one would not be enough. */
function endingOf(output: string): string {
  if (/[\\/]$/.test(output)) return '';
  const lower = output.toLowerCase();
  return lower.endsWith('.node-link.json') ? '.node-link.json' : extname(lower);
}

/** The format that was asked for, if the name of the output suits it, or the one that the name says. */
function formatOf({ text }: Session, output: string, asked: StudyFormat | undefined): StudyFormat {
  const ending = endingOf(output);
  const found = asked ?? formats.get(ending);
  if (found === undefined) {
    const endings = [...formats.keys()].filter(Boolean);
    throw new Ending(exit.usage, text.errors.studyEnding(output, endings));
  }
  const usual = [...formats].find(([, format]) => format === found)?.[0];
  const wanted = usual ?? (found === 'rsiena' || found === 'egor' ? '' : '.xlsx');
  if (asked === undefined || ending === wanted) return found;
  throw new Ending(exit.usage, text.errors.formatEnding(output, asked, wanted));
}

/** What the format cannot hold is told before anything is written. */
async function convert(session: Session, input: string, given: ConvertFlags): Promise<void> {
  const { io, text, messages } = session;
  const { output } = given;
  if (output === undefined) throw new Ending(exit.usage, text.errors.missingOutput);
  const format = formatOf(session, output, given.as);
  const quiet = given.quiet === true;
  const { study, settled, keep } = await openStudy(session, input, given);
  const released = letOut(session, Sealed.of(study), policyOf(given, settled));
  await keep();
  const losses = lossesOf(study, format).map((loss) => `  ${messages.issues.losses[loss]}\n`);
  if (losses.length > 0) io.stderr(`${text.convert.losses(output)}\n${losses.join('')}`);
  else if (!quiet) io.stderr(`${text.convert.nothingLost(output)}\n`);
  await writeFiles(resolve(io.cwd, output), await writeStudy(released, format));
  if (!quiet) io.stderr(`${text.written(output)}\n`);
}
