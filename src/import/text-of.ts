import type { Place } from '../issue.ts';
import { decode, type Encoding } from './encoding.ts';
import { type EncodingQuestion, encodingQuestion } from './encodings/sample-rows.ts';
import type { IssueLog } from './issue-log.ts';
import type { Source } from './source.ts';

/** The text of a file; `null` if its encoding is wrong or in doubt. What is not stated is reported. */
export function textOf(
  { name, bytes }: Source,
  asked: Encoding | undefined,
  log: IssueLog,
  questions: EncodingQuestion[] = [],
): string | null {
  const decoded = decode(bytes, asked);
  if ('text' in decoded) {
    const { text, encoding, known } = decoded;
    if (known === 'asked') log.add('ENCODING_APPLIED', name, undefined, { encoding });
    else if (known !== 'stated' && 'perhaps' in known) {
      const place = placeOfByte(bytes, bytes.findIndex(isForeign));
      log.add('ENCODING_PERHAPS_OTHER', name, place, { other: known.perhaps });
    } else if (known !== 'stated')
      log.add('ENCODING_RECOGNIZED', name, undefined, {
        encoding,
        usual: percent(known.plausibility),
        other: known.next?.encoding ?? '',
        otherUsual: percent(known.next?.plausibility ?? 0),
      });
    return text;
  }
  const place = placeOfByte(bytes, decoded.offset);
  if ('wrong' in decoded) log.add('ENCODING_WRONG', name, place, { encoding: decoded.wrong });
  else if ('mixed' in decoded) {
    const { mixed: encoding, other } = decoded;
    log.add('ENCODING_MIXED', name, place, { encoding, other });
  } else {
    const guess = decoded.candidates[0]?.encoding ?? '';
    log.add('ENCODING_UNSURE', name, place, { guess, lines: foreignLines(bytes) });
    questions.push(encodingQuestion(name, bytes, decoded.candidates));
  }
  return null;
}

function isForeign(byte: number): boolean {
  return byte >= 0x80;
}

function percent(share: number): number {
  return Math.round(100 * share);
}

/** The line of a byte, and its field if the separators are the usual ones. */
function placeOfByte(bytes: Uint8Array, offset: number): Place {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset; at++) {
    const byte = bytes[at];
    if (byte === 0x0a) [line, column] = [line + 1, 1];
    else if (byte === 0x2c || byte === 0x3b || byte === 0x09) column++;
  }
  return { line, column };
}

function foreignLines(bytes: Uint8Array): number {
  let lines = 0;
  let foreign = false;
  for (const byte of bytes) {
    if (isForeign(byte)) foreign = true;
    if (byte !== 0x0a) continue;
    if (foreign) lines++;
    foreign = false;
  }
  return lines + Number(foreign);
}
