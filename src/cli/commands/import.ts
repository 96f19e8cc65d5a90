import { basename, resolve } from 'node:path';
import { Command } from 'commander';
import { writeFiles } from '../../export/files.ts';
import { sourcesAt } from '../../import/files.ts';
import { format, policyFor, Sealed, type Source, toJsonText, writeStudy } from '../../index.ts';
import { Ending, exit } from '../ending.ts';
import { type CommonFlags, flags } from '../flags.ts';
import { examples } from '../help.ts';
import { readingOf, stopped } from '../input.ts';
import { issueLines } from '../issues.ts';
import { mapping } from '../mapping.ts';
import { letOut } from '../policy.ts';
import { questionLines } from '../questions.ts';
import { filesOf, readInput } from '../reading.ts';
import { rejectsCsv } from '../rejects.ts';
import type { Session } from '../session.ts';

interface ImportFlags extends CommonFlags {
  readonly recipe?: string;
}

export function importCommand(session: Session): Command {
  const { text } = session;
  const command = new Command('import')
    .description(text.commands.import)
    .usage(`INPUT ${text.help.options}`)
    .argument('<INPUT>', text.help.input)
    .addHelpText(
      'after',
      examples(session, [
        'import answers.csv',
        'import answers.csv --encoding gb18030 -o survey/',
        'import april.csv --recipe survey/recipe.json -o april/',
      ]),
    )
    .action((input: string, given: ImportFlags) => importSurvey(session, input, given));
  for (const flag of flags(session, 'recipe')) {
    if (flag.long !== '--format') command.addOption(flag);
  }
  return command;
}

/** Shows what every column is taken for, then writes the study with its recipe, or nothing. */
async function importSurvey(session: Session, input: string, given: ImportFlags): Promise<void> {
  const { io, text } = session;
  const { output } = given;
  if (output !== undefined && /\.[a-z]{1,5}$/i.test(basename(output)))
    throw new Ending(exit.usage, text.import.folderOnly(output));
  const quiet = given.quiet === true;
  const options = {
    ...readingOf(session, input, given),
    recipe: await recipeOf(session, given),
  };
  const reading = await readInput(session, await filesOf(session, input), options, quiet);
  const { study, issues, survey, questions = [] } = reading;
  if (survey !== undefined && !quiet) io.stdout(mapping(session, survey));
  const told = issues.filter(
    ({ severity }) => !quiet || severity === 'error' || severity === 'question',
  );
  io.stderr(issueLines(session, told, 'stderr') + questionLines(session, questions));
  if (study === null || survey === undefined) throw stopped(session, issues);
  const ties = study.layers.reduce(
    (sum, { records }) => sum + records.reduce((own, { source }) => own + source.length, 0),
    0,
  );
  if (!quiet) {
    const people = format.number(study.people.ids.length, 0);
    io.stdout(`${text.import.found(people, format.number(ties, 0))}\n`);
  }
  if (output === undefined) {
    if (!quiet) io.stderr(`${text.import.notWritten}\n`);
    return;
  }
  const released = letOut(session, Sealed.of(study), policyFor('analyst'));
  const recipe = new TextEncoder().encode(toJsonText(survey.recipe));
  const files = [
    ...(await writeStudy(released, 'folder')),
    { name: 'recipe.json', bytes: recipe },
    { name: 'rejects.csv', bytes: rejectsCsv(session, reading.rejects) },
  ];
  await writeFiles(resolve(io.cwd, output), files);
  if (!quiet) io.stderr(`${text.written(output)}\n`);
}

async function recipeOf({ io }: Session, { recipe }: ImportFlags): Promise<Source | 'propose'> {
  if (recipe === undefined) return 'propose';
  const [source] = await sourcesAt(resolve(io.cwd, recipe));
  return source ?? { name: recipe, bytes: new Uint8Array() };
}
