/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toProjectText } from '../../src/index.ts';
import { workbook } from '../fixtures/workbooks.ts';
import {
  barriers,
  builtViewer,
  drop,
  launched,
  type OpenOptions,
  type OpenPage,
  opened,
  ready,
  visibleTexts,
  visited,
} from './viewer-page.ts';

/* The viewer as people use it: the built page, the real server and policy, a real browser. */

let browser: Browser;
let open: OpenPage | null = null;

beforeAll(async () => {
  browser = await launched();
});
afterAll(() => browser?.close());

/** Opens a page of its own for what follows; `troubles` of it are checked by whoever opened it. */
async function viewer(options: OpenOptions = {}): Promise<Page> {
  await open?.close();
  open = await opened(browser, options);
  return open.page;
}

async function study(options: OpenOptions = {}): Promise<Page> {
  const page = await viewer(options);
  await ready(page);
  return page;
}

const ids = (text: string | null) =>
  (text ?? '')
    .split(' ')
    .filter((id) => id !== '')
    .sort();
const onMap = async (page: Page, what: 'data-lit' | 'data-selected') =>
  ids(await page.locator('.map-canvas').getAttribute(what));
const inTable = (page: Page) =>
  page
    .locator('.people tr[aria-selected="true"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-person') ?? '').sort());

/** The map as it is drawn. */
async function pixels(page: Page): Promise<Buffer> {
  await page.waitForTimeout(400);
  return page.locator('.map-canvas').screenshot();
}

