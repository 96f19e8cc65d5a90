/// <reference lib="dom" />
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PageLap } from '../bench/page/laps.ts';
import type { PageResult } from '../bench/page/page.ts';
import { launched } from './viewer-page.ts';

/* The same work in Node and in a worker of a page: the same bits, and how the times compare. */

const root = fileURLToPath(new URL('../../', import.meta.url));
const built = join(root, 'build/bench-page');
let browser: Browser;
let server: Server;

beforeAll(async () => {
  await build({
    root: join(root, 'test/bench/page'),
    base: './',
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { guanxi: join(root, 'src/index.ts') } },
    worker: { format: 'es' },
    build: { outDir: built, emptyOutDir: true, target: 'es2023', modulePreload: false },
  });
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path === '/' ? 'index.html' : path.slice(1);
    const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };
    try {
      const body = readFileSync(join(built, name));
      response.writeHead(200, {
        'Content-Type': types[extname(name)] ?? 'application/octet-stream',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Embedder-Policy': 'require-corp',
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  browser = await launched();
});

afterAll(async () => {
  await browser?.close();
  server?.close();
});

it('gives the same bits in a page as in Node, and leaves the page its turns', async () => {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await page.waitForFunction(() => document.body.dataset.result !== undefined);
  const text = await page.evaluate(() => document.body.dataset.result!);
  const inPage = JSON.parse(text) as PageResult;
  const inNode = lapsInNode();
  expect(inPage.laps.map(({ workload, n, check }) => ({ workload, n, check }))).toEqual(
    inNode.map(({ workload, n, check }) => ({ workload, n, check })),
  );
  expect(inPage.turns).toBeGreaterThan(inPage.laps.length);
  const rows = inPage.laps.map(({ workload, n, ms }, at) => {
    return { workload, n, pageMs: ms, nodeMs: inNode[at]!.ms, ratio: ms / inNode[at]!.ms };
  });
  for (const { workload, n, ratio } of rows) {
    process.stdout.write(
      `browser to Node, ${workload}, ${n} people: ${ratio.toFixed(2)} times the time\n`,
    );
  }
  const { turns, longestWaitMs } = inPage;
  mkdirSync(join(root, 'build/bench-results'), { recursive: true });
  writeFileSync(
    join(root, 'build/bench-results/browser.json'),
    `${JSON.stringify({ rows, turns, longestWaitMs }, null, 1)}\n`,
  );
});

/** From the compiled library, as a command runs it. */
function lapsInNode(): readonly PageLap[] {
  const script = join(root, 'build/bench/page/node-laps.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`build the benchmark first (npx tsc -b): ${stderr}`);
  return JSON.parse(stdout) as PageLap[];
}
