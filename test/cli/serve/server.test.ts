import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServeOptions, type Serving, serve } from '../../../src/cli/serve/server.ts';

const page = '<!doctype html><title>viewer</title>';
const people = new TextEncoder().encode('id\nann\n');
const ties = new Uint8Array([0, 255, 10, 13]);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-serve-'));
  mkdirSync(join(folder, 'viewer/assets'), { recursive: true });
  writeFileSync(join(folder, 'viewer/index.html'), page);
  writeFileSync(join(folder, 'viewer/assets/main.js'), 'export {};');
  writeFileSync(join(folder, 'viewer/assets/main.js.map'), '{}');
  writeFileSync(join(folder, 'secret.html'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

function ask(
  { port }: Serving,
  { method = 'GET', path, headers = {}, body }: Asked,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

async function served<T>(
  test: (serving: Serving) => Promise<T>,
  options: Partial<ServeOptions> = {},
): Promise<T> {
  const study = {
    sources: [
      { name: 'people.csv', bytes: people },
      { name: '关系.csv', bytes: ties },
    ],
    reading: { encoding: 'gb18030' as const },
    locale: 'zh-Hans' as const,
  };
  const serving = await serve({ viewer: join(folder, 'viewer'), study, ...options });
  try {
    return await test(serving);
  } finally {
    serving.stop();
    await serving.ended;
  }
}

function ownPage({ port }: Serving, host = `127.0.0.1:${port}`): Record<string, string> {
  return { Host: host, Origin: `http://${host}`, 'Sec-Fetch-Site': 'same-origin' };
}

function tokenOf({ url }: Serving): string {
  return new URL(url).hash.slice('#token='.length);
}

function exchange(
  serving: Serving,
  token = tokenOf(serving),
  headers = ownPage(serving),
): Promise<Answer> {
  return ask(serving, {
    method: 'POST',
    path: '/session',
    headers,
    body: JSON.stringify({ token }),
  });
}

async function cookieOf(serving: Serving): Promise<string> {
  return (await exchange(serving)).headers['set-cookie']![0]!.split(';')[0]!;
}

describe('the token', () => {
  it('has 256 bits and stands in the fragment, which browsers never send', () =>
    served(async (serving) => {
      const { hash, pathname, search, hostname } = new URL(serving.url);
      expect(Buffer.from(hash.slice('#token='.length), 'base64url')).toHaveLength(32);
      expect([hostname, pathname, search]).toEqual(['127.0.0.1', '/', '']);
    }));

  it('is traded once for a cookie no script can read', () =>
    served(async (serving) => {
      const first = await exchange(serving);
      expect(first.status).toBe(204);
      const cookie = first.headers['set-cookie']![0]!;
      expect(cookie).toMatch(/^guanxi-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
      expect(cookie).not.toContain(tokenOf(serving));
      expect((await exchange(serving)).status).toBe(401);
    }));

  it('may be sent again by the page that holds the cookie', () =>
    served(async (serving) => {
      const headers = { ...ownPage(serving), Cookie: await cookieOf(serving) };
      const again = await exchange(serving, 'anything', headers);
      expect([again.status, again.headers['set-cookie']]).toEqual([204, undefined]);
    }));

  it.each(['', 'x', 'null', '{"token":1}', '[]', '{"token":"AAAA"}', '{'])('is not %s', (body) =>
    served(async (serving) => {
      const answer = await ask(serving, {
        method: 'POST',
        path: '/session',
        headers: ownPage(serving),
        body,
      });
      expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
    }),
  );

  it('comes in a small body', () =>
    served(async (serving) => {
      const body = JSON.stringify({ token: 'x'.repeat(5000) });
      const answer = await ask(serving, {
        method: 'POST',
        path: '/session',
        headers: ownPage(serving),
        body,
      });
      expect(answer.status).toBe(413);
    }));
});

describe('the study', () => {
  it('goes to the page that holds the cookie', () =>
    served(async (serving) => {
      const headers = { ...ownPage(serving), Cookie: `other=1; ${await cookieOf(serving)}` };
      const answer = await ask(serving, { path: '/study', headers });
      expect(answer.headers['content-type']).toBe('application/json');
      expect(JSON.parse(answer.body.toString())).toEqual({
        sources: [
          { name: 'people.csv', path: '/study/0' },
          { name: '关系.csv', path: '/study/1' },
        ],
        reading: { encoding: 'gb18030' },
        locale: 'zh-Hans',
      });
      const bytes = await ask(serving, { path: '/study/1', headers });
      expect([...bytes.body]).toEqual([...ties]);
    }));

  it.each(['/study', '/study/0', '/study/1'])('%s stays closed without the cookie', (path) =>
    served(async (serving) => {
      const port = `guanxi-${serving.port}`;
      for (const Cookie of ['', `${port}=`, `${port}=${tokenOf(serving)}`, `x${port}=1`]) {
        const answer = await ask(serving, { path, headers: { ...ownPage(serving), Cookie } });
        expect([answer.status, answer.body.length]).toEqual([401, 0]);
      }
    }),
  );

  it('is not there where the server was started without one', () =>
    served(
      async (serving) => {
        const headers = { ...ownPage(serving), Cookie: await cookieOf(serving) };
        expect((await ask(serving, { path: '/study', headers })).status).toBe(404);
      },
      { study: null },
    ));
});

describe('requests from elsewhere', () => {
  const hostile = (port: number) => [
    'evil.example',
    `evil.example:${port}`,
    '127.0.0.1',
    `127.0.0.1:${port + 1}`,
    `127.0.0.1:${port}.evil.example`,
    `127.0.0.1:${port}@evil.example`,
    `evil.example@127.0.0.1:${port}`,
    `LOCALHOST:${port}`,
    `localhost.evil.example:${port}`,
    `0.0.0.0:${port}`,
    `[::]:${port}`,
    `127.1:${port}`,
    `2130706433:${port}`,
    `127.0.0.1:${port}, evil.example`,
  ];
  const paths = ['/', '/assets/main.js', '/session', '/study', '/study/0', '/nothing'];

  it('with another Host get 421 and nothing else, whatever they ask', () =>
    served(async (serving) => {
      const cookie = await cookieOf(serving);
      for (const host of hostile(serving.port)) {
        for (const path of paths) {
          const method = path === '/session' ? 'POST' : 'GET';
          const headers = { ...ownPage(serving), Host: host, Cookie: cookie };
          const answer = await ask(serving, { method, path, headers });
          expect([host, path, answer.status, answer.body.length]).toEqual([host, path, 421, 0]);
        }
      }
    }));

  it('with another Origin get 403', () =>
    served(async (serving) => {
      const cookie = await cookieOf(serving);
      const { port } = serving;
      const origins = [
        'http://evil.example',
        `https://127.0.0.1:${port}`,
        `http://localhost:${port}`,
        `http://127.0.0.1:${port + 1}`,
        'null',
        'file://',
      ];
      for (const Origin of origins) {
        for (const path of paths.slice(0, 5)) {
          const method = path === '/session' ? 'POST' : 'GET';
          const headers = { ...ownPage(serving), Origin, Cookie: cookie };
          expect([Origin, path, (await ask(serving, { method, path, headers })).status]).toEqual([
            Origin,
            path,
            403,
          ]);
        }
      }
    }));

  it('from another site get 403, except for opening the page', () =>
    served(async (serving) => {
      const cookie = await cookieOf(serving);
      const host = `127.0.0.1:${serving.port}`;
      for (const site of ['cross-site', 'same-site', 'none', 'x']) {
        for (const path of ['/session', '/study', '/study/0']) {
          const method = path === '/session' ? 'POST' : 'GET';
          const headers = { ...ownPage(serving), 'Sec-Fetch-Site': site, Cookie: cookie };
          expect([site, path, (await ask(serving, { method, path, headers })).status]).toEqual([
            site,
            path,
            403,
          ]);
        }
      }
      const cross = { Host: host, 'Sec-Fetch-Site': 'cross-site' };
      const opening = { ...cross, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
      const framed = { ...opening, 'Sec-Fetch-Dest': 'iframe' };
      expect((await ask(serving, { path: '/', headers: opening })).status).toBe(200);
      expect((await ask(serving, { path: '/', headers: framed })).status).toBe(403);
      expect((await ask(serving, { path: '/', headers: cross })).status).toBe(403);
      expect((await ask(serving, { path: '/assets/main.js', headers: cross })).status).toBe(403);
    }));

  it('without the marks every browser sends get no data', () =>
    served(async (serving) => {
      const Cookie = await cookieOf(serving);
      const Host = `127.0.0.1:${serving.port}`;
      expect((await ask(serving, { path: '/study', headers: { Host, Cookie } })).status).toBe(403);
      const bare = { Host, 'Sec-Fetch-Site': 'same-origin', Cookie };
      const trade = {
        method: 'POST',
        path: '/session',
        body: JSON.stringify({ token: tokenOf(serving) }),
      };
      expect((await ask(serving, { ...trade, headers: bare })).status).toBe(403);
    }));

  it('by the other names of this computer are the page too', () =>
    served(async (serving) => {
      const localhost = ownPage(serving, `localhost:${serving.port}`);
      expect((await ask(serving, { path: '/', headers: localhost })).status).toBe(200);
      expect((await exchange(serving, tokenOf(serving), localhost)).status).toBe(204);
    }));

  it('from another computer find nobody listening', () =>
    served(async ({ port }) => {
      const outside = Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal);
      for (const { address } of outside) {
        const refused = await new Promise((resolve) => {
          const socket = connect({ host: address, port }, () => resolve('connected'));
          socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code));
        });
        expect(refused).toBe('ECONNREFUSED');
      }
    }));
});

describe('paths', () => {
  it('serve the page and its files', () =>
    served(async (serving) => {
      const index = await ask(serving, { path: '/', headers: ownPage(serving) });
      expect([index.status, index.body.toString()]).toEqual([200, page]);
      const script = await ask(serving, { path: '/assets/main.js', headers: ownPage(serving) });
      expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    }));

  it.each([
    '/index.html',
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/assets/../../secret.html',
    '/assets/..%5c..%5csecret.html',
    '/./',
    '//',
    '//evil.example/',
    '/assets',
    '/assets/',
    '/assets/main.js.map',
    '/assets/main.js%00.html',
    '/ASSETS/main.js',
    '/?x',
    '/study/2',
    '/study/-1',
    '/study/00',
    '/study/__proto__',
    '/__proto__',
    '/constructor',
    'http://evil.example/',
    '*',
  ])('%s is nowhere', (path) =>
    served(async (serving) => {
      const headers = { ...ownPage(serving), Cookie: await cookieOf(serving) };
      const answer = await ask(serving, { path, headers });
      expect([answer.status, answer.body.length]).toEqual([404, 0]);
    }),
  );

  it.each(['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'])('answer %s with 405', (method) =>
    served(async (serving) => {
      const headers = { ...ownPage(serving), Cookie: await cookieOf(serving) };
      for (const path of ['/', '/assets/main.js', '/study', '/study/0']) {
        const answer = await ask(serving, { method, path, headers });
        expect([answer.status, answer.headers.allow]).toEqual([405, 'GET']);
      }
      if (method !== 'POST') {
        const answer = await ask(serving, { method, path: '/session', headers });
        expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
      }
    }),
  );
});

describe('answers', () => {
  it('carry the strict headers, refusals too, and never a CORS header', () =>
    served(async (serving) => {
      const own = ownPage(serving);
      const answers = await Promise.all([
        ask(serving, { path: '/', headers: own }),
        ask(serving, { path: '/nothing', headers: own }),
        ask(serving, { path: '/study', headers: own }),
        ask(serving, { path: '/', headers: { ...own, Host: 'evil.example' } }),
        ask(serving, { path: '/', headers: { ...own, Origin: 'http://evil.example' } }),
        exchange(serving),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 421, 403, 204]);
      for (const { headers } of answers) {
        expect(headers['content-security-policy']).toBe(
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types guanxi-worker",
        );
        expect(headers).toMatchObject({
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-embedder-policy': 'require-corp',
          'cross-origin-resource-policy': 'same-origin',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cache-control': 'no-store',
        });
        expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual(
          [],
        );
      }
    }));
});

describe('the end', () => {
  it('comes by itself when nobody has asked for long', async () => {
    const serving = await serve({
      viewer: join(folder, 'viewer'),
      study: null,
      idleMilliseconds: 40,
    });
    expect(await serving.ended).toBe('idle');
    await expect(ask(serving, { path: '/' })).rejects.toThrow();
  });

  it('is put off by every request', async () => {
    const serving = await serve({
      viewer: join(folder, 'viewer'),
      study: null,
      idleMilliseconds: 300,
    });
    const wait = () => new Promise((resolve) => setTimeout(resolve, 180));
    for (let turn = 0; turn < 3; turn++) {
      await wait();
      expect((await ask(serving, { path: '/', headers: ownPage(serving) })).status).toBe(200);
    }
    expect(await serving.ended).toBe('idle');
  });

  it('comes when the run is interrupted, at once if it was before', async () => {
    const controller = new AbortController();
    const serving = await serve({
      viewer: join(folder, 'viewer'),
      study: null,
      signal: controller.signal,
    });
    controller.abort();
    expect(await serving.ended).toBe('stopped');
    const late = await serve({
      viewer: join(folder, 'viewer'),
      study: null,
      signal: controller.signal,
    });
    expect(await late.ended).toBe('stopped');
  });

  it('frees the port, and a taken port is refused', async () => {
    await served(async ({ port }) => {
      await expect(
        serve({ viewer: join(folder, 'viewer'), study: null, port }),
      ).rejects.toMatchObject({
        code: 'EADDRINUSE',
        port,
      });
    });
  });
});
