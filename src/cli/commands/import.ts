import { basename, join, resolve } from 'node:path';
import { Command } from 'commander';
import { writeFiles } from '../../export/files.ts';
import { sourcesAt } from '../../import/files.ts';
import { format, policyFor, projectNameFor, Sealed, type Source, writeStudy } from '../../index.ts';
import { Ending, exit } from '../ending.ts';
import { type CommonFlags, flagsWithout } from '../flags.ts';
import { examples } from '../help.ts';
import { type ReadInput, readAgain, readWithProject, stopped } from '../input.ts';
import { issueLines } from '../issues.ts';
import { keepRecipe } from '../keeping.ts';
import { mapping } from '../mapping.ts';
import { letOut } from '../policy.ts';
import type { Input, ProjectPlace } from '../project-place.ts';
import { questionLines } from '../questions.ts';
import { type RecipeAnswer, withAnswers } from '../recipe-answers.ts';
import { rejectsCsv } from '../rejects.ts';
import type { Session } from '../session.ts';

interface ImportFlags extends CommonFlags {
  readonly recipe?: string;
  readonly answer?: readonly RecipeAnswer[];
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
        'import answers.csv --answer value:sometimes=2 --answer "name:Jo=Joanna" -o survey/',
        'import april.csv --project survey.guanxi.json -o april/',
      ]),
    )
    .action((input: string, given: ImportFlags) => importSurvey(session, input, given));
  for (const flag of flagsWithout(session, ['format'], 'recipe', 'answer')) command.addOption(flag);
  return command;
}

/** Shows what every column is taken for, then writes the study and keeps the recipe, or nothing. */
async function importSurvey(session: Session, path: string, given: ImportFlags): Promise<void> {
  const { io, text } = session;
  const { output } = given;
  if (output !== undefined && /\.[a-z]{1,5}$/i.test(basename(output)))
    throw new Ending(exit.usage, text.import.folderOnly(output));
  const quiet = given.quiet === true;
  const recipe = await recipeOf(session, given);
  const { input, reading } = await readAnswered(session, path, given, recipe);
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
  const project = projectFor(session, path, input, given);
  if (output !== undefined) {
    const released = letOut(session, Sealed.of(study), policyFor('analyst'));
    const files = [
      ...(await writeStudy(released, 'folder')),
      { name: 'rejects.csv', bytes: rejectsCsv(session, reading.rejects) },
    ];
    await writeFiles(resolve(io.cwd, output), files);
    if (!quiet) io.stderr(`${text.written(output)}\n`);
  }
  if (project !== null) await keepRecipe(session, input, project, reading, given);
  else if (!quiet && output === undefined) {
    const { notKept, notWritten } = text.import;
    io.stderr(`${given.project === 'none' ? notKept : notWritten}\n`);
  } else if (!quiet && input.folder === null) io.stderr(`${text.import.unnamed}\n`);
}

/** Reads the export; where `--answer` settles something, once more by the recipe with the answers. */
async function readAnswered(
  session: Session,
  path: string,
  given: ImportFlags,
  recipe: Source | 'propose' | 'as-needed',
): Promise<ReadInput> {
  const { answer: answers = [] } = given;
  const first = await readWithProject(session, path, given, { recipe, sums: true });
  const { survey } = first.reading;
  if (survey === undefined || answers.length === 0) return first;
  const more = {
    recipe: withAnswers(session, survey.recipe, survey.columns, answers),
    sums: true,
  };
  const reading = await readAgain(session, path, first.input, { ...given, quiet: true }, more);
  // The answers make no settled recipe of one that was proposed.
  return {
    input: first.input,
    reading:
      reading.survey === undefined
        ? reading
        : { ...reading, survey: { ...reading.survey, settled: survey.settled } },
  };
}

/** Where the recipe is kept: in the project at hand, or in a new one beside what is imported. */
function projectFor(
  { io }: Session,
  path: string,
  { project, folder }: Input,
  given: ImportFlags,
): ProjectPlace | null {
  if (given.project === 'none') return null;
  if (given.output === undefined && project?.asked !== true) return null;
  if (project !== null || folder === null) return project;
  const name = projectNameFor(basename(resolve(io.cwd, path)));
  return { path: join(folder, name), name, asked: false };
}

async function recipeOf(
  { io }: Session,
  { recipe }: ImportFlags,
): Promise<Source | 'propose' | 'as-needed'> {
  if (recipe === undefined) return 'as-needed';
  if (recipe === 'propose') return 'propose';
  const [source] = await sourcesAt(resolve(io.cwd, recipe));
  return source ?? { name: recipe, bytes: new Uint8Array() };
}