describe('the sample study', () => {
  let page: Page;
  beforeAll(async () => {
    page = await study();
  });
  beforeEach(async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.mouse.move(2, 2);
    await page.keyboard.press('Escape');
    await expect.poll(() => onMap(page, 'data-lit')).toEqual([]);
    expect(await onMap(page, 'data-selected')).toEqual([]);
  });
  afterAll(() => expect(open?.troubles).toEqual([]));
  it('opens behind its token, alone and without a trace', async () => {
    expect(await page.title()).toBe('Lanting Instruments – guanxi 关系');
    expect(new URL(page.url()).hash).toBe('');
    expect(await page.locator('.masthead').textContent()).toContain('148 people');
    expect(await page.locator('.people tbody tr[data-person]').count()).toBe(148);
    expect(await page.locator('.map-canvas').getAttribute('aria-label')).toMatch(
      /^Map of 148 people and \d[\d,]* ties of the relation “Advice”\. Named most: /,
    );
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      bases: (await indexedDB.databases()).length,
      cookies: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, bases: 0, cookies: '' });
  });

  it('lights a chosen finding up in the map and selects its people in the table', async () => {
    const before = await pixels(page);
    const card = page.locator('[data-question="conflict"] .finding').first();
    await card.locator('.finding-sentence').click();
    await card.locator('.evidence').waitFor();
    const people = await card
      .locator('.finding-people .person-link')
      .evaluateAll((links) => links.map((link) => link.textContent));
    expect(people.length).toBeGreaterThan(0);
    expect(await card.locator('.actions li').count()).toBeGreaterThan(0);
    const selected = await onMap(page, 'data-selected');
    expect(selected.length).toBe(people.length);
    expect(await onMap(page, 'data-lit')).toEqual(selected);
    await expect.poll(() => inTable(page)).toEqual(selected);
    expect((await pixels(page)).equals(before)).toBe(false);
    expect(await page.locator('[role="status"]').textContent()).toContain('Finding chosen.');
    await page.keyboard.press('Escape');
    expect(await onMap(page, 'data-selected')).toEqual([]);
    expect(await inTable(page)).toEqual([]);
  });

  it('answers every question it asks, with people of the study', async () => {
    const questions = await page.locator('.question').count();
    expect(questions + (await page.locator('.silent dt').count())).toBeGreaterThanOrEqual(7);
    expect(questions).toBeGreaterThanOrEqual(6);
    for (let at = 0; at < questions; at++) {
      const question = page.locator('.question').nth(at);
      expect(await question.locator('h3').textContent()).toMatch(/\?$/);
      expect(await question.locator('.finding').count()).toBeGreaterThan(0);
    }
    expect(await page.locator('.point').count()).toBeGreaterThan(3);
  });

  it('selects both ways between table, map and the list of leverage points', async () => {
    await page.locator('.people tr[data-person="LT002"]').click();
    expect(await onMap(page, 'data-selected')).toEqual(['LT002']);
    expect(await page.locator('.person-card').getAttribute('data-person')).toBe('LT002');
    expect(await page.locator('.point[data-person="LT002"]').getAttribute('aria-pressed')).toBe(
      'true',
    );
    await page.locator('.people tr[data-person="LT001"]').click({ modifiers: ['Shift'] });
    expect(await onMap(page, 'data-selected')).toEqual(['LT001', 'LT002']);
    expect(await page.locator('.person-card').count()).toBe(0);
    await page.locator('.legend button[data-category="rd"]').click();
    expect(await onMap(page, 'data-selected')).toEqual([]);
    expect(await page.locator('.map-canvas').getAttribute('data-shown')).toBe('24');
  });

  it('lets people be hovered and clicked on the map itself', async () => {
    const { x, y } = await somebody(page);
    await page.mouse.click(x, y);
    const [person] = await onMap(page, 'data-selected');
    expect(person).toMatch(/^LT\d{3}$/);
    expect(await inTable(page)).toEqual([person]);
    expect(await page.locator('.person-card').getAttribute('data-person')).toBe(person);
  });

  it('switches layers without moving anybody, and sizes by another measure', async () => {
    await page.locator('.layers').getByText('Clash').click();
    await expect.poll(() => page.locator('.map-canvas').getAttribute('data-layer')).toBe('clash');
    expect(await page.locator('.legend').textContent()).toContain('broken line: conflict');
    await page.locator('.layers').getByText('Advice').click();
    await expect.poll(() => page.locator('.map-canvas').getAttribute('data-layer')).toBe('advice');
    await page.locator('.map-choices .choice button').first().click();
    await page.getByRole('option', { name: /^Go-between/ }).click();
    expect(await page.locator('.map-choices .choice').first().textContent()).toContain(
      'Go-between',
    );
    await page.locator('.map-choices .choice button').first().click();
    await page.getByRole('option', { name: /^Named by/ }).click();
  });

  it('draws the same picture again, and again after the graphics driver was lost', async () => {
    await page.getByRole('button', { name: 'Show everything' }).click();
    await page.mouse.move(2, 2);
    const first = await pixels(page);
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.map-canvas canvas')) {
        const context = canvas.getContext('webgl2');
        context?.getExtension('WEBGL_lose_context')?.loseContext();
      }
    });
    await expect
      .poll(async () => (await pixels(page)).equals(first), { timeout: 20_000 })
      .toBe(true);
    await page.reload();
    await ready(page);
    await expect
      .poll(async () => (await pixels(page)).equals(first), { timeout: 20_000 })
      .toBe(true);
  });

  it('can be used by keyboard alone', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const first = await page.locator('.point').first().getAttribute('data-person');
    expect(await onMap(page, 'data-selected')).toEqual([first]);
    await page.keyboard.press('Escape');
    await page.evaluate(() => window.scrollTo(0, 0));
    for (let tabs = 0; tabs < 40; tabs++) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.className === 'finding-sentence'))
        break;
    }
    await page.keyboard.press('Enter');
    expect((await onMap(page, 'data-lit')).length).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await page.locator('.people tbody tr[tabindex="0"]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(async () => (await onMap(page, 'data-selected')).length).toBe(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await onMap(page, 'data-selected')).length).toBe(1);
  });

  it('changes every visible word with the language', async () => {
    await page.locator('[data-question="conflict"] .finding-sentence').first().click();
    await page.locator('.people tr[data-person="LT002"]').click();
    await page.locator('[data-question="conflict"] .finding-sentence').first().click();
    await page
      .getByRole('button', { name: '简体中文' })
      .or(page.getByRole('radio', { name: '简体中文' }))
      .click();
    await expect.poll(() => page.title()).toBe('兰亭仪器 – guanxi 关系');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-Hans');
    const left = (await visibleTexts(page)).filter((text) => english(text));
    expect(left).toEqual([]);
    const titles = await page.evaluate(() =>
      [...document.querySelectorAll('[title],[aria-label],[placeholder]')].flatMap((element) =>
        ['title', 'aria-label', 'placeholder'].flatMap((name) => element.getAttribute(name) ?? []),
      ),
    );
    expect(titles.filter((text) => english(text))).toEqual([]);
    await page
      .getByRole('button', { name: 'English' })
      .or(page.getByRole('radio', { name: 'English' }))
      .click();
    await expect.poll(() => page.title()).toBe('Lanting Instruments – guanxi 关系');
    const han = (await visibleTexts(page)).filter((text) => /\p{Script=Han}/u.test(text));
    expect(han).toEqual([]);
  });

  it('finds people by name, pinyin and id after a stroke of the slash', async () => {
    for (const query of ['沈国栋', 'shen guodong', 'shenguodong', 'sgd', 'LT002', '国栋']) {
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await page.getByRole('option', { name: 'Shen Guodong' }).first().waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    }
    await page.keyboard.press('/');
    await page.keyboard.type('沈国栋');
    await page.getByRole('option', { name: 'Shen Guodong' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => onMap(page, 'data-selected')).toEqual(['LT002']);
  });

  it('sorts the table by any column and shows why a value is missing', async () => {
    const top = () => page.locator('.people tbody tr').first().getAttribute('data-person');
    await page.locator('.people thead button').first().click();
    const byName = await top();
    await page.locator('.people thead button', { hasText: 'Named by' }).click();
    expect(await top()).not.toBe(byName);
    expect(await page.locator('.people thead th[aria-sort="descending"]').textContent()).toContain(
      'Named by',
    );
    // Nobody without a tie of conflict has a share of them outside the own group.
    await page.locator('.layers').getByText('Clash').click();
    await page.locator('.people .undefined').first().waitFor();
    const titles = await page
      .locator('.people .undefined')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')));
    expect(new Set(titles)).toEqual(new Set(['no ties']));
    await page.locator('.layers').getByText('Advice').click();
  });

  it('shows another wave, with everybody where they were', async () => {
    const summary = () => page.locator('.map-canvas').getAttribute('aria-label');
    const spring = await summary();
    await page.locator('.masthead .choice button').click();
    await page.getByRole('option', { name: 'Spring 2026' }).click();
    await expect.poll(summary).not.toBe(spring);
    await ready(page);
    expect(await page.locator('.point').count()).toBeGreaterThan(3);
    await page.locator('.masthead .choice button').click();
    await page.getByRole('option', { name: 'Spring 2025' }).click();
    await expect.poll(summary).toBe(spring);
    await ready(page);
  });

  it('remembers nothing of a closed study', async () => {
    await page.getByRole('button', { name: 'Open another' }).click();
    await page.locator('.drop').waitFor();
    expect(await page.title()).toBe('guanxi 关系');
    expect(await page.locator('body').textContent()).not.toContain('Shen Guodong');
  });
});

