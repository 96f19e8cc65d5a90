import type { Place } from '../../issue.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Shape } from '../shape.ts';
import type { DlHeader } from './dl-header.ts';
import type { GraphFile } from './graph-file.ts';
import type { Words } from './words.ts';

/** Reads the matrices of a DL file. Words count, not lines; nothing is built before its words came. */
export function readDlMatrices(
  file: string,
  words: Words,
  header: DlHeader,
  log: IssueLog,
): GraphFile | null {
  const { size, matrices, matrixLabels, format, diagonal, embedded, embeddedColumns } = header;
  const cells = format === 'fullmatrix' ? size * size : (size * (size - 1)) / 2;
  const short = (found: number) => {
    log.add('NETWORK_SIZE_WRONG', file, words.place, { what: 'cells', declared: size, found });
    return null;
  };
  // Every cell takes at least a character and a space.
  if (size === 0 || matrices > words.rest + 2) return short(0);
  if ((cells * matrices - (diagonal ? 0 : size * matrices)) * 2 - 1 > words.rest + 2)
    return short(0);
  let labels = header.labels;
  const shapes: Shape[] = [];
  for (let matrix = 0; matrix < matrices; matrix++) {
    const columns: string[] = [];
    for (let at = 0; embeddedColumns && at < size; at++) {
      const word = words.next();
      if (word === null) return short(at);
      columns.push(word.text.trim());
    }
    const rowLabels: string[] = [];
    const rows: string[][] = [];
    const places: Place[] = [];
    for (let row = 0; row < size; row++) {
      const first = words.peek();
      if (embedded) rowLabels.push(words.next()?.text.trim() ?? '');
      const from = format === 'upperhalf' ? row : 0;
      const to = format === 'lowerhalf' ? row + 1 : size;
      const values: string[] = [];
      for (let column = from; column < to; column++) {
        if (column === row && !diagonal) values[column] = '0';
        else {
          const word = words.next();
          if (word === null) return short(row);
          values[column] = word.text;
        }
      }
      rows.push(values);
      places.push(first?.place ?? words.place);
    }
    if (format !== 'fullmatrix') mirror(rows);
    if (embedded) labels = rowLabels;
    const names = labels ?? rows.map((_, at) => String(at + 1));
    const layer = matrixLabels[matrix] ?? (matrices > 1 ? String(matrix + 1) : undefined);
    shapes.push({
      role: 'matrix',
      matrix: {
        table: {
          file,
          sheet: null,
          ...(layer === undefined ? {} : { layer }),
          delimiter: ',',
          header: [],
          headerLine: places[0]!.line ?? 1,
          rows,
          lines: places.map(({ line }) => line ?? 1),
          starts: places.map(({ column }) => column ?? 1),
        },
        rowLabels: names,
        columnLabels: embeddedColumns ? columns : names,
        offset: 0,
        labelled: labels === null ? 'none' : 'both',
      },
    });
  }
  const more = words.next();
  if (more === null) return { title: null, shapes };
  log.add('NETWORK_SYNTAX', file, more.place);
  return null;
}

/** Fills the half that is not written from the half that is. */
function mirror(rows: string[][]): void {
  for (let row = 0; row < rows.length; row++) {
    for (let column = 0; column < row; column++) {
      const value = rows[row]![column] ?? rows[column]![row]!;
      rows[row]![column] = value;
      rows[column]![row] = value;
    }
  }
}
