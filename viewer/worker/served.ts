import type { Locale, ReadOptions } from '../../src/index.ts';
import { type Served, SessionError } from './handle.ts';

/** What `GET /study` answers, as far as the page relies on it. */
interface StudyAnswer {
  readonly sources: readonly { readonly name: string; readonly path: string }[];
  readonly reading: ReadOptions;
  readonly locale: Locale;
}

/**
 * The study of the server this page came from. Null where there is none: a server started without a
 * study, or plain files on any web server, which answers with something else or not at all.
 */
export async function served(signal: AbortSignal): Promise<Served | null> {
  const response = await fetch('/study', { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error;
    return null;
  });
  if (response === null) return null;
  if (response.status === 401) throw new SessionError('the session has ended');
  if (!response.ok || !isJson(response)) return null;
  const answer = (await response.json()) as StudyAnswer;
  const sources = await Promise.all(
    answer.sources.map(async ({ name, path }) => {
      const file = await fetch(path, { signal });
      if (!file.ok) throw new SessionError(`${path} answered ${file.status}`);
      return { name, bytes: new Uint8Array(await file.arrayBuffer()) };
    }),
  );
  return { sources, reading: answer.reading, locale: answer.locale };
}

function isJson(response: Response): boolean {
  return (response.headers.get('Content-Type') ?? '').startsWith('application/json');
}
