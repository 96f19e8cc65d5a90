import type { Block } from '../document.ts';
import { rich } from '../rich.ts';
import { html, type Safe } from '../safe.ts';
import { figures, finding, headlines, person } from './cards.ts';
import { mapFigure } from './map.ts';
import { barTable, dataTable, matrixTable, roleTable } from './tables.ts';

/** One block of a page; `id` is unique to the page. */
export function block(content: Block, id: string): Safe {
  switch (content.kind) {
    case 'paragraph':
      return html`<p class="${content.quiet ? 'quiet' : 'plain'}">${rich(content.text)}</p>`;
    case 'heading':
      return html`<h3>${rich(content.text)}</h3>`;
    case 'list':
      return html`<ul>${content.items.map((item) => html`<li>${rich(item)}</li>`)}</ul>`;
    case 'note':
      return html`<aside class="note"><h3>${content.title}</h3><ul>${content.items.map((item) => html`<li>${rich(item)}</li>`)}</ul></aside>`;
    case 'figures':
      return figures(content);
    case 'headlines':
      return headlines(content);
    case 'bars':
      return barTable(content);
    case 'matrix':
      return matrixTable(content);
    case 'map':
      return mapFigure(content, id);
    case 'table':
      return dataTable(content);
    case 'roles':
      return roleTable(content);
    case 'person':
      return person(content);
    case 'finding':
      return finding(content);
    case 'terms':
      return html`<dl class="terms">${content.items.map(({ term, meaning }) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
  }
}
