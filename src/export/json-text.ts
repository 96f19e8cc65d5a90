import type { Json } from './plain.ts';
import { runsOf } from './runs.ts';

/**
 * JSON as text that people can read too: objects and lists of objects are spread over lines, lists
 * of plain values stay on one. Numbers are written with the fewest digits that read back the same.
 */
export function toJsonText(value: Json): string {
  return [...jsonPieces(value)].join('');
}

/** The same text in pieces: a result about a million people is longer than one text can be. */
export function* jsonPieces(value: Json): Generator<string> {
  let piece = '';
  for (const part of lines(value, '')) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

/** Characters of a piece, or a little more. */
const PIECE = 1 << 20;

function* lines(value: Json, indent: string): Generator<string> {
  if (value === null || typeof value !== 'object' || isFlat(value)) {
    yield* oneLine(value);
    return;
  }
  const deeper = `${indent}  `;
  const list = isList(value);
  let before = list ? '[\n' : '{\n';
  for (const [key, item] of Object.entries(value)) {
    yield `${before}${deeper}${list ? '' : `${quoted(key)}: `}`;
    yield* lines(item, deeper);
    before = ',\n';
  }
  yield `\n${indent}${list ? ']' : '}'}`;
}

/** What stands on one line: a plain value, a list of plain values of any length, a small object of such. */
function isFlat(value: Json): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (isList(value)) return value.every((item) => item === null || typeof item !== 'object');
  const fields = Object.values(value);
  return fields.length <= 8 && fields.every((item) => item === null || typeof item !== 'object');
}

function* oneLine(value: Json): Generator<string> {
  if (value === null || typeof value !== 'object') {
    yield quoted(value);
  } else if (isList(value)) {
    let before = '[';
    for (const run of runsOf(value)) {
      yield `${before}${run.map((item) => quoted(item as Plain)).join(', ')}`;
      before = ', ';
    }
    yield value.length === 0 ? '[]' : ']';
  } else {
    const fields = Object.entries(value).map(
      ([key, item]) => `${quoted(key)}: ${quoted(item as Plain)}`,
    );
    yield fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
  }
}

type Plain = string | number | boolean | null;

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** U+2028 and U+2029 end a line for some readers of JavaScript, so they are always escaped. */
function quoted(value: Plain): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (mark) =>
    mark === '\u2028' ? '\\u2028' : '\\u2029',
  );
}
