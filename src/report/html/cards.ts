import type { Certain, Figures, FindingBlock, Headlines, PersonBlock } from '../document.ts';
import { rich } from '../rich.ts';
import { html, nothing, type Safe } from '../safe.ts';
import { short } from './marks.ts';
import { dataTable } from './tables.ts';

export function figures(block: Figures): Safe {
  const items = block.items.map(
    ({ value, label, note }) =>
      html`<div><dt>${label}</dt><dd><b>${value}</b>${note === '' ? nothing : html`<small>${note}</small>`}</dd></div>`,
  );
  return html`<dl class="figures">${items}</dl>`;
}

export function headlines(block: Headlines): Safe {
  const items = block.items.map(
    ({ text, source }) => html`<li><p>${rich(text)}</p><small>${source}</small></li>`,
  );
  return html`<h3>${block.title}</h3><ol class="headlines">${items}</ol>`;
}

export function person(block: PersonBlock): Safe {
  const group =
    block.group === null ? nothing : html`<span class="group">${rich(block.group)}</span>`;
  const roles = block.roles.map((role) => {
    const facts = role.evidence.map((fact) => html`<li>${rich(fact)}</li>`);
    return html`<div class="role">
<h4><span class="chip">${role.name}</span><span class="plain">${role.plain}</span></h4>
<p>${rich(role.reason)}</p>
${certainty(role.certainty)}
${facts.length === 0 ? nothing : html`<ul class="facts">${facts}</ul>`}
</div>`;
  });
  return html`<article class="person"><h3>${rich(block.name)}${group}</h3>${roles}</article>`;
}

export function finding(block: FindingBlock): Safe {
  const people = block.people.map(
    ({ name, role, reason, certainty: sure }) =>
      html`<li><p><b>${rich(name)}</b> <span class="chip">${role}</span> ${rich(reason)}</p>${certainty(sure)}</li>`,
  );
  return html`<article class="finding">
<p class="said">${rich(block.text)}</p>
<p class="source">${rich(block.label)}</p>
${people.length === 0 ? nothing : html`<h4>${block.peopleTitle}</h4><ul class="people">${people}</ul>`}
${list(block.actions, 'actions')}
${list(block.caveats, 'caveats')}
${block.evidence === null ? nothing : dataTable(block.evidence, 'data evidence')}
${block.ties === null ? nothing : list(block.ties, 'ties')}
</article>`;
}

function list(
  part: { readonly title: string; readonly items: readonly string[] },
  kind: string,
): Safe {
  if (part.items.length === 0) return nothing;
  const items = part.items.map((item) => html`<li>${rich(item)}</li>`);
  return html`<h4>${part.title}</h4><ul class="${kind}">${items}</ul>`;
}

/** A short bar beside its sentence: how often the name stays. */
function certainty(certain: Certain | null): Safe {
  if (certain === null) return nothing;
  return html`<p class="certainty"><svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="fill" width="${short(certain.share * 100)}" height="10"/></svg>${certain.text}</p>`;
}
