import type { Released } from '../../disclosure/released.ts';
import { oneOf } from '../../errors.ts';
import type { Study } from '../../study/study.ts';
import { csvText } from '../csv.ts';
import { toJsonText } from '../json-text.ts';
import type { OutFile } from '../out-file.ts';
import type { Cell, Table } from '../table.ts';
import { toXlsx } from '../xlsx.ts';
import { dlText } from './dl.ts';
import { egorFiles } from './egor.ts';
import { gexfText } from './gexf.ts';
import { gmlText } from './gml.ts';
import { graphJson } from './graph-json.ts';
import { graphmlText } from './graphml.ts';
import { kept, type StudyFormat, studyFormats } from './losses.ts';
import { nodeLinkJson } from './node-link.ts';
import { pajekText } from './pajek.ts';
import { peopleSheet } from './people-sheet.ts';
import { programSheets } from './program-sheets.ts';
import { rsienaFiles } from './rsiena.ts';
import { studyJson } from './study-json.ts';
import { tieSheet } from './tie-sheet.ts';
import { vnaText } from './vna.ts';

/**
 * The files of a study in one of its formats. `folder` holds everything;
 * `lossesOf` says what the others leave out. Throws an OptionError for an unknown format.
 */
export async function writeStudy(
  released: Released<Study>,
  format: StudyFormat,
): Promise<readonly OutFile[]> {
  const { study } = kept(released.value, oneOf('format', format, studyFormats));
  switch (format) {
    case 'folder': {
      const people = peopleSheet(study);
      return [
        textFile('study.json', toJsonText(studyJson(study, people))),
        csvFile('people.csv', people),
        csvFile('ties.csv', tieSheet(study)),
      ];
    }
    case 'csv':
      return [csvFile('ties.csv', tieSheet(study))];
    case 'xlsx':
      return [{ name: 'study.xlsx', bytes: await toXlsx(workbook(study)) }];
    case 'graphology':
      return [textFile('graph.json', toJsonText(graphJson(study)))];
    case 'graphml':
      return [textFile('network.graphml', graphmlText(study))];
    case 'pajek':
      return [textFile('network.net', pajekText(study))];
    case 'dl':
      return [textFile('network.dl', dlText(study))];
    case 'vna':
      return [textFile('network.vna', vnaText(study))];
    case 'gml':
      return [textFile('network.gml', gmlText(study))];
    case 'node-link':
      return [textFile('network.json', toJsonText(nodeLinkJson(study)))];
    case 'gephi':
    case 'kumu':
    case 'nodexl':
    case 'polinode':
      return [{ name: 'network.xlsx', bytes: await toXlsx(programSheets(study, format)) }];
    case 'rsiena':
      return rsienaFiles(study).map(({ name, text }) => textFile(name, text));
    case 'egor':
      return egorFiles(study).map((sheet) => csvFile(sheet.name, sheet));
    case 'gexf':
      return [textFile('network.gexf', gexfText(study))];
  }
}

interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

function textFile(name: string, text: string): OutFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** With a byte-order mark, since spreadsheets take a table without one for a local encoding. */
function csvFile(name: string, { header, rows }: Sheet): OutFile {
  return textFile(name, `\ufeff${csvText([header, ...rows])}`);
}

/** Sheets People, Ties and Layers. Every cell about a person is text, so that ids stay as they are. */
function workbook(study: Study): readonly Table[] {
  const people = peopleSheet(study);
  const asText = (cell: Cell) => (typeof cell === 'number' ? String(cell) : cell);
  return [
    sheet(
      'People',
      people.header,
      people.rows.map((row) => row.map(asText)),
    ),
    sheet('Ties', tieSheet(study).header, tieSheet(study).rows),
    sheet(
      'Layers',
      ['layer', 'kind', 'directed', 'valued', 'label'],
      study.layers.map(({ id, kind, directed, weights, label }) => [
        id,
        kind,
        directed ? 1 : 0,
        weights === 'none' ? 0 : 1,
        typeof label === 'string' ? label : null,
      ]),
    ),
  ];
}

function sheet(
  title: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): Table {
  return { id: title, title, columns: header.map((key) => ({ key, title: key })), rows };
}
