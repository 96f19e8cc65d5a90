import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { OptionError } from '../../src/errors.ts';
import { build } from '../../src/report/build.ts';
import { styleHash } from '../../src/report/html/style.ts';
import { toHtml } from '../../src/report/html.ts';
import { toMarkdown } from '../../src/report/markdown.ts';
import { audiences } from '../../src/study/audience.ts';
import { locales } from '../../src/study/localized.ts';
import { sampleDiagnosis, sampleReleased } from '../support/diagnosis.ts';

const cases = locales.flatMap((locale) => audiences.map((audience) => ({ locale, audience })));

/** What a reader can read: text, and the texts of titles and labels. */
function readable(markup: string): string {
  const attributes = [...markup.matchAll(/ (?:title|aria-label)="([^"]*)"/g)].map(
    ([, text]) => text,
  );
  const text = markup.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]*>/g, '\n');
  return [text, ...attributes]
    .join('\n')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

const empty: Diagnosis = sampleDiagnosis({
  study: {
    title: '',
    wave: { id: 'w1', label: '' },
    people: 0,
    groupAttribute: null,
    groups: [],
    layers: [],
  },
  findings: [],
  leverage: [],
  tables: [],
  map: null,
  names: new Map(),
  consented: null,
});

describe('the report as one file', () => {
  it('carries the hash of its own style sheet, and no other style', () => {
    const page = toHtml(sampleReleased());
    const sheets = [...page.matchAll(/<style>(.*?)<\/style>/gs)];
    expect(sheets).toHaveLength(1);
    const hash = createHash('sha256').update(sheets[0]![1]!).digest('base64');
    expect(styleHash).toBe(`sha256-${hash}`);
    expect(page).toContain(`style-src &#39;${styleHash}&#39;`);
    expect(page.match(/ style=/)).toBe(null);
  });

  it.each(cases)(
    'asks for nothing and runs nothing: $audience, $locale',
    ({ locale, audience }) => {
      const page = toHtml(sampleReleased(audience), { locale });
      expect(page).toContain('default-src &#39;none&#39;');
      expect(page.match(/<(?:script|link|iframe|object|embed|img|base|form|use|image)\b/i)).toBe(
        null,
      );
      expect(page.match(/\b(?:src|srcset|data|action|poster|xlink:href)=|url\(|@import/i)).toBe(
        null,
      );
      for (const [, address] of page.matchAll(/href="([^"]*)"/g))
        expect(address).toMatch(/^#[a-z]+$/);
      expect(page.match(/https?:/)).toBe(null);
    },
  );

  it('is the same to the byte twice, and does not depend on the order of names', () => {
    for (const locale of locales) {
      const once = toHtml(sampleReleased(), { locale });
      expect(toHtml(sampleReleased(), { locale })).toBe(once);
      const names = new Map([...sampleDiagnosis().names].reverse());
      expect(toHtml(sampleReleased('analyst', sampleDiagnosis({ names })), { locale })).toBe(once);
    }
  });

  it('has one main heading, a heading per page, and an id only once', () => {
    const page = toHtml(sampleReleased());
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<h2 /g)).toHaveLength(9);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/aria-labelledby="([^"]*)"/g)) {
      for (const id of target!.split(' ')) expect(ids).toContain(id);
    }
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('rejects options and languages it does not know', () => {
    expect(() => toHtml(sampleReleased(), { language: 'en' } as object)).toThrow(OptionError);
    expect(() => toHtml(sampleReleased(), { locale: 'de' as never })).toThrow(OptionError);
    expect(() => toMarkdown(sampleReleased(), { locale: 'de' as never })).toThrow(OptionError);
  });
});