describe('without a barrier', () => {
  /** Every language in light and dark, on the page that is open. */
  async function inEveryDress(page: Page): Promise<readonly string[]> {
    const found: string[] = [];
    for (const language of ['简体中文', 'English']) {
      await page.locator('[data-language]', { hasText: language }).click();
      for (const theme of ['dark', 'light']) {
        await page.locator('.icon-button[aria-pressed]').click();
        await page.locator(`html[data-theme="${theme}"]`).waitFor();
        for (const barrier of await barriers(page)) found.push(`${language} ${theme} ${barrier}`);
      }
    }
    return found;
  }

  it('the study, with a finding open and a person looked at', async () => {
    const page = await study();
    expect(await barriers(page)).toEqual([]);
    const card = page.locator('[data-question="conflict"] .finding').first();
    await card.locator('.finding-sentence').click();
    await card.locator('.person-link').first().click();
    await page.locator('.person-card').waitFor();
    expect(await inEveryDress(page)).toEqual([]);
    expect(open?.troubles).toEqual([]);
  });

  it('the page that waits for a file', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    expect(await inEveryDress(page)).toEqual([]);
  });
});

const ties = `source,target,layer
ada,bo,advice
ada,cy,advice
bo,cy,advice
cy,ada,advice
dee,cy,advice
eli,cy,advice
fay,cy,trust
cy,fay,trust
ada,fay,trust
`;

