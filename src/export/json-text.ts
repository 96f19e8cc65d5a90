import type { Json } from './plain.ts';

/**
 * JSON as text that people can read too: objects and lists of objects are spread over lines, lists
 * of plain values stay on one. Numbers are written with the fewest digits that read back the same.
 */
export function toJsonText(value: Json): string {
  return `${lines(value, '')}\n`;
}

function lines(value: Json, indent: string): string {
  if (value === null || typeof value !== 'object' || isFlat(value)) return oneLine(value);
  const deeper = `${indent}  `;
  if (isList(value)) {
    return `[\n${value.map((item) => deeper + lines(item, deeper)).join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value).map(
    ([key, item]) => `${deeper}${quoted(key)}: ${lines(item, deeper)}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** A list of plain values at any length, a list of such lists only if each is, a small flat object. */
function isFlat(value: Json): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (isList(value)) return value.every((item) => item === null || typeof item !== 'object');
  const fields = Object.values(value);
  return fields.length <= 8 && fields.every((item) => item === null || typeof item !== 'object');
}

function oneLine(value: Json): string {
  if (value === null || typeof value !== 'object') return quoted(value);
  if (isList(value)) return `[${value.map(oneLine).join(', ')}]`;
  const fields = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${oneLine(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** U+2028 and U+2029 end a line for some readers of JavaScript, so they are always escaped. */
function quoted(value: string | number | boolean | null): string {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (mark) =>
    mark === '\u2028' ? '\\u2028' : '\\u2029',
  );
}
