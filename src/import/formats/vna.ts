import type { Allowance } from '../allowance.ts';
import { numberReader } from '../cells.ts';
import type { IssueLog } from '../issue-log.ts';
import { cellRules } from '../tie-rules.ts';
import type { GraphFile } from './graph-file.ts';
import { graphShapes } from './graph-shapes.ts';
import { TableSketch } from './table-sketch.ts';
import { type Word, Words } from './words.ts';

/** The ties as they stand in the file; which columns are relations shows only at their end. */
interface Rows {
  readonly header: readonly string[];
  readonly lines: (readonly Word[])[];
}

/**
 * Reads VNA as NetDraw writes it. Every numeric column of the tie data is a layer; nodes that only
 * ties name are added with a warning; what concerns the drawing is passed over.
 */
export function readVna(
  file: string,
  text: string,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const words = new Words(file, text, '', budget);
  const nodes = new TableSketch(['id']);
  const known = new Set<string>();
  const ties: Rows[] = [];
  let section: 'nodes' | 'ties' | 'other' = 'other';
  let header: readonly Word[] | null = null;
  for (let line = words.line(); line !== null; line = words.line()) {
    const [first] = line as [Word];
    if (line.some(({ open }) => open)) return wrong(first);
    if (first.text.startsWith('*') && !first.quoted) {
      const name = line.map((word) => word.text.toLowerCase()).join(' ');
      section = name === '*node data' ? 'nodes' : name === '*tie data' ? 'ties' : 'other';
      header = null;
    } else if (section === 'other') continue;
    else if (header === null) {
      header = line;
      if (section === 'ties') {
        if (line.length < 2) return wrong(first);
        ties.push({ header: line.slice(2).map((word) => word.text.trim()), lines: [] });
      }
    } else if (line.length > header.length) {
      const place = line[header.length]!.place;
      log.add('ROW_RAGGED', file, place, { columns: header.length });
    } else if (section === 'ties') {
      if (line.length < 2) return wrong(first);
      ties.at(-1)!.lines.push(line);
    } else {
      known.add(first.text.trim());
      const row = nodes.add(first.place, [first.text]);
      for (const [at, { text: name }] of header.entries()) {
        const value = line[at]?.text;
        if (at > 0 && value !== undefined) row[nodes.column(`column ${at}`, name)] = value;
      }
    }
  }
  if (ties.length === 0 && known.size === 0) {
    log.add('NETWORK_MISSING', file);
    return null;
  }
  const list = new TableSketch(['source', 'target']);
  for (const rows of ties) {
    for (const [source, target] of rows.lines as [Word, Word][]) {
      for (const end of [source, target]) {
        const id = end.text.trim();
        if (known.has(id) || id === '') continue;
        known.add(id);
        nodes.add(end.place, [id]);
        log.add('NODE_NOT_LISTED', file, end.place);
      }
    }
    addTies(file, rows, list, log);
  }
  return graphShapes(file, null, nodes, list, budget, log, cellRules);

  function wrong({ place }: Word): null {
    log.add('NETWORK_SYNTAX', file, place);
    return null;
  }
}

/** A row for each relation a line has a value in; where there are no relations, one for the line. */
function addTies(file: string, { header, lines }: Rows, list: TableSketch, log: IssueLog): void {
  const read = numberReader([], 'point');
  const numeric = header.map((_, at) =>
    lines.every((line) => read(line[at + 2]?.text ?? '') !== 'bad'),
  );
  const ignored = header.filter((_, at) => !numeric[at]);
  if (ignored.length > 0 && lines.length > 0) {
    log.add('COLUMN_IGNORED', file, lines[0]![0]!.place, { columns: ignored.join(', ') });
  }
  for (const line of lines) {
    const [source, target, ...values] = line as [Word, Word, ...Word[]];
    const ends = [source.text, target.text];
    let told = false;
    if (!numeric.includes(true)) list.add(source.place, ends);
    for (const [at, layer] of header.entries()) {
      // What a short line leaves out is no tie; its people are told once, not in every layer.
      if (!numeric[at] || (told && values[at] === undefined)) continue;
      const row = list.add(source.place, [...ends]);
      row[list.column('layer')] = layer;
      row[list.column('weight')] = values[at]?.text ?? '0';
      told = true;
    }
  }
}