describe('a file of one’s own', () => {
  it('is read and analysed in the page and goes nowhere', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    const before = open!.requests.length;
    await drop(page, [{ name: 'who-asks-whom.csv', text: ties }]);
    await page.locator('.people tr[data-person="cy"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('.people tbody tr[data-person]').count()).toBe(6);
    await page.locator('.findings .fine-print').waitFor({ timeout: 60_000 });
    await page.locator('.people tr[data-person="cy"]').click();
    expect(await onMap(page, 'data-selected')).toEqual(['cy']);
    const later = open!.requests.slice(before);
    expect(later.filter((url) => !/\/assets\/[\w-]+\.(js|css)$/.test(url))).toEqual([]);
    expect(open?.troubles).toEqual([]);
  });

  it('is asked what it tells where it does not say, and diagnosed accordingly', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    const named = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'];
    const rows = named.map((id, at) => `${id},a\n${id},${named[(at + 1) % named.length]}\n`);
    await drop(page, [{ name: 'survey.csv', text: `source,target\n${rows.join('')}` }]);
    await page.locator('.kind-question').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'who asks whom for advice' }).click();
    await page.locator('.kind-question').waitFor({ state: 'detached' });
    await page.locator('[data-question="strategic-point"] .finding').first().waitFor();
    expect(await page.locator('.point[data-person="a"]').textContent()).toContain('Expert');
  });

  it('that cannot be read is explained with its place and what to do', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    await drop(page, [
      { name: 'broken.csv', text: 'source,target,weight\na,b,1\nb,c,abc\nc,"a,2\n' },
    ]);
    const issues = page.locator('.issues li');
    await issues.first().waitFor({ timeout: 60_000 });
    const said = (await issues.allTextContents()).join('\n');
    expect(said).toContain('broken.csv');
    expect(said).toMatch(/line \d/);
    expect(said).not.toContain('abc');
    expect(await barriers(page)).toEqual([]);
    await drop(page, [{ name: 'who-asks-whom.csv', text: ties }]);
    await page.locator('.people tr[data-person="cy"]').waitFor({ timeout: 60_000 });
    expect(open?.troubles).toEqual([]);
  });

  it('in another encoding is shown in those it could be, and read in the one chosen', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    const names = { zhang: [0xd5, 0xc5, 0xc8, 0xfd] };
    const header = [...new TextEncoder().encode('source,target\n')];
    const rows = [...names.zhang, 0x2c, 0x61, 0x0a, 0x61, 0x2c, 0x62, 0x0a];
    await drop(page, [{ name: 'ties.csv', text: [...header, ...rows] }]);
    const choices = page.locator('.encodings li');
    await choices.first().waitFor({ timeout: 60_000 });
    expect(await choices.first().textContent()).toContain('张三');
    await choices.first().getByRole('button').click();
    await page.locator('.people tr[data-person="张三"]').waitFor({ timeout: 60_000 });
  });

  it.each([
    ['en', '1.500 is one thousand five hundred', '1.500 is one and a half'],
    ['zh-Hans', '1.500 表示一千五百', '1.500 表示一点五'],
  ] as const)('is asked what its points part, in %s', async (locale, thousands, half) => {
    const page = await viewer({ dataset: null, locale });
    await page.locator('.drop').waitFor();
    await drop(page, [
      { name: 'ties.csv', text: 'source;target;weight\na;b;1.500\nb;c;2,5\nc;a;1\n' },
      { name: 'ties.guanxi.json', text: toProjectText(null, { answers: { decimal: 'comma' } }) },
    ]);
    await page.getByRole('button', { name: half }).waitFor({ timeout: 60_000 });
    expect(await barriers(page)).toEqual([]);
    await page.getByRole('button', { name: thousands }).click();
    await page.locator('.people tr[data-person="a"]').waitFor({ timeout: 60_000 });
    expect(open?.troubles).toEqual([]);
  });

  it('may be a survey export: its mapping is shown, changed, kept, and followed the next time', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    const path = new URL('../fixtures/surveys/wenjuanxing-gbk.csv', import.meta.url);
    const march = { name: 'march.csv', text: [...readFileSync(path)] };
    await drop(page, [march]);
    const mapping = page.locator('.mapping');
    await mapping.waitFor({ timeout: 60_000 });
    expect(await mapping.textContent()).toContain('How this export of Wenjuanxing will be read');
    expect(await mapping.locator('.mapping-blocks > li').count()).toBe(3);
    expect(await barriers(page)).toEqual([]);
    await mapping.getByLabel('每周').fill('9');
    await mapping.getByRole('checkbox', { name: /最信任/ }).uncheck();
    const saving = page.waitForEvent('download');
    await mapping.getByRole('button', { name: 'Save as project file' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('march.guanxi.json');
    const text = readFileSync(await saved.path(), 'utf8');
    const { recipes, inputs } = JSON.parse(text);
    expect(inputs).toMatchObject([{ file: 'march.csv' }]);
    expect(recipes[0].blocks.map(({ layer }: { layer: string }) => layer)).toEqual([
      'advice',
      'information',
    ]);
    expect(recipes[0].blocks[1].recode).toContainEqual({ answer: '每周', value: 9 });
    await mapping.getByRole('button', { name: 'Read it so' }).click();
    await page.locator('.people tr[data-person="张伟"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('.layers button').count()).toBe(2);
    expect(open?.troubles).toEqual([]);
    const next = await viewer({ dataset: null });
    await next.locator('.drop').waitFor();
    await drop(next, [
      { ...march, name: 'april.csv' },
      { name: 'march.guanxi.json', text },
    ]);
    await next.locator('.people tr[data-person="张伟"]').waitFor({ timeout: 60_000 });
    expect(await next.locator('.layers button').count()).toBe(2);
    expect(open?.troubles).toEqual([]);
  });

  it('may be a workbook', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    const book = workbook({
      people: [
        ['id', 'name', 'unit'],
        ['a', '安', 'x'],
        ['b', '贝', 'x'],
        ['c', '陈', 'y'],
        ['d', '丁', 'y'],
      ],
      ties: [
        ['source', 'target', 'layer'],
        ['a', 'b', 'advice'],
        ['c', 'b', 'advice'],
        ['d', 'b', 'trust'],
      ],
    });
    await drop(page, [{ name: 'survey.xlsx', text: [...book] }]);
    await page.locator('.people tr[data-person="b"]').waitFor({ timeout: 60_000 });
    expect(await page.locator('.people tbody tr').first().textContent()).toContain('贝');
    expect(await page.locator('.layers button').count()).toBe(2);
    expect(open?.troubles).toEqual([]);
  });

  it('with marks of a script in its names stays text', async () => {
    const page = await viewer({ dataset: null });
    await page.locator('.drop').waitFor();
    const name = '<img src=x onerror=alert(1)>';
    await drop(page, [{ name: 'ties.csv', text: `source,target\n${name},b\nb,c\nc,${name}\n` }]);
    await page.locator('.people tbody tr').first().waitFor({ timeout: 60_000 });
    expect(await page.locator('.people').textContent()).toContain(name);
    expect(await page.locator('img').count()).toBe(0);
    expect(open?.troubles).toEqual([]);
  });
});

