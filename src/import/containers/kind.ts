import { wideOf } from '../encoding.ts';

/** What other network programs write. */
export const networkKinds = ['graphml', 'gexf', 'dl', 'pajek', 'vna', 'gml'] as const;
export type NetworkKind = (typeof networkKinds)[number];

/** What a file really is, told by its first bytes. */
export type FileKind =
  | NetworkKind
  | 'empty'
  | 'text'
  | 'json'
  | 'xlsx'
  | 'xlsb'
  | 'zip'
  | 'xls'
  | 'html'
  | 'xml'
  | 'pdf'
  | 'rtf'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'gzip'
  | 'rar'
  | '7z'
  | 'sqlite'
  | 'ucinet'
  | 'binary';

/** What the ending of a file name promises; `null` for endings that promise nothing. */
export function promisedKind(name: string): FileKind | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (!name.includes('.')) return null;
  if (ending === 'csv' || ending === 'tsv' || ending === 'tab' || ending === 'txt') return 'text';
  if (ending === 'xlsx' || ending === 'xlsm') return 'xlsx';
  if (ending === '##h') return 'ucinet';
  return ending === 'json' || ending === 'xls' ? ending : networkKindOf(ending);
}

const networkEndings: ReadonlyMap<string, NetworkKind> = new Map([
  ['graphml', 'graphml'],
  ['gexf', 'gexf'],
  ['dl', 'dl'],
  ['net', 'pajek'],
  ['paj', 'pajek'],
  ['clu', 'pajek'],
  ['vec', 'pajek'],
  ['per', 'pajek'],
  ['vna', 'vna'],
  ['gml', 'gml'],
]);

function networkKindOf(ending: string): NetworkKind | null {
  return networkEndings.get(ending) ?? null;
}

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['rar', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
];

/** The kind of a file. Workbooks are told from other archives by the names of their parts. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  for (const [kind, signature] of signatures) {
    if (!signature.every((byte, at) => bytes[at] === byte)) continue;
    if (kind !== 'zip') return kind;
    if (contains(bytes, 'xl/workbook.xml')) return 'xlsx';
    return contains(bytes, 'xl/workbook.bin') ? 'xlsb' : kind;
  }
  if (isUcinetHeader(bytes)) return 'ucinet';
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const zeros = bytes.subarray(0, 4096).reduce((sum, byte) => sum + Number(byte === 0), 0);
  if (!wide && wideOf(bytes) === null && zeros * 100 > Math.min(bytes.length, 4096))
    return 'binary';
  return textKind(opening(bytes));
}

/** The header of a UCINET pair: its version stands behind a first byte that means nothing. */
function isUcinetHeader(bytes: Uint8Array): boolean {
  return ['V6404', 'DATE:'].some(
    (version) => String.fromCharCode(...bytes.subarray(1, 6)) === version && bytes.length > 18,
  );
}

function textKind(start: string): FileKind {
  if (start === '') return 'empty';
  const lower = start.toLowerCase();
  if (
    ['<!doctype html', '<html', '<table', '<head', '<meta', '<body'].some((tag) =>
      lower.startsWith(tag),
    )
  ) {
    return 'html';
  }
  if (lower.startsWith('<')) {
    const kind = xmlKind(lower);
    if (kind !== null) return kind;
  }
  const network = networkKindIn(lower);
  if (network !== null) return network;
  if (start[0] !== '{' && start[0] !== '[') return 'text';
  const next = start.slice(1).trimStart()[0] ?? '}';
  return '"{[}]'.includes(next) ? 'json' : 'text';
}

/** The network program a text begins like; `null` if it is another text. */
function networkKindIn(start: string): NetworkKind | null {
  if (['*vertices', '*network', '*partition', '*vector'].some((word) => start.startsWith(word))) {
    return 'pajek';
  }
  if (['*node data', '*node properties', '*tie data'].some((word) => start.startsWith(word))) {
    return 'vna';
  }
  const joined = start.split(/\s/).join('');
  if (joined.startsWith('graph[') || (start.startsWith('creator') && joined.includes('graph['))) {
    return 'gml';
  }
  if (!start.startsWith('dl') || !' \t\r\n,'.includes(start[2] ?? 'x')) return null;
  return ['n=', 'nr=', 'nm=', 'format='].some((word) => joined.includes(word)) ? 'dl' : null;
}

/** What an XML text holds, by the first element that says so; `null` if it does not look like XML. */
function xmlKind(start: string): FileKind | null {
  for (const [kind, name] of [
    ['graphml', 'graphml'],
    ['gexf', 'gexf'],
    ['html', 'html'],
  ] as const) {
    if (start.includes(`<${name}`) || start.includes(`:${name} xmlns`)) return kind;
  }
  return ['<?xml', '<!doctype', '<!--'].some((tag) => start.startsWith(tag)) ? 'xml' : null;
}

/** The first visible characters, whatever the encoding; nothing if the file holds only space. */
function opening(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const body = bytes.subarray(marked ? 3 : wide ? 2 : 0);
  const start = body.findIndex((byte) => byte > 0x20);
  if (start < 0) return '';
  return String.fromCharCode(...body.subarray(start, start + 1024).filter((byte) => byte !== 0));
}

function contains(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1;
    while (length < text.length && bytes[at + length] === text.charCodeAt(length)) length++;
    if (length === text.length) return true;
  }
  return false;
}
