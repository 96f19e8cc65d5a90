import { rewriteFile } from '../export/files.ts';
import {
  type Audience,
  type ProjectChange,
  type ProjectContent,
  type ProjectInput,
  placeOfRecipe,
  type Reading,
  toProjectText,
} from '../index.ts';
import type { CommonFlags } from './flags.ts';
import { givenAnswers } from './given-answers.ts';
import { type Input, isFile, nameInProject, type ProjectPlace } from './project-place.ts';
import type { Session } from './session.ts';
import { limitsOf } from './settled.ts';

/** Flags that a project keeps where it is named with them. */
interface KeptFlags extends CommonFlags {
  readonly audience?: Audience;
  readonly minGroup?: number;
}

/**
 * Keeps in the project file what a run was told: answers about the files always, since they would be
 * asked again; the files, the seed and the policy where the project was named for it.
 */
export async function keepAnswers(
  session: Session,
  input: Input,
  reading: Reading,
  given: KeptFlags,
): Promise<void> {
  const { project } = input;
  if (project === null || (reading.project === undefined && !project.asked)) return;
  const { audience, minGroup } = given;
  const change: ProjectChange = {
    answers: givenAnswers(given),
    ...(project.asked
      ? {
          inputs: inputsOf(session, input, project, reading),
          ...(session.told.has('seed') ? { seed: given.seed } : {}),
          ...(audience === undefined && minGroup === undefined
            ? {}
            : { policy: policyKept(given, reading.project?.content ?? null) }),
        }
      : {}),
  };
  await keep(session, project, reading, change, given);
}

/** The audience and its limit; that of another audience is given up. */
function policyKept(given: KeptFlags, settled: ProjectContent | null) {
  const { audience, minGroup } = limitsOf(given, settled);
  return { audience, minGroup: minGroup ?? null };
}

/** Keeps a survey's recipe with all that belongs to it. */
export async function keepRecipe(
  session: Session,
  input: Input,
  project: ProjectPlace,
  reading: Reading,
  given: CommonFlags,
): Promise<void> {
  const recipes = reading.project?.content.recipes ?? [];
  const { recipe } = reading.survey!;
  const change: ProjectChange = {
    answers: givenAnswers(given),
    inputs: inputsOf(session, input, project, reading),
    recipe: { recipe, at: placeOfRecipe(recipes, recipe) },
  };
  await keep(session, project, reading, change, given);
}

async function keep(
  { io, text }: Session,
  { path, name }: ProjectPlace,
  { project }: Reading,
  change: ProjectChange,
  { quiet }: CommonFlags,
): Promise<void> {
  const former = project?.text ?? null;
  const next = toProjectText(former, change);
  if (next === former && project?.migrated !== true) return;
  await rewriteFile(path, project?.sha256 ?? null, new TextEncoder().encode(next));
  if (quiet !== true) io.stderr(`${text.project.kept(name)}\n`);
}

/** The files that were read, by their paths. What is piped in has no path to find it by again. */
function inputsOf(
  session: Session,
  { sources }: Input,
  project: ProjectPlace,
  { inputs = [] }: Reading,
): readonly ProjectInput[] {
  return inputs.flatMap((input) => {
    const source = sources.find(({ name }) => name === input.file);
    return source === undefined || !isFile(source)
      ? []
      : [{ ...input, file: nameInProject(session, project, source.path) }];
  });
}
