import { SaxesParser } from 'saxes';
import type { Issue, Place } from '../../issue.ts';
import type { Allowance } from '../allowance.ts';
import type { IssueLog } from '../issue-log.ts';
import { LineCursor } from './line-cursor.ts';

/** What a reader of XML is told: elements by their name without prefix, and text. */
export interface XmlListener {
  open(name: string, attributes: ReadonlyMap<string, string>, place: Place): void;
  close(name: string): void;
  text(text: string): void;
}

/** Ends the parsing from inside one of its callbacks; it never leaves this file. */
class Stop extends Error {}

/**
 * Tells a listener what an XML text holds. Nothing outside the text is opened and no entity is
 * expanded; a document type with declarations of its own, too deep nesting and too long attributes
 * end the reading. Returns whether the text was sound.
 */
export function readXml(
  file: string,
  text: string,
  budget: Allowance,
  listener: XmlListener,
  log: IssueLog,
): boolean {
  const parser = new SaxesParser({ xmlns: false });
  const cursor = new LineCursor(text);
  let depth = 0;
  const stop = (...[code, params]: [Parameters<IssueLog['add']>[0], Issue['params']?]) => {
    log.add(code, file, cursor.at(Math.min(parser.position, text.length)), params);
    throw new Stop();
  };
  parser.on('doctype', (declaration) => {
    if (declaration.includes('[')) stop('XML_DTD_FORBIDDEN');
  });
  let attributes = 0;
  parser.on('opentagstart', () => {
    attributes = 0;
  });
  parser.on('attribute', ({ value }) => {
    if (value.length > budget.xmlToken) stop('XML_TOKEN_TOO_LONG', { limit: budget.xmlToken });
    if (++attributes > budget.attributes)
      stop('BUDGET_EXCEEDED', { budget: 'attributes', limit: budget.attributes });
  });
  parser.on('opentag', ({ name, attributes: own }) => {
    if (++depth > budget.xmlDepth) stop('XML_DEPTH', { limit: budget.xmlDepth });
    budget.tick(file, () => cursor.at(parser.position));
    const place = cursor.at(text.lastIndexOf('<', parser.position - 1));
    listener.open(localName(name), new Map(Object.entries(own)), place);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    listener.close(localName(name));
  });
  const told = (part: string) => {
    if (part.length > budget.xmlToken) stop('XML_TOKEN_TOO_LONG', { limit: budget.xmlToken });
    listener.text(part);
  };
  parser.on('text', told);
  parser.on('cdata', told);
  parser.on('error', () => stop('XML_SYNTAX'));
  try {
    parser.write(text).close();
    return true;
  } catch (fault) {
    if (fault instanceof Stop) return false;
    throw fault;
  }
}

/** Prefixes are not resolved: files in use leave out their declarations. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