describe('the words of the report', () => {
  it.each(cases)('hold no codes and no gaps: $audience, $locale', ({ locale, audience }) => {
    const released = sampleReleased(audience);
    for (const text of [readable(toHtml(released, { locale })), toMarkdown(released, { locale })]) {
      expect(text.match(/undefined|NaN|null|\[object|Infinity/)).toBe(null);
      expect(text.match(/\b[a-z]+[A-Z]\w*\b/)).toBe(null);
      expect(text.match(/\b(?:reason|action|caveat|conflict|silos|loss|leaders)\.[a-z]/)).toBe(
        null,
      );
      expect(
        text.match(/single-point-of|deputy-liaison|expert-without|trusted-not|not-sensitive/),
      ).toBe(null);
    }
  });

  it('hold no English sentence in Chinese', () => {
    const text = readable(toHtml(sampleReleased(), { locale: 'zh-Hans' }));
    const words = (line: string) =>
      line.replace(/guanxi|E-I|LT\d+|\bQAP\b|\bp\b/g, '').match(/[A-Za-z]{2,}/g) ?? [];
    expect(text.split('\n').flatMap(words)).toEqual([]);
  });

  it('take names and labels in the language of the report', () => {
    expect(toHtml(sampleReleased())).toContain('Lanting Instruments');
    const chinese = toHtml(sampleReleased(), { locale: 'zh-Hans' });
    expect(chinese).toContain('lang="zh-Hans"');
    expect(chinese).toContain('研发部');
    expect(chinese).not.toContain('Lanting');
  });

  it.each(locales)('still make a report of an empty diagnosis: %s', (locale) => {
    const released = sampleReleased('analyst', empty);
    expect(build(released, locale).pages).toHaveLength(9);
    expect(readable(toHtml(released, { locale }))).not.toMatch(/undefined|NaN|Infinity/);
    expect(toMarkdown(released, { locale })).toContain('# ');
  });

  it('always print the cautions', () => {
    for (const audience of audiences) {
      const text = readable(toHtml(sampleReleased(audience)));
      expect(text).toContain('Do not use them for pay, dismissal or appraisal.');
      expect(text).toContain('They do not describe performance.');
    }
  });
});

describe('what an audience may see', () => {
  const names = [...sampleDiagnosis().names.values()].map((name) =>
    typeof name === 'string' ? name : name.en!,
  );

  it('is everything for the analyst, the map included', () => {
    const page = toHtml(sampleReleased());
    expect(page).toContain('<svg viewBox="0 0 920');
    expect(page.match(/class="mark m/g)!.length).toBeGreaterThanOrEqual(60);
    expect(readable(page)).toContain('Ouyang Xiaotong');
  });

  it.each(['manager', 'public'] as const)('is no name and no map for the %s', (audience) => {
    for (const text of [toHtml(sampleReleased(audience)), toMarkdown(sampleReleased(audience))]) {
      for (const name of names) expect(text).not.toContain(name);
      expect(text.match(/LT\d{3}/)).toBe(null);
      expect(text).not.toContain('class="mark');
    }
    const report = build(sampleReleased(audience), 'en');
    expect(report.pages.find(({ id }) => id === 'map')!.title).toBe('Not shown to this audience');
  });

  it('tells what is hidden apart from zero and from what nobody answered', () => {
    const base = sampleDiagnosis();
    const [table] = base.tables;
    const gap = {
      ...table!,
      density: table!.density.map((row) => row.map((d, at) => (at === 1 ? null : d))),
    };
    const report = build(sampleReleased('manager', sampleDiagnosis({ tables: [gap] })), 'en');
    const matrix = report.pages
      .find(({ id }) => id === 'between')!
      .blocks.find((block) => block.kind === 'matrix')!;
    const states = new Set(matrix.cells.flat().map(({ state }) => state));
    expect([...states].sort()).toEqual(['empty', 'hidden', 'shown']);
    expect(matrix.legend.map(({ state }) => state)).toEqual(['shown', 'hidden', 'empty']);
    for (const cell of matrix.cells.flat()) {
      if (cell.state !== 'shown') expect(cell.text).not.toMatch(/\d/);
    }
  });

  it('says how much is held back, and under which policy', () => {
    const released = sampleReleased('manager');
    const text = readable(toHtml(released));
    expect(released.suppressed).toBeGreaterThan(0);
    expect(text).toContain(`For this audience ${released.suppressed} values`);
    expect(text).toContain('smallest group whose figures are shown');
  });
});

describe('the map', () => {
  const base = sampleDiagnosis();
  const people = base.map!.people.map((person) => ({ ...person, group: null }));
  const markup = (map: Diagnosis['map']) =>
    toHtml(sampleReleased('analyst', sampleDiagnosis({ map }))).split('class="map"')[1]!;

  it('has no legend of groups where there are none', () => {
    expect(markup(base.map)).toContain('<ul class="groups">');
    expect(markup({ ...base.map!, people })).not.toContain('<ul class="groups">');
  });

  it('sets people without ties apart', () => {
    const ring = people.map(({ id }, at) => ({
      source: id,
      target: people[(at + 1) % people.length]!.id,
    }));
    expect(markup({ ...base.map!, ties: ring })).not.toContain('class="apart"');
    expect(markup({ ...base.map!, ties: ring.slice(2) })).toContain('class="apart"');
    expect(markup({ ...base.map!, ties: [] })).not.toMatch(/NaN|Infinity|class="apart"/);
  });

  it('draws people who stand on one point', () => {
    const heap = people.map((person) => ({ ...person, x: 3, y: 4 }));
    expect(markup({ ...base.map!, people: heap })).not.toMatch(/NaN|Infinity/);
    const one = { ...base.map!, people: people.slice(0, 1), ties: [] };
    expect(markup(one)).not.toMatch(/NaN|Infinity/);
  });

  it('shows direction by shape only where there is one', () => {
    const layers = base.study.layers.map((layer) => ({ ...layer, directed: false }));
    const mutual = toHtml(
      sampleReleased('analyst', sampleDiagnosis({ study: { ...base.study, layers } })),
    );
    expect(readable(mutual)).toContain('A line joins two people with a tie.');
    expect(readable(toHtml(sampleReleased()))).toContain('A tie is wide at the person who names');
  });
});

describe('the summary', () => {
  const page = build(sampleReleased(), 'en').pages[0]!;
  const headlines = page.blocks.filter((block) => block.kind === 'headlines');

  it('leads with three findings from three questions and three different actions', () => {
    expect(headlines.map(({ items }) => items.length)).toEqual([3, 3]);
    expect(new Set(headlines[0]!.items.map(({ source }) => source)).size).toBe(3);
    expect(new Set(headlines[1]!.items.map(({ text }) => text)).size).toBe(3);
  });

  it('leaves out findings that say nothing can be found', () => {
    expect(headlines[0]!.items.map(({ text }) => text).join()).not.toContain('Nobody is central');
  });
});
