import type { Budget } from '../../budget.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Source } from '../source.ts';
import { kindOf, promisedKind } from './kind.ts';
import { unzip } from './zip.ts';
import { reportZipFault } from './zip-fault.ts';

/** Files nobody means when they pack a folder. */
const hidden = ['__MACOSX', 'Thumbs.db', 'desktop.ini'];

/**
 * The sources with archives replaced by what is in them, named `archive.zip/entry`. Survey tools and
 * interviewing programs hand out their tables packed. Nothing is unpacked to the disk; an archive
 * within an archive stays closed.
 */
export function unpacked(
  sources: readonly Source[],
  budget: Budget,
  log: IssueLog,
): readonly Source[] {
  return sources.flatMap((source) => {
    const packed = promisedKind(source.name) === null && kindOf(source.bytes) === 'zip';
    return packed && source.bytes.length <= budget.fileBytes
      ? entriesOf(source, budget, log)
      : [source];
  });
}

function entriesOf({ name: archive, bytes }: Source, budget: Budget, log: IssueLog): Source[] {
  const passed: string[] = [];
  let odd = 0;
  const parts = unzip(bytes, budget, (name) => {
    if (isOdd(name)) odd++;
    else if (name.endsWith('/') || isHidden(name)) return false;
    else if (promisedKind(name) === null || name.toLowerCase().endsWith('.xls')) passed.push(name);
    else return true;
    return false;
  });
  if (!(parts instanceof Map)) {
    reportZipFault(archive, parts, budget, log, 'zip');
    return [];
  }
  if (odd > 0) log.add('ENTRY_NAME_ODD', archive, undefined, { entries: odd });
  for (const name of passed) log.add('FILE_NOT_USED', `${archive}/${name}`);
  if (parts.size === 0) log.add('ARCHIVE_WITHOUT_DATA', archive);
  return [...parts]
    .map(([name, content]) => ({ name: `${archive}/${name}`, bytes: content }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isHidden(name: string): boolean {
  return name.split('/').some((part) => hidden.includes(part) || part.startsWith('.'));
}

/** Names that lead out of a folder or deceive the eye. They would be harmless here, but are no export's. */
function isOdd(name: string): boolean {
  return (
    name.startsWith('/') ||
    name.includes('\\') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..') ||
    name.length > 255 ||
    /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufffd]/u.test(name)
  );
}
