import { isProjectName, projectKey } from '../../study/project/format.ts';
import { strictText } from '../encodings/strict.ts';
import { type AnySource, inMemory } from '../source.ts';

/** Larger than any project file: nothing of this size is worth a look. */
export const mostProjectBytes = 64 * 1024 ** 2;

/** How a file begins, as far as that tells a project, without the mark that editors put before it. */
export async function headOf(source: AnySource): Promise<string> {
  const { bytes } = await inMemory(source, 128);
  const head = String.fromCharCode(...bytes.subarray(0, 128));
  return head.startsWith('\u00ef\u00bb\u00bf') ? head.slice(3) : head;
}

/** The text of a project file; `null` where it is no UTF-8. Editors may have put a mark before it. */
export function projectText(bytes: Uint8Array): string | null {
  const text = strictText(bytes, 'utf-8');
  return text?.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Whether a file is a project: by its name, or by how it begins, since files are renamed. */
export function isProjectText(name: string, head: string): boolean {
  return isProjectName(name) || firstEntry(head)?.key === projectKey;
}

/** Whether a text begins as a recipe of its own does, the project file of the first version. */
export function isRecipeText(head: string): boolean {
  const entry = firstEntry(head);
  return entry?.key === 'recipe' && entry.value === '1';
}

/** The first entry of a JSON object, if its value is a number. */
function firstEntry(head: string): { readonly key: string; readonly value: string } | null {
  const found =
    /^[ \t\r\n]{0,64}\{[ \t\r\n]{0,64}"([\w-]{1,20})"[ \t\r\n]{0,9}:[ \t\r\n]{0,9}(\d{0,9})/.exec(
      head,
    );
  return found === null ? null : { key: found[1]!, value: found[2]! };
}
