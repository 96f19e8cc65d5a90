import { isProjectName, projectKey } from '../../study/project/format.ts';
import { strictText } from '../encodings/strict.ts';

/** The text of a project file; `null` where it is no UTF-8. Editors may have put a mark before it. */
export function projectText(bytes: Uint8Array): string | null {
  const text = strictText(bytes, 'utf-8');
  return text?.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Whether a file is a project: by its name, or by how it begins, since files are renamed. */
export function isProjectText(name: string, head: string): boolean {
  return isProjectName(name) || firstKey(head) === projectKey;
}

/** The first key of a JSON object, of which the beginning is enough. */
export function firstKey(head: string): string | null {
  return /^\ufeff?[ \t\r\n]{0,64}\{[ \t\r\n]{0,64}"([\w-]{1,20})"/.exec(head)?.[1] ?? null;
}
