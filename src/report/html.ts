import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Released } from '../disclosure/released.ts';
import { knownOptions } from '../errors.ts';
import type { Locale } from '../study/localized.ts';
import { build } from './build.ts';
import type { Page } from './document.ts';
import { block } from './html/block.ts';
import { seal } from './html/seal.ts';
import { style, styleHash } from './html/style.ts';
import { rich } from './rich.ts';
import { html, type Safe } from './safe.ts';
import { bare } from './user-text.ts';

export interface ReportOptions {
  locale?: Locale;
}

/**
 * The report as one HTML file that needs nothing else: no script, no request, readable from a disk
 * and printable on A4. Its content security policy allows the one style sheet in it and no more.
 */
export function toHtml(released: Released<Diagnosis>, options: ReportOptions = {}): string {
  knownOptions(options, ['locale']);
  const report = build(released, options.locale ?? 'en');
  const contents = report.pages.map(
    ({ id, topic }) => html`<li><a href="#${id}">${topic}</a></li>`,
  );
  const policy = `default-src 'none'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${bare(report.title)} · ${report.kind}</title>
${style}
</head>
<body>
<header class="cover">
${seal}
<p class="kind">${report.kind}</p>
<h1>${rich(report.title)}</h1>
<p class="subtitle">${rich(report.subtitle)}</p>
<nav aria-label="${report.contents}"><ol>${contents}</ol></nav>
</header>
<main>
${report.pages.map(page)}
</main>
<footer><p>${report.colophon}</p></footer>
</body>
</html>
`.toString();
}

function page({ id, topic, title, blocks }: Page): Safe {
  const content = blocks.map(
    (one, at) => html`${block(one, `${id}-${at}`)}
`,
  );
  return html`<section id="${id}" aria-labelledby="${id}-heading">
<p class="topic" aria-hidden="true">${topic}</p>
<h2 id="${id}-heading">${rich(title)}</h2>
${content}</section>
`;
}
