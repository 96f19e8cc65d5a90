import type { Place } from '../../issue.ts';
import type { IssueLog } from '../issue-log.ts';
import { nodeNumber } from './node-numbers.ts';
import type { Word, Words } from './words.ts';

/** What a DL file says before its data. */
export interface DlHeader {
  readonly size: number;
  readonly matrices: number;
  readonly format: string;
  readonly diagonal: boolean;
  /** `null` where the file lists none. */
  readonly labels: readonly string[] | null;
  readonly matrixLabels: readonly string[];
  readonly embedded: boolean;
  readonly embeddedColumns: boolean;
  readonly twoMode: boolean;
  /** Of two kinds of nodes: how many there are of each, and the labels of the second. */
  readonly rows: number;
  readonly columns: number;
  readonly columnLabels: readonly string[] | null;
  readonly place: Place;
}

const formats: ReadonlyMap<string, string> = new Map([
  ['fm', 'fullmatrix'],
  ['lh', 'lowerhalf'],
  ['uh', 'upperhalf'],
  ['el1', 'edgelist1'],
  ['nl1', 'nodelist1'],
  ['el2', 'edgelist2'],
  ['nl2', 'nodelist2'],
  ...['fullmatrix', 'lowerhalf', 'upperhalf', 'nodelist1', 'nodelist1b', 'nodelist2'].map(
    (name) => [name, name] as const,
  ),
  ...['edgelist1', 'edgelist2', 'edgearray1'].map((name) => [name, name] as const),
]);

const scopes = ['row', 'column', 'col', 'matrix', 'level'];

/** Reads everything up to `DATA:`. Keywords come in any order and on any line. */
export function readDlHeader(file: string, words: Words, log: IssueLog): DlHeader | null {
  const start = words.next();
  const sizes = new Map<string, number>();
  const lists = new Map<string, string[]>();
  const embedded = new Set<string>();
  let format = 'fullmatrix';
  let diagonal = true;
  let scope = '';
  const wrong = (place: Place) => {
    log.add('NETWORK_SYNTAX', file, place);
    return null;
  };
  const place = start?.place ?? { line: 1, column: 1 };
  if (start?.text.toLowerCase() !== 'dl') return wrong(place);
  for (;;) {
    const word = words.next();
    if (word === null) return wrong(words.place);
    const keyword = plain(word);
    if (keyword === 'data') break;
    if (['n', 'nr', 'nc', 'nm'].includes(keyword)) {
      const value = words.next();
      const size = nodeNumber(value?.text ?? '');
      if (size === null) return wrong((value ?? word).place);
      sizes.set(keyword, size);
    } else if (keyword === 'format') {
      const value = words.next();
      const known = formats.get(value?.text.toLowerCase() ?? '');
      if (known === undefined) return wrong((value ?? word).place);
      format = known;
    } else if (keyword === 'diagonal') diagonal = words.next()?.text.toLowerCase() !== 'absent';
    else if (scopes.includes(keyword)) scope = keyword;
    else if (keyword === 'labels' || keyword === 'label') {
      const next = words.peek();
      if (next !== null && plain(next) === 'embedded') {
        words.next();
        embedded.add(scope);
      } else lists.set(scope, labelsIn(words, sizes.get(sizeOf(scope)) ?? sizes.get('n')));
      scope = '';
    } else return wrong(word.place);
  }
  const [n, nr, nc] = ['n', 'nr', 'nc'].map((key) => sizes.get(key));
  const size = n ?? nr ?? nc ?? 0;
  const labels = lists.get('') ?? lists.get('row') ?? null;
  const matrices = sizes.get('nm') ?? 1;
  const matrixLabels = lists.get('matrix') ?? lists.get('level') ?? [];
  for (const [what, list, declared] of [
    ['labels', labels, nr ?? size],
    ['labels', lists.get('column') ?? lists.get('col') ?? null, nc ?? size],
    ['matrixLabels', matrixLabels.length === 0 ? null : matrixLabels, matrices],
  ] as const) {
    if (list === null || list.length === declared) continue;
    log.add('NETWORK_SIZE_WRONG', file, words.place, { what, declared, found: list.length });
    return null;
  }
  return {
    size,
    matrices,
    format,
    diagonal,
    labels,
    matrixLabels,
    embedded: embedded.has('') || embedded.has('row'),
    embeddedColumns: embedded.has('') || ['column', 'col'].some((name) => embedded.has(name)),
    rows: nr ?? size,
    columns: nc ?? size,
    columnLabels: lists.get('column') ?? lists.get('col') ?? null,
    twoMode: (nr ?? size) !== (nc ?? size) || format.endsWith('2'),
    place,
  };
}

/** The keyword that says how many labels of a scope there are. */
function sizeOf(scope: string): string {
  if (scope === 'matrix' || scope === 'level') return 'nm';
  return scope === '' ? 'n' : scope === 'row' ? 'nr' : 'nc';
}

/** The labels up to the next keyword, and no more than there must be. */
function labelsIn(words: Words, most = Number.POSITIVE_INFINITY): string[] {
  const labels: string[] = [];
  for (let word = words.peek(); word !== null && !endsList(word); word = words.peek()) {
    if (labels.length >= most) break;
    labels.push(word.text.trim());
    words.next();
  }
  return labels;
}

function endsList(word: Word): boolean {
  if (word.quoted) return false;
  const keyword = word.text.toLowerCase();
  return keyword === 'data:' || keyword === 'labels:' || (word.first && scopes.includes(keyword));
}

function plain({ text, quoted }: Word): string {
  const keyword = text.toLowerCase();
  return quoted ? '' : keyword.endsWith(':') ? keyword.slice(0, -1) : keyword;
}
