import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve/server.ts';
import { builtViewer, launched, ready, visited } from './viewer-page.ts';

/* A study large enough that the page's worker shares the work with others. */

let browser: Browser;
beforeAll(async () => {
  browser = await launched();
});
afterAll(() => browser?.close());

it('shares heavy work with more workers, which the policy of the page lets start', async () => {
  const n = 2000;
  const rows = Array.from({ length: 12 * n }, (_, i) => {
    const person = i % n;
    return `p${person},p${(person + 1 + ((i * 7919) % (n - 1))) % n},advice`;
  });
  const bytes = new TextEncoder().encode(`source,target,layer\n${rows.join('\n')}\n`);
  const study = {
    sources: [{ name: 'ties.csv', bytes }],
    reading: {},
    locale: 'en' as const,
  };
  const serving = await serve({ viewer: builtViewer, study });
  const { page, requests, troubles } = await visited(browser, serving.url, {});
  try {
    await ready(page);
    await expect
      .poll(() => requests.some((url) => /\/hand-[^/]*\.js$/.test(url)), { timeout: 60_000 })
      .toBe(true);
    expect(troubles).toEqual([]);
  } finally {
    await page.context().close();
    serving.stop();
  }
});