describe('as plain files on any web server, in a folder', () => {
  it('waits for a file and works', async () => {
    const types: Record<string, string> = {
      '.html': 'text/html',
      '.js': 'text/javascript',
      '.css': 'text/css',
      '.svg': 'image/svg+xml',
    };
    const server = createServer((request, response) => {
      const path = request.url ?? '';
      if (!path.startsWith('/deep/viewer/')) {
        response.writeHead(404, { 'Content-Type': 'text/html' }).end('<h1>no</h1>');
        return;
      }
      const file = path === '/deep/viewer/' ? 'index.html' : path.slice('/deep/viewer/'.length);
      const type = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type }).end(readFileSync(join(builtViewer, file)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { page, troubles } = await visited(browser, `http://127.0.0.1:${port}/deep/viewer/`);
    await page.locator('.drop').waitFor();
    await drop(page, [{ name: 'who-asks-whom.csv', text: ties }]);
    await page.locator('.people tr[data-person="cy"]').waitFor({ timeout: 60_000 });
    // The one question it asks its server, whether there is a study, is answered with 404.
    expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
    await page.context().close();
    server.close();
  });
});

/** Somewhere on the map where somebody stands: found as people find it, by moving over it. */
async function somebody(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('.map-canvas').boundingBox();
  if (box === null) throw new Error('there is no map');
  for (let y = box.y + box.height / 4; y < box.y + box.height; y += 7) {
    for (let x = box.x + box.width / 4; x < box.x + box.width * 0.75; x += 12) {
      await page.mouse.move(x, y);
      if ((await onMap(page, 'data-lit')).length > 0) return { x, y };
    }
  }
  throw new Error('nobody was met on the map');
}

/** Whether a text holds an English word: two Latin letters or more that are no name, id or term. */
function english(text: string): boolean {
  const said = text.replaceAll(
    /guanxi|LT\d+|E-I|PageRank|QAP|CSV|TSV|Excel|JSON|graphology|Bonacich|Katz|people\.csv|ties(-w2)?\.csv|study\.json/g,
    '',
  );
  return /[A-Za-z]{2,}/.test(said);
}
