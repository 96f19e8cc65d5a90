/*
 * The local server's whole conversation. Every route is known when the server starts: a request
 * path is looked up in a Map and never becomes a file name.
 *
 *   GET  /              the page; its address carries the token as fragment: /#token=<43 characters>
 *   GET  /<asset>       one route per file of the built viewer
 *   POST /session       body {"token": "…"} → 204 and an HttpOnly, SameSite=Strict cookie. A token
 *                       works once; with a valid cookie the answer is 204 again (reload).
 *   GET  /study         cookie needed → 200 application/json, a `StudyAnswer`:
 *                       {"sources": [{"name": "people.csv", "path": "/study/0"}],
 *                        "reading": {"encoding": "gb18030"}, "locale": "zh-Hans"}
 *                       404 when the server was started without a study
 *   GET  /study/<n>     cookie needed → 200 application/octet-stream, the bytes of one source
 *
 * Refusals: 421 wrong Host, 403 wrong Origin or Sec-Fetch-Site, 401 no or wrong cookie or token,
 * 404 no such route, 405 wrong method, 413 body too large. A page boots like this: read
 * location.hash, POST /session, replace the address by one without the hash, let the worker fetch
 * /study and each of its paths, hand the bytes to readStudy(sources, reading).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Locale, ReadOptions, Source } from '../../index.ts';

/** What `GET /study` answers. */
export interface StudyAnswer {
  readonly sources: readonly { readonly name: string; readonly path: string }[];
  readonly reading: ReadOptions;
  readonly locale: Locale;
}

/** The study a server hands to its page: bytes as read from disk, nothing interpreted. */
export interface ServedStudy {
  readonly sources: readonly Source[];
  readonly reading: ReadOptions;
  readonly locale: Locale;
}

/** One thing that can be fetched. `open` routes hold no data of the study and need no cookie. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly access: 'open' | 'session';
  readonly type: string;
  /** Null for the one route that answers by doing something. */
  readonly body: Uint8Array | null;
}

type Routes = ReadonlyMap<string, Route>;

const types: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.woff2', 'font/woff2'],
  ['.json', 'application/json'],
]);

/** All routes of one run: the viewer's files, the exchange of the token, and the study. */
export function routes(viewer: string, study: ServedStudy | null): Routes {
  const map = new Map<string, Route>();
  for (const file of filesUnder(viewer)) {
    const type = types.get(extname(file));
    if (type === undefined) continue;
    const name = `/${relative(viewer, file).split(sep).join('/')}`;
    const route: Route = { method: 'GET', access: 'open', type, body: readFileSync(file) };
    map.set(name === '/index.html' ? '/' : name, route);
  }
  map.set('/session', { method: 'POST', access: 'open', type: '', body: null });
  for (const [path, type, body] of study === null ? [] : studyBodies(study)) {
    map.set(path, { method: 'GET', access: 'session', type, body });
  }
  return map;
}

function* studyBodies(study: ServedStudy): Generator<[path: string, type: string, Uint8Array]> {
  const sources = study.sources.map(({ name }, index) => ({ name, path: `/study/${index}` }));
  const answer: StudyAnswer = { sources, reading: study.reading, locale: study.locale };
  yield ['/study', 'application/json', new TextEncoder().encode(JSON.stringify(answer))];
  for (const [index, source] of study.sources.entries()) {
    yield [sources[index]!.path, 'application/octet-stream', source.bytes];
  }
}

/** Regular files only, in order of name, so that the same build gives the same routes. */
function filesUnder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return entry.isFile() ? [path] : [];
  });
}
