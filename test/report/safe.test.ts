import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rich } from '../../src/report/rich.ts';
import { html, Safe } from '../../src/report/safe.ts';
import { bare, isolated, tidy } from '../../src/report/user-text.ts';

const evil = `"><script>alert(1)</script><img src=x onerror='alert(1)'>&amp;`;

describe('html', () => {
  it('escapes values in text and in quoted attributes alike', () => {
    const escaped =
      '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;alert(1)&#39;&gt;&amp;amp;';
    expect(html`<p title="${evil}">${evil}</p>`.toString()).toBe(
      `<p title="${escaped}">${escaped}</p>`,
    );
  });

  it('takes in as markup only what it made itself', () => {
    expect(html`<p>${[html`<b>${1}</b>`, html`<i>x</i>`]}</p>`.toString()).toBe(
      '<p><b>1</b><i>x</i></p>',
    );
    expect(() => html`<p title="${html`x`}"></p>`).toThrow('attribute');
    expect(() =>
      new (Safe as unknown as new (text: string) => Safe)('<b>').toString(),
    ).not.toThrow();
  });

  it('refuses numbers that cannot be drawn', () => {
    expect(() => html`<i x="${Number.NaN}"></i>`).toThrow(TypeError);
    expect(() => html`<i>${Number.POSITIVE_INFINITY}</i>`).toThrow(TypeError);
  });

  it.each([
    ['a tag name', () => html`<${'b'}>`],
    ['between attributes', () => html`<p ${'x'}></p>`],
    ['an unquoted attribute', () => html`<p title=${'x'}></p>`],
    ['a single-quoted attribute', () => html`<p title='${'x'}'></p>`],
    ['a script', () => html`<script>${'x'}</script>`],
    ['a style sheet', () => html`<style>p { color: ${'x'} }</style>`],
    ['a style attribute', () => html`<p style="color: ${'x'}"></p>`],
    ['an event handler', () => html`<p onclick="${'x'}"></p>`],
    ['a comment', () => html`<!-- ${'x'} -->`],
    ['an address', () => html`<a href="${'javascript:alert(1)'}"></a>`],
    ['an image source', () => html`<img src="${'http://example.org'}">`],
    ['a frame source', () => html`<iframe srcdoc="${'x'}"></iframe>`],
  ])('refuses a value in %s', (_, make) => {
    expect(make).toThrow(TypeError);
  });

  it('lets an address lead to a place in the page', () => {
    expect(html`<a href="#${'x"y'}">z</a>`.toString()).toBe('<a href="#x&quot;y">z</a>');
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const made = html`<p title="${text}">${text}</p>`.toString();
        const inside = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(made);
        expect(inside).not.toBe(null);
        for (const part of inside!.slice(1)) expect(unescaped(part!)).toBe(text);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

function unescaped(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('user text', () => {
  it('stays on one line, without control and direction marks', () => {
    expect(tidy('a\r\n\tb\0c')).toBe('a b c');
    expect(tidy('\u202eevil\u202c \u2066x\u2069\u200f')).toBe('evil x');
    expect(tidy('\ud800x\uffff')).toBe('\ufffdx\ufffd');
    expect(tidy('  王　磊  ')).toBe('王 磊');
  });

  it('keeps characters that are made of several', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(tidy(family)).toBe(family);
    expect(tidy(`${'é'.normalize('NFD')}x`)).toBe(`${'é'.normalize('NFD')}x`);
  });

  it('is cut by characters, and towers of accents are cut down', () => {
    expect(tidy('王'.repeat(1_000_000))).toBe(`${'王'.repeat(80)}…`);
    expect([...tidy(`e${'\u0301'.repeat(100_000)}`)]).toHaveLength(12);
    expect(tidy('x'.repeat(81), 100)).toBe('x'.repeat(81));
  });

  it('is set apart from the sentence, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        const markup = rich(`x ${isolated(a)} y ${isolated(b)} z`).toString();
        expect(markup.match(/<bdi>/g)).toHaveLength(2);
        expect(markup.match(/<\/bdi>/g)).toHaveLength(2);
        expect(markup).toMatch(/^x <bdi>[^<>]*<\/bdi> y <bdi>[^<>]*<\/bdi> z$/);
      }),
      { seed: 12, numRuns: 300 },
    );
    expect(bare(isolated('x'))).toBe('x');
  });
});
