import type { Facts, IssueTold } from '../../issue-words.ts';

const kinds: Readonly<Record<string, string>> = {
  text: 'a text table (CSV or TSV)',
  json: 'a JSON file',
  xlsx: 'an Excel workbook (.xlsx)',
  xlsb: 'a binary Excel workbook (.xlsb)',
  xls: 'an old Excel workbook (.xls) or one with a password',
  encrypted: 'a file protected by a password',
  zip: 'a zip archive',
  html: 'a web page saved under another name',
  graphml: 'a network file (GraphML)',
  gexf: 'a network file (GEXF)',
  dl: 'a network file (UCINET DL)',
  pajek: 'a network file (Pajek)',
  vna: 'a network file (VNA)',
  gml: 'a network file (GML)',
  ucinet: 'a UCINET dataset',
  xml: 'an XML file',
  pdf: 'a PDF document',
  rtf: 'a text document (RTF)',
  png: 'a picture (PNG)',
  jpeg: 'a picture (JPEG)',
  gif: 'a picture (GIF)',
  gzip: 'a compressed file (gzip)',
  rar: 'a compressed archive (RAR)',
  '7z': 'a compressed archive (7z)',
  sqlite: 'a database (SQLite)',
  binary: 'a file of an unknown kind',
};

const remedies: Readonly<Record<string, string>> = {
  text: 'Give it the ending .csv.',
  json: 'Give it the ending .json.',
  xlsx: 'Give it the ending .xlsx.',
  xlsb: 'Open it in Excel and save it as .xlsx.',
  xls: 'Open it in Excel, take off any password and save it as .xlsx.',
  encrypted: 'Open it, take off the password and save it again.',
  zip: 'Give it the ending .zip.',
  html: 'Open it in Excel and save it as .xlsx or as CSV UTF-8.',
  gzip: 'Unpack it and give the file that is inside.',
  rar: 'Unpack it and give the file that is inside.',
  '7z': 'Unpack it and give the file that is inside.',
};

const otherRemedy = 'Export the data as CSV or .xlsx and give that file.';

const limits: Readonly<Record<string, string>> = {
  fileBytes: 'bytes in a file',
  lineBytes: 'bytes in a row',
  inflatedBytes: 'bytes after unpacking',
  inflatedRatio: 'times its size after unpacking',
  zipEntries: 'entries in an archive',
  attributes: 'attributes of one element',
  milliseconds: 'milliseconds of reading',
  openPairs: 'pairs of people of whom nothing is known',
  emptyCells: 'empty cells that short rows would have to be filled up with',
  label: 'characters in an id or the name of a column or layer',
  peopleAttributes: 'attributes of people',
  madeRows: 'rows or pairs made from the rows of a table',
  layers: 'layers or matrices',
  jsonDepth: 'levels in a JSON file',
  cells: 'cells in a sheet',
  columns: 'columns',
  nodes: 'people',
  ties: 'ties',
};

const kind = (facts: Facts, key = 'kind') => kinds[String(facts[key])] ?? kinds.binary!;
const remedy = (facts: Facts) => remedies[String(facts.kind)] ?? otherRemedy;

/** Files as a whole: missing, empty, of another kind, too large, in another encoding. */
export const files = {
  NOTHING_TO_READ: {
    text: 'There is no file here that could be read.',
    advice: 'Give a folder with people.csv and ties.csv, or one CSV, TSV, XLSX or JSON file.',
  },
  FILE_NOT_FOUND: {
    text: ({ wanted }) => `The study names the file ${wanted}, which is not there.`,
    advice: 'Put the file beside study.json, or correct its name here.',
  },
  FILE_EMPTY: {
    text: 'The file is empty.',
    advice: 'Check that the export finished, and export the data again.',
  },
  FILE_KIND_UNKNOWN: {
    text: 'The file holds data of an unknown kind, not text and not a workbook.',
    advice: otherRemedy,
  },
  FILE_KIND_UNSUPPORTED: {
    text: (facts) => `The file is ${kind(facts)}, which cannot be read.`,
    advice: remedy,
  },
  FILE_NOT_WHAT_NAME_SAYS: {
    text: (facts) =>
      `By its name the file is ${kind(facts, 'promised')}, but it is ${kind(facts)}.`,
    advice: remedy,
  },
  FILE_DAMAGED: {
    text: (facts) =>
      `The ${facts.kind === 'zip' ? 'archive' : 'workbook'} is damaged and cannot be read.`,
    advice: (facts) =>
      facts.kind === 'zip'
        ? 'Export or download the archive again.'
        : 'Open it in Excel, let Excel repair it, and save it again as .xlsx.',
  },
  FILE_NOT_USED: {
    text: 'The file or sheet was not used: it holds neither people nor ties.',
    advice: 'Nothing to do unless it should have been read; then check its header row.',
  },
  ARCHIVE_WITHOUT_DATA: {
    text: 'The archive holds no file that could be read.',
    advice: 'Pack tables (CSV, TSV, XLSX) or network files; archives within archives stay closed.',
  },
  ENTRY_NAME_ODD: {
    text: ({ entries }) =>
      `${entries} ${entries === 1 ? 'entry has a name' : 'entries have names'} that point outside the archive or hide what they are; left out.`,
    advice: 'Do not unpack this archive unless you trust its source.',
  },
  BUDGET_EXCEEDED: {
    text: ({ budget, limit }) =>
      `Reading stopped: more than ${limit} ${limits[String(budget)] ?? budget}.`,
    advice: 'Split the data, or delete empty rows and columns that carry formatting only.',
  },
  ENCODING_UNSURE: {
    text: ({ lines, guess }) =>
      `The text is not UTF-8: ${lines} ${lines === 1 ? 'line holds' : 'lines hold'} other characters` +
      (guess === '' ? '.' : `, most likely ${guess}.`),
    advice: ({ guess }) =>
      guess === ''
        ? 'Say what it is, for example --encoding gb18030, big5 or windows-1252, or save the file as UTF-8.'
        : `If that is right, answer --encoding ${guess}; or save the file as CSV UTF-8.`,
  },
  ENCODING_WRONG: {
    text: ({ encoding }) =>
      `The text cannot be read as ${encoding}: these bytes do not occur in it.`,
    advice: 'Choose another encoding with --encoding, or save the file as CSV UTF-8.',
  },
  ENCODING_MIXED: {
    text: ({ encoding, other }) =>
      `The file is in two encodings: elsewhere it is ${encoding}, but here it is ${other}.`,
    advice: 'Save the files it was put together from as CSV UTF-8, and put them together again.',
  },
  ENCODING_RECOGNIZED: {
    text: ({ encoding, usual, other, otherUsual }) =>
      `The text was read as ${encoding}: ${usual}% of its special characters are usual in it` +
      (other === '' ? '.' : `, against ${otherUsual}% in ${other}.`),
    advice: 'Look at a few names to be sure; if they are wrong, answer with --encoding.',
    onPage:
      'Look at a few names to be sure; if they are wrong, save the file as CSV UTF-8 and open it again.',
  },
  ENCODING_PERHAPS_OTHER: {
    text: ({ other }) =>
      `The text was read as UTF-8, but it has so few special characters that it could also be ${other}.`,
    advice: ({ other }) => `Look at the name here; if it is wrong, answer --encoding ${other}.`,
    onPage: 'Look at the name here; if it is wrong, save the file as CSV UTF-8 and open it again.',
  },
  ENCODING_APPLIED: {
    text: ({ encoding }) => `The text was read as ${encoding}.`,
    advice: 'Look at a few names to be sure; CSV UTF-8 avoids the question.',
  },
} satisfies Record<string, IssueTold>;
