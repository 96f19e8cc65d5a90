/// <reference lib="dom" />
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launched, opened, ready } from './viewer-page.ts';

/* What the page says of measures that take long, and how they are called off. */

let browser: Browser;
beforeAll(async () => {
  browser = await launched();
});
afterAll(() => browser?.close());

/** Keeps back the first answer of the page's worker that holds scores: a computation without end. */
function withholdScores(): void {
  const Real = Worker;
  let kept = false;
  class Slow extends Real {
    override set onmessage(listener: ((event: MessageEvent) => void) | null) {
      super.onmessage = (event: MessageEvent) => {
        if (!kept && event.data?.response?.value?.kind === 'scores') kept = true;
        else listener?.(event);
      };
    }
  }
  window.Worker = Slow;
}

it('shows how far the measures are, stops them when asked, and takes them up again', async () => {
  const { page, troubles, close } = await opened(browser, { locale: 'zh-Hans' });
  try {
    await page.addInitScript(withholdScores);
    await page.reload();
    await ready(page);
    const strip = page.locator('.measuring');
    await strip.getByRole('progressbar').waitFor();
    for (const width of [420, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { y, height } = (await strip.boundingBox())!;
      expect(y + height).toBeLessThanOrEqual(900);
    }
    const cell = page.locator('.people tr[data-person] .number').first();
    expect(await cell.textContent()).not.toMatch(/\d/);
    await strip.getByRole('button', { name: '取消' }).click();
    await strip.getByText('指标尚未全部算完。').waitFor();
    await strip.getByRole('button', { name: '继续计算' }).click();
    await strip.waitFor({ state: 'detached' });
    await expect.poll(() => cell.textContent()).toMatch(/\d/);
    expect(troubles).toEqual([]);
  } finally {
    await close();
  }
});
