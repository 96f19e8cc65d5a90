import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/report/markdown.ts';
import { locales } from '../../src/study/localized.ts';
import { sampleReleased } from '../support/diagnosis.ts';
import { hostileDiagnosis } from '../support/hostile.ts';

describe('the report as Markdown', () => {
  it.each(locales)('has all pages, tables of even rows, and the same bytes twice: %s', (locale) => {
    const text = toMarkdown(sampleReleased(), { locale });
    expect(toMarkdown(sampleReleased(), { locale })).toBe(text);
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^## /gm)).toHaveLength(9);
    const cells = (line: string) => line.match(/(?<!\\)\|/g)!.length;
    for (const table of text.match(/(?:^\|.*\n)+/gm)!) {
      const [header, ...rows] = table.trimEnd().split('\n');
      for (const row of rows) expect(cells(row)).toBe(cells(header!));
    }
  });

  it.each(locales)('lets no text act as markup: %s', (locale) => {
    const text = toMarkdown(sampleReleased('analyst', hostileDiagnosis()), { locale });
    expect(text.match(/</)).toBe(null);
    expect(text.match(/(?<!\\)\[/)).toBe(null);
    expect(text.match(/(?:https?|javascript):/)).toBe(null);
    expect(text.match(/(?![\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)).toBe(null);
    expect(text.match(/^## /gm)).toHaveLength(9);
  });
});
