/**
 * A text for XML, between tags or in an attribute. Line ends and tabs are written as numbers, since
 * readers turn them into spaces; characters that XML cannot hold at all become U+FFFD.
 */
export function xmlText(text: string): string {
  let safe = '';
  for (const character of text) safe += escapes.get(character) ?? allowed(character);
  return safe;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\t', '&#9;'],
  ['\n', '&#10;'],
  ['\r', '&#13;'],
]);

function allowed(character: string): string {
  return isXmlCharacter(character.codePointAt(0)!) ? character : '\ufffd';
}

/** A text with the characters that XML cannot hold at all replaced by U+FFFD. */
export function xmlCharacters(text: string): string {
  let safe = '';
  for (const character of text) safe += allowed(character);
  return safe;
}

/** Whether XML 1.0 can hold a character. */
function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
