/* `npm run picture`: the picture of the viewer in the README, taken in a real browser on the sample study. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from './chromium.mjs';
import { buildProgram, buildViewer, install, requireNode, root } from './setup.mjs';

requireNode();
install();
await buildProgram();
buildViewer();
const executablePath = await chromium();
const { chromium: playwright } = await import('playwright-core');
const { serve } = await import('../dist/cli/serve/server.js');
const { sourcesAt } = await import('../dist/import/files.js');

const sources = await sourcesAt(join(root, 'datasets/lanting-instruments'));
const study = { sources, reading: {}, locale: 'en' };
const serving = await serve({ viewer: join(root, 'dist/viewer'), study });
const browser = await playwright.launch({
  executablePath,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  const viewport = { width: 1440, height: 900 };
  const page = await browser.newPage({ viewport, colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(serving.url);
  await page.locator('.finding-sentence').first().click({ timeout: 120_000 });
  await page.mouse.move(0, 0);
  await page.waitForTimeout(2_000);
  mkdirSync(join(root, 'docs'), { recursive: true });
  await page.screenshot({ path: join(root, 'docs/viewer.png') });
  process.stdout.write('Written: docs/viewer.png\n');
} finally {
  await browser.close();
  serving.stop();
}
