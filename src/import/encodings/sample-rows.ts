import type { Encoding } from '../encoding.ts';
import { strictText } from './strict.ts';
import { tellingLines } from './telling-lines.ts';

/** No more of a file than it takes to tell a right reading from a wrong one. */
const most = { rows: 3, cells: 3, characters: 12 } as const;

/** A question that only a person can answer: which of these readings makes sense? */
export interface EncodingQuestion {
  readonly file: string;
  readonly readings: readonly {
    readonly encoding: Encoding;
    /** The first cells that differ from encoding to encoding, of the first lines that have any. */
    readonly rows: readonly (readonly string[])[];
  }[];
}

/** How many readings are worth showing. */
const choices = 5;

export function encodingQuestion(
  file: string,
  bytes: Uint8Array,
  candidates: readonly { readonly encoding: Encoding }[],
): EncodingQuestion {
  const readings = candidates.slice(0, choices).map(({ encoding }) => ({
    encoding,
    rows: sampleRows(bytes, encoding),
  }));
  return { file, readings };
}

/** Cells of the first telling lines, cut short, as they read in one encoding. */
function sampleRows(bytes: Uint8Array, encoding: Encoding): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { from, to } of tellingLines(bytes, 4096)) {
    const line = strictText(bytes.subarray(from, to), encoding, true) ?? '';
    const telling = line
      .split(/[,;\t|]/)
      .filter((cell) => [...cell].some((character) => character >= '\u0080'))
      .slice(0, most.cells)
      .map((cell) => [...cell.trim().replace(/^"|"$/g, '')].slice(0, most.characters).join(''));
    if (telling.length > 0) rows.push(telling);
    if (rows.length === most.rows) break;
  }
  return rows;
}
