import type { ReadOptions, Source } from '../../src/import/read-study.ts';
import type { Dice } from './dice.ts';

/** Files as they are handed to a reading. */
export interface Input {
  readonly sources: readonly Source[];
  readonly options?: ReadOptions;
  /** Bytes from which a table of ties is read from its bytes; the usual size if left out. */
  readonly large?: number;
}

/** A format as the check knows it: how its files are written, and what is known to hurt its readers. */
export interface Importer {
  readonly name: string;
  /** Files as the grammar has them. The first is the one that is changed, unless `changes` says else. */
  draw(dice: Dice): Input | Promise<Input>;
  readonly changes?: 'recipe';
  /** Whether the file is an archive: changes are then made to its entries, too. */
  readonly archive?: boolean;
  /** Makes a changed file look whole: a checksum would turn nearly all of them away unread. */
  mend?(bytes: Uint8Array): Uint8Array;
  /** Files made to hurt. */
  readonly bombs: readonly (() => Input)[];
}

export function text(name: string, content: string): Source {
  return { name, bytes: new TextEncoder().encode(content) };
}

/** The file of an input that is changed. */
export function targetOf({ changes }: Importer, { sources, options }: Input): Source {
  return changes === 'recipe' ? (options!.recipe as Source) : sources[0]!;
}

/** The input with other bytes in the file that is changed. */
export function changed(importer: Importer, input: Input, bytes: Uint8Array): Input {
  const { name } = targetOf(importer, input);
  if (importer.changes === 'recipe')
    return { ...input, options: { ...input.options, recipe: { name, bytes } } };
  return { ...input, sources: [{ name, bytes }, ...input.sources.slice(1)] };
}

/** How many bytes an input has in all. */
export function bytesOf({ sources, options }: Input): number {
  return [...sources, ...recipeFiles(options)].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

/** The recipe where it comes as a file. */
export function recipeFiles(options: ReadOptions = {}): readonly Source[] {
  const { recipe } = options;
  return typeof recipe === 'object' && 'bytes' in recipe ? [recipe] : [];
}
