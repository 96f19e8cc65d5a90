import type { IncomingHttpHeaders } from 'node:http';

/** A request that is refused, with the status that says why. */
export type Refused = 403 | 421;

/**
 * Whether a request comes from the page itself. The Host check defeats names of other sites that
 * were made to point at this computer; Origin and Sec-Fetch-Site keep out requests that other pages
 * in the same browser send. Opening the page is the one request that may come from elsewhere.
 */
export function refusal(
  headers: IncomingHttpHeaders,
  port: number,
  route: 'page' | 'asset' | 'guarded',
): Refused | null {
  const host = headers.host ?? '';
  if (!hosts(port).includes(host)) return 421;
  const { origin } = headers;
  const site = headers['sec-fetch-site'];
  if (origin !== undefined && origin !== `http://${host}`) return 403;
  if (route === 'page') return opensAPage(headers) || fromHere(site) ? null : 403;
  if (route === 'asset') return fromHere(site) ? null : 403;
  return site === 'same-origin' ? null : 403;
}

function hosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
}

/** `none` is the user's own doing: an address typed or a bookmark; a missing header, not a browser. */
function fromHere(site: string | string[] | undefined): boolean {
  return site === undefined || site === 'same-origin' || site === 'none';
}

function opensAPage(headers: IncomingHttpHeaders): boolean {
  return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
}
