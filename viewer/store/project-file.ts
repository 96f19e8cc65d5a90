import {
  answersIn,
  type ProjectInput,
  type ProjectNotes,
  placeOfRecipe,
  projectNameFor,
  type ReadOptions,
  type Recipe,
  toProjectText,
} from '../../src/index.ts';

/** What is known of an input that a project file can keep. */
export interface Keeping {
  readonly project: ProjectNotes | null;
  readonly inputs: readonly ProjectInput[];
  /** How the input was read: the answers to what was asked about it. */
  readonly reading: ReadOptions;
  readonly recipe: Recipe | null;
}

/** The project file of an input, as a text; an older one is continued. */
export function projectOf({ project, inputs, reading, recipe }: Keeping): string {
  const known = project?.content.recipes ?? [];
  return toProjectText(project?.text ?? null, {
    inputs,
    answers: answersIn(reading),
    ...(recipe === null ? {} : { recipe: { recipe, at: placeOfRecipe(known, recipe) } }),
  });
}

/** What the project file of an input is called. */
export function projectNameOf(name: string, project: ProjectNotes | null): string {
  return project?.file ?? projectNameFor(name);
}

/** Hands a text to the user as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
