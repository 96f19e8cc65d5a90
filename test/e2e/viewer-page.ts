/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { serve } from '../../src/cli/serve/server.ts';
import { sourcesAt } from '../../src/import/files.ts';
import type { Locale } from '../../src/study/localized.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const builtViewer = `${root}dist/viewer`;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function launched(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface OpenOptions {
  /** A folder of `datasets`, or null for a server without a study. */
  readonly dataset?: string | null;
  readonly locale?: Locale;
  readonly scheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
}

export interface OpenPage {
  readonly page: Page;
  /** Requests to elsewhere, breaches of the content policy, and everything the console called an error. */
  readonly troubles: readonly string[];
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** The viewer in a fresh browser context, served by the real server behind its token. */
export async function opened(browser: Browser, options: OpenOptions = {}): Promise<OpenPage> {
  const { dataset = 'lanting-instruments', locale = 'en' } = options;
  const study =
    dataset === null
      ? null
      : { sources: await sourcesAt(`${root}datasets/${dataset}`), reading: {}, locale };
  const serving = await serve({ viewer: builtViewer, study });
  const watched = await visited(browser, serving.url, options);
  return {
    ...watched,
    async close() {
      await watched.page.context().close();
      serving.stop();
    },
  };
}

/** Any address, in a context that notes everything it should not do. */
export async function visited(
  browser: Browser,
  url: string,
  options: OpenOptions = {},
): Promise<Omit<OpenPage, 'close'>> {
  const { locale = 'en', scheme = 'light', width = 1280, height = 800 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme,
    locale: locale === 'en' ? 'en-GB' : 'zh-CN',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  page.on('pageerror', (error) => troubles.push(String(error)));
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    requests.push(request.url());
    if (protocol === 'http:' && hostname === '127.0.0.1') return;
    if (protocol === 'blob:' || protocol === 'data:') return;
    troubles.push(`request ${request.url()}`);
  });
  await page.goto(url);
  return { page, troubles, requests };
}

/** Until the study is there and all questions are answered. */
export async function ready(page: Page): Promise<void> {
  await page.locator('.finding').first().waitFor({ timeout: 100_000 });
}

/** What axe finds serious or critical, a line each. */
export async function barriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: runner } = window as unknown as {
      axe: {
        run(options: object): Promise<{
          violations: {
            id: string;
            impact: string;
            nodes: { target: string[]; failureSummary: string }[];
          }[];
        }>;
      };
    };
    return (await runner.run({ resultTypes: ['violations'] })).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary}`),
    );
}

/** The visible texts of the page, names of languages left out. */
export function visibleTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest('[data-language]') !== null) continue;
      if (parent.checkVisibility()) texts.push(text);
    }
    return texts;
  });
}

/** Lets go of files over the page as if they had been dragged there from a folder. */
export async function drop(
  page: Page,
  files: readonly { readonly name: string; readonly text: string | readonly number[] }[],
): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const held = new DataTransfer();
    for (const { name, text } of given) {
      const part = typeof text === 'string' ? text : Uint8Array.from(text);
      held.items.add(new File([part], name));
    }
    return held;
  }, files);
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}
