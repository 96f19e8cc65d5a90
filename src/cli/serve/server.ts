import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusal } from './guard.ts';
import { securityHeaders } from './headers.ts';
import { type Route, routes, type ServedStudy } from './routes.ts';
import { cookieOf, Session, setCookie } from './session.ts';

export interface ServeOptions {
  /** The folder of the built viewer. */
  readonly viewer: string;
  readonly study: ServedStudy | null;
  /** A free port when left out. */
  readonly port?: number;
  /** The server ends itself after so long without a request: 30 minutes. */
  readonly idleMilliseconds?: number;
  readonly signal?: AbortSignal;
}

/** A running server. */
export interface Serving {
  readonly port: number;
  /** The address to open, with the token as its fragment. */
  readonly url: string;
  /** Settles when the server has ended, and tells why. */
  readonly ended: Promise<'idle' | 'stopped'>;
  stop(): void;
}

const BODY_LIMIT = 1024;
const HALF_AN_HOUR = 30 * 60 * 1000;

/** Serves the viewer and one study on 127.0.0.1, to whoever holds the token. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const session = new Session();
  const known = routes(options.viewer, options.study);
  const server = createServer({
    maxHeaderSize: 16_384,
    requestTimeout: 10_000,
    headersTimeout: 5_000,
  });
  server.maxConnections = 64;
  const port = await listening(server, options.port ?? 0);
  let why: 'idle' | 'stopped' = 'stopped';
  const end = (reason: 'idle' | 'stopped') => {
    why = reason;
    clearTimeout(idle);
    server.close();
    server.closeAllConnections();
  };
  const idle = setTimeout(() => end('idle'), options.idleMilliseconds ?? HALF_AN_HOUR);
  const ended = new Promise<'idle' | 'stopped'>((resolve) => {
    server.once('close', () => resolve(why));
  });
  server.on('request', (request, response) => {
    idle.refresh();
    answer({ known, session, port }, request, response).catch(() => response.destroy());
  });
  const stop = () => end('stopped');
  if (options.signal?.aborted) stop();
  options.signal?.addEventListener('abort', stop, { once: true });
  void ended.then(() => options.signal?.removeEventListener('abort', stop));
  return { port, url: `http://127.0.0.1:${port}/#token=${session.token}`, ended, stop };
}

interface Desk {
  readonly known: ReadonlyMap<string, Route>;
  readonly session: Session;
  readonly port: number;
}

async function answer(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  const route = desk.known.get(path);
  const door =
    path === '/'
      ? 'page'
      : route?.method === 'POST' || route?.access === 'session'
        ? 'guarded'
        : 'asset';
  const refused = refusal(request.headers, desk.port, door);
  if (refused !== null) return send(response, refused);
  if (route === undefined) return send(response, 404);
  if (request.method !== route.method) return send(response, 405, { Allow: route.method });
  const holder = desk.session.holds(cookieOf(request.headers.cookie, desk.port));
  if (route.body === null) return exchange(desk, holder, request, response);
  if (route.access === 'session' && !holder) return send(response, 401);
  send(response, 200, { 'Content-Type': route.type }, route.body);
}

async function exchange(
  { session, port }: Desk,
  holder: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // A page's POST always says where it comes from; anything that does not is no page of ours.
  if (request.headers.origin === undefined) return send(response, 403);
  const body = await bodyOf(request);
  if (body === null) return send(response, 413, { Connection: 'close' });
  if (holder) return send(response, 204);
  const cookie = session.trade(tokenIn(body));
  if (cookie === null) return send(response, 401);
  send(response, 204, { 'Set-Cookie': setCookie(port, cookie) });
}

async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > BODY_LIMIT) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function tokenIn(body: string): string {
  try {
    const value: unknown = JSON.parse(body);
    const token = typeof value === 'object' && value !== null ? Reflect.get(value, 'token') : '';
    return typeof token === 'string' ? token : '';
  } catch {
    return '';
  }
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: Uint8Array = new Uint8Array(),
): void {
  const length = status === 204 ? {} : { 'Content-Length': String(body.length) };
  response.writeHead(status, { ...securityHeaders, ...length, ...headers });
  response.end(body);
}

function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}
