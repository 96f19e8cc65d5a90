/** One start tag of an XML part, with its attributes as written. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/**
 * Calls `visit` for every start tag. Enough to look over the parts of a workbook before a library
 * reads them: linear, without entities of its own, text and comments passed over.
 */
export function scanTags(xml: string, visit: (tag: Tag) => void): void {
  let at = xml.indexOf('<');
  while (at >= 0) {
    const next = xml[at + 1];
    if (next === '!' && xml.startsWith('<!--', at)) {
      const end = xml.indexOf('-->', at + 4);
      if (end < 0) return;
      at = xml.indexOf('<', end);
      continue;
    }
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    if (next !== '/' && next !== '?' && next !== '!') visit(tagOf(xml, at + 1, end));
    at = xml.indexOf('<', end);
  }
}

function tagOf(xml: string, start: number, end: number): Tag {
  let at = start;
  while (at < end && xml[at]! > ' ' && xml[at] !== '/') at++;
  const name = local(xml.slice(start, at));
  const attributes = new Map<string, string>();
  while (at < end) {
    const equals = xml.indexOf('=', at);
    if (equals < 0 || equals >= end) break;
    const quote = xml[equals + 1];
    const close = quote === '"' || quote === "'" ? xml.indexOf(quote, equals + 2) : -1;
    if (close < 0 || close > end) break;
    attributes.set(local(xml.slice(at, equals).trim()), unescaped(xml.slice(equals + 2, close)));
    at = close + 1;
  }
  return { name, attributes };
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
