/** One start tag of an XML part, with its attributes as written. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** From its `<` to behind its `>`. */
  readonly start: number;
  readonly end: number;
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
    const equals = within(xml, '=', at, end);
    if (equals < 0) break;
    const quote = xml[equals + 1];
    const close = quote === '"' || quote === "'" ? within(xml, quote, equals + 2, end) : -1;
    if (close < 0) break;
    attributes.set(local(xml.slice(at, equals).trim()), unescaped(xml.slice(equals + 2, close)));
    at = close + 1;
  }
  return { name, attributes, start: start - 1, end: end + 1 };
}

/** Where a sign stands in a part of the text, or -1; what lies behind the part is not looked at. */
function within(xml: string, sign: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (xml[at] === sign) return at;
  return -1;
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
