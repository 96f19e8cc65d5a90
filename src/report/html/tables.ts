import type { Bars, DataTable, Matrix, MatrixCell, RoleTable } from '../document.ts';
import { rich } from '../rich.ts';
import { html, nothing, type Safe } from '../safe.ts';
import { bare } from '../user-text.ts';
import { short } from './marks.ts';

/* Everything that is a table to a screen reader, with or without a drawing in its cells. */

export function dataTable(table: Omit<DataTable, 'kind'>, kind = 'data'): Safe {
  const head = table.header.map(
    (title, at) => html`<th scope="col" class="${aligned(table.numeric[at])}">${title}</th>`,
  );
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, at) =>
      at === 0
        ? html`<th scope="row">${rich(cell)}</th>`
        : html`<td class="${aligned(table.numeric[at])}">${rich(cell)}</td>`,
    );
    return html`<tr>${cells}</tr>`;
  });
  return html`<div class="wide"><table class="${kind}">
<caption>${rich(table.caption)}</caption>
<thead><tr>${head}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}

function aligned(numeric: boolean | undefined): string {
  return numeric ? 'number' : 'words';
}

/** Bars stand in a table of their own numbers, so the drawing needs no other words. */
export function barTable(bars: Bars): Safe {
  const at = bars.mark.share * 100;
  const rows = bars.rows.map((row) => {
    const length = row.share === null ? 0 : row.share * 100;
    const low = row.share !== null && row.share < bars.mark.share;
    const bar =
      row.share === null
        ? html`<span class="unknown" aria-hidden="true"></span>`
        : html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="${low ? 'fill low' : 'fill'}" width="${short(length)}" height="10"/><line x1="${short(at)}" y1="0" x2="${short(at)}" y2="10"/></svg>`;
    return html`<tr><th scope="row">${rich(row.label)}</th><td>${bar}</td><td class="number">${row.text}</td></tr>`;
  });
  return html`<table class="bars">
<caption>${bars.caption} <span class="hint">${bars.mark.label}</span></caption>
<tbody>${rows}</tbody>
</table>`;
}

const tones = 6;

export function matrixTable(matrix: Matrix): Safe {
  const head = matrix.groups.map(
    (group, at) =>
      html`<th scope="col"><span aria-hidden="true">${at + 1}</span><span class="spoken">${bare(group)}</span></th>`,
  );
  const rows = matrix.cells.map((cells, row) => {
    const columns = cells.map(
      (cell, column) =>
        html`<td class="${cellClass(cell, row === column)}" title="${bare(cell.detail)}">${cellText(cell)}</td>`,
    );
    return html`<tr><th scope="row"><span class="place" aria-hidden="true">${row + 1}</span>${rich(matrix.groups[row]!)}</th>${columns}</tr>`;
  });
  const legend = matrix.legend.map(({ state, text }) => {
    const swatches =
      state === 'shown'
        ? Array.from({ length: tones }, (_, tone) => html`<i class="cell t${tone}"></i>`)
        : [html`<i class="cell ${state}"></i>`];
    return html`<li><span class="swatch" aria-hidden="true">${swatches}</span>${text}</li>`;
  });
  return html`<figure class="between"><div class="wide"><table class="matrix">
<caption>${rich(matrix.caption)}</caption>
<thead><tr><th scope="col" class="corner">${matrix.corner}</th>${head}</tr></thead>
<tbody>${rows}</tbody>
</table></div><ul class="key">${legend}</ul></figure>`;
}

function cellClass(cell: MatrixCell, own: boolean): string {
  const tone = Math.min(tones - 1, Math.floor(cell.tone * tones));
  return `cell ${cell.state === 'shown' ? `t${tone}` : cell.state}${own ? ' own' : ''}`;
}

/** Hidden and empty cells differ by pattern to the eye and by word to the ear. */
function cellText(cell: MatrixCell): Safe {
  return cell.state === 'shown'
    ? html`${cell.text}`
    : html`<span class="spoken">${cell.text}</span>`;
}

export function roleTable(table: RoleTable): Safe {
  const head = table.roles.map(
    (role) => html`<th scope="col" title="${role.plain}">${role.name}</th>`,
  );
  const rows = table.people.map((person) => {
    const cells = person.cells.map((cell) =>
      cell === null
        ? html`<td></td>`
        : html`<td class="held"><svg viewBox="0 0 16 16" aria-hidden="true"><circle class="ring" cx="8" cy="8" r="7"/><circle class="dot" cx="8" cy="8" r="${short(7 * Math.sqrt(cell.share ?? 1))}"/></svg><span class="${cell.share === null ? 'spoken' : 'share'}">${cell.text}</span></td>`,
    );
    const group = person.group === null ? nothing : html`<small>${rich(person.group)}</small>`;
    return html`<tr><th scope="row">${rich(person.name)}${group}</th>${cells}</tr>`;
  });
  return html`<div class="wide"><table class="roles">
<caption>${table.caption}</caption>
<thead><tr><th scope="col">${table.corner}</th>${head}</tr></thead>
<tbody>${rows}</tbody>
</table></div>`;
}
