import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toHtml } from '../../src/report/html.ts';
import { locales } from '../../src/study/localized.ts';
import { sampleReleased } from '../support/diagnosis.ts';
import { hostileDiagnosis } from '../support/hostile.ts';

/* The report in a real browser, opened from a disk as its readers open it. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-report-'));
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--no-first-run'],
  });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Requests besides the file itself, and everything the console said. */
  readonly troubles: readonly string[];
  readonly blocked: readonly string[];
}

async function open(
  name: string,
  content: string,
  scheme: 'light' | 'dark' = 'light',
  width = 1100,
): Promise<Opened> {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, content);
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height: 900 },
  });
  const page = await context.newPage();
  const troubles: string[] = [];
  const blocked: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('request', (request) => {
    if (request.url() !== address) troubles.push(`request ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    blocked.push(`${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('dialog', (dialog) => troubles.push(dialog.message()));
  await page.goto(address, { waitUntil: 'load' });
  return { page, troubles, blocked };
}

describe('a report with hostile texts in every place', () => {
  it.each(locales)('runs, loads and changes nothing: %s', async (locale) => {
    const hostile = toHtml(sampleReleased('analyst', hostileDiagnosis()), { locale });
    const { page, troubles } = await open(`hostile-${locale}`, hostile);
    expect(await page.evaluate('typeof harmed')).toBe('undefined');
    expect(troubles).toEqual([]);
    // What came in as text is text: the page has the elements of a harmless report, no others.
    const { page: plain } = await open(`plain-${locale}`, toHtml(sampleReleased(), { locale }));
    const kinds = (one: Page) =>
      one.evaluate(
        `[...new Set([...document.querySelectorAll('*')].map((e) => e.tagName))].sort().join()`,
      );
    expect(await kinds(page)).toBe(await kinds(plain));
    expect(await page.locator('h1').textContent()).toContain('<script>harmed=1</script>');
    await page.context().close();
    await plain.context().close();
  });

  it('would be stopped by its own policy if something slipped through', async () => {
    const slipped = toHtml(sampleReleased()).replace(
      '</body>',
      '<script>harmed=1</script><p style="color:red">x</p><img src="https://harm.example/x"></body>',
    );
    const { page, troubles, blocked } = await open('slipped', slipped);
    expect(await page.evaluate('typeof harmed')).toBe('undefined');
    expect(
      troubles.filter((text) => text.includes('Content Security Policy')).length,
    ).toBeGreaterThanOrEqual(3);
    expect(blocked).toEqual(['https://harm.example/x csp']);
    await page.context().close();
  });
});

const looks = locales.flatMap((locale) =>
  (['light', 'dark'] as const).map((scheme) => ({ locale, scheme })),
);

describe('the report as it is read', () => {
  it.each(looks)('is accessible: $locale, $scheme', async ({ locale, scheme }) => {
    const { page, troubles } = await open(
      `axe-${locale}-${scheme}`,
      toHtml(sampleReleased(), { locale }),
      scheme,
    );
    expect(troubles).toEqual([]);
    await page.evaluate(axe);
    const found = await page.evaluate(
      `axe.run({ preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, impact, nodes }) => id + ' ' + impact + ' ' + nodes.length + ' ' + nodes[0].html))`,
    );
    expect(found).toEqual([]);
    await page.context().close();
  });

  it.each(looks)(
    'has no labels on top of each other, and no side scrolling: $locale, $scheme',
    async ({ locale, scheme }) => {
      for (const width of [1100, 390]) {
        const { page } = await open(
          `wide-${locale}-${scheme}-${width}`,
          toHtml(sampleReleased(), { locale }),
          scheme,
          width,
        );
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
          width,
        );
        expect(await overlaps(page)).toEqual([]);
        await page.context().close();
      }
    },
  );

  it('looks different in the dark and the same on paper', async () => {
    const background = (page: Page) =>
      page.evaluate('getComputedStyle(document.body).backgroundColor');
    const { page: light } = await open('light', toHtml(sampleReleased()));
    const { page: dark } = await open('dark', toHtml(sampleReleased()), 'dark');
    expect(await background(dark)).not.toBe(await background(light));
    await dark.emulateMedia({ media: 'print' });
    expect(await background(dark)).toBe('rgb(255, 255, 255)');
    await light.context().close();
    await dark.context().close();
  });
});

/** Pairs of labels of the map whose drawn boxes share more than a hair. */
function overlaps(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const boxes = [...document.querySelectorAll('.labels text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    const found = [];
    boxes.forEach(([a, p], at) => boxes.slice(0, at).forEach(([b, q]) => {
      const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      if (across > 1 && down > 3) found.push(a + ' / ' + b);
    }));
    return found;
  })()`);
}
