import type { ProjectInput } from '../../study/project/format.ts';
import type { IssueLog } from '../issue-log.ts';
import type { AnySource } from '../source.ts';
import type { ParsedProject } from './parse-project.ts';

/** Compares the files at hand with those the project was made from. Named files come first. */
export function arrangedByProject(
  sources: readonly AnySource[],
  { file, content, inputPlaces }: ParsedProject,
  log: IssueLog,
): readonly AnySource[] {
  const inputs = content.inputs ?? [];
  const named = placesOf(
    inputs,
    sources.map(({ name }) => name),
  ).map((place) => sources[place]);
  const first = named.filter((source) => source !== undefined);
  const rest = sources.filter((source) => !first.includes(source));
  if (sources.length === 0 || first.length > 0) {
    named.forEach((source, at) => {
      const { file: wanted, role } = inputs[at]!;
      const replaced = role === 'survey' && rest.length > 0;
      if (source === undefined && !replaced)
        log.add('FILE_NOT_FOUND', file, inputPlaces[at], { wanted });
    });
  }
  for (const { name } of rest) log.add('PROJECT_INPUT_NEW', name);
  return [...first, ...rest];
}

/** The files of a reading as a project names them. */
export function inputsOf(
  sources: readonly AnySource[],
  sums: readonly string[],
  survey: string | null,
): readonly ProjectInput[] {
  return sources.map(({ name: file }, at) => {
    const sum = { file, sha256: sums[at]! };
    return file === survey ? { ...sum, role: 'survey' } : sum;
  });
}

/** Tells which files are no longer what they were. */
export function reportChanged(
  inputs: readonly ProjectInput[],
  { file, content, inputPlaces }: ParsedProject,
  log: IssueLog,
): void {
  const stated = content.inputs ?? [];
  const places = placesOf(
    stated,
    inputs.map(({ file: name }) => name),
  );
  stated.forEach((input, at) => {
    const now = inputs[places[at]!];
    if (now !== undefined && now.sha256 !== input.sha256)
      log.add('PROJECT_INPUT_CHANGED', file, inputPlaces[at], { input: input.file });
  });
}

/**
 * The place among the names of the file that each input means, and −1 where none is left: a name is
 * meant once, whole paths come first, and then those that agree in the most folders.
 */
function placesOf(inputs: readonly ProjectInput[], names: readonly string[]): readonly number[] {
  const free = new Set(names.keys());
  const taken = (place: number): number => {
    free.delete(place);
    return place;
  };
  const exact = inputs.map(({ file }) =>
    taken([...free].find((place) => names[place] === file) ?? -1),
  );
  return inputs.map(({ file }, at) => {
    if (exact[at] !== -1) return exact[at]!;
    const ends = [...free].filter((place) => file.endsWith(`/${names[place]}`));
    return taken(ends.sort((a, b) => names[b]!.length - names[a]!.length)[0] ?? -1);
  });
}
