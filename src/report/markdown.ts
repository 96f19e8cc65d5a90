import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Released } from '../disclosure/released.ts';
import { knownOptions } from '../errors.ts';
import { escaped, markdownRows } from '../export/markdown-table.ts';
import { build } from './build.ts';
import type { Block, Certain, DataTable, FindingBlock, PersonBlock } from './document.ts';
import type { ReportOptions } from './html.ts';
import { bare } from './user-text.ts';

/** The same report as Markdown: all its sentences and tables; the map is told in words. */
export function toMarkdown(released: Released<Diagnosis>, options: ReportOptions = {}): string {
  knownOptions(options, ['locale']);
  const report = build(released, options.locale ?? 'en');
  const pages = report.pages.map(
    ({ topic, title, blocks }) =>
      `## ${topic}\n\n**${said(title)}**\n\n${blocks.map(block).join('\n')}`,
  );
  return `# ${said(report.title)}\n\n${report.kind} · ${said(report.subtitle)}\n\n${pages.join('\n')}\n---\n\n${said(report.colophon)}\n`;
}

function said(text: string): string {
  return escaped(bare(text));
}

function block(content: Block): string {
  switch (content.kind) {
    case 'paragraph':
      return `${said(content.text)}\n`;
    case 'heading':
      return `### ${said(content.text)}\n`;
    case 'list':
      return list(content.items);
    case 'note':
      return `**${said(content.title)}**\n\n${list(content.items)}`;
    case 'figures':
      return list(
        content.items.map(({ value, label, note }) =>
          [`${value} ${label}`, ...(note === '' ? [] : [note])].join(' – '),
        ),
      );
    case 'headlines':
      return `### ${said(content.title)}\n\n${content.items
        .map(({ text, source }, at) => `${at + 1}. ${said(text)} *${said(source)}*\n`)
        .join('')}`;
    case 'bars':
      return table({
        caption: `${content.caption} – ${content.mark.label}`,
        header: ['', ''],
        rows: content.rows.map(({ label, text }) => [label, text]),
        numeric: [],
      });
    case 'matrix':
      return `${table({
        caption: content.caption,
        header: [content.corner, ...content.groups],
        rows: content.cells.map((row, at) => [content.groups[at]!, ...row.map(({ text }) => text)]),
        numeric: [],
      })}\n${list(content.legend.filter(({ state }) => state !== 'shown').map(({ text }) => text))}`;
    case 'map':
      return `${said(content.description)}\n`;
    case 'table':
      return table(content);
    case 'roles':
      return table({
        caption: content.caption,
        header: [content.corner, ...content.roles.map(({ name }) => name)],
        rows: content.people.map(({ name, cells }) => [
          name,
          ...cells.map((cell) => cell?.text ?? ''),
        ]),
        numeric: [],
      });
    case 'person':
      return person(content);
    case 'finding':
      return finding(content);
    case 'terms':
      return content.items
        .map(({ term, meaning }) => `- **${said(term)}** ${said(meaning)}\n`)
        .join('');
  }
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${said(item)}\n`).join('');
}

function table({ caption, header, rows }: Omit<DataTable, 'kind'>): string {
  return `**${said(caption)}**\n\n${markdownRows(
    header.map(said),
    rows.map((row) => row.map(said)),
  )}`;
}

function person({ name, group, roles }: PersonBlock): string {
  const parts = roles.map(
    (role) =>
      `- **${said(role.name)}** ${said(role.reason)}${certainty(role.certainty)}\n${role.evidence
        .map((fact) => `  - ${said(fact)}\n`)
        .join('')}`,
  );
  return `#### ${said(name)}${group === null ? '' : ` (${said(group)})`}\n\n${parts.join('')}`;
}

function certainty(certain: Certain | null): string {
  return certain === null ? '' : ` *${said(certain.text)}*`;
}

function finding(content: FindingBlock): string {
  const people = content.people.map(
    ({ name, role, reason, certainty: sure }) =>
      `- **${said(name)}** (${said(role)}) ${said(reason)}${certainty(sure)}\n`,
  );
  const parts = [
    `**${said(content.text)}**\n\n*${said(content.label)}*\n`,
    ...(people.length === 0 ? [] : [`${content.peopleTitle}\n\n${people.join('')}`]),
    ...[content.actions, content.caveats]
      .filter(({ items }) => items.length > 0)
      .map(({ title, items }) => `${said(title)}\n\n${list(items)}`),
    ...(content.evidence === null ? [] : [table(content.evidence)]),
    ...(content.ties === null
      ? []
      : [`${said(content.ties.title)}\n\n${list(content.ties.items)}`]),
  ];
  return parts.join('\n');
}
