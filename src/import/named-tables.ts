import { openIn, type Session } from './session.ts';
import type { GridsOf, TablesOf } from './stated-inputs.ts';

/** The tables that a study file names, each opened once; what is not there, or no table, is reported. */
export function tablesNamedIn(session: Session, studyFile: string): TablesOf {
  const { sources, log } = session;
  const opened = new Map<string, ReturnType<typeof openIn>>();
  const contentOf = async (name: string, from: Parameters<GridsOf>[1], asTies: boolean) => {
    const wanted = folderOf(studyFile) + plainPath(name);
    const source = sources.find((candidate) => candidate.name === wanted);
    if (source === undefined) {
      if (from !== null) log.add('FILE_NOT_FOUND', from.file, from.place, { wanted: name });
      return null;
    }
    const key = asTies && session.held.has(source.name) ? `ties:${source.name}` : source.name;
    if (!opened.has(key)) opened.set(key, openIn(session, source, asTies));
    const content = await opened.get(key)!;
    if (content === null || content.kind === 'tables' || content.kind === 'ties') return content;
    const kind = content.kind === 'json' ? 'json' : content.format;
    log.add('FILE_NOT_WHAT_NAME_SAYS', source.name, undefined, { promised: 'text', kind });
    return null;
  };
  return {
    async grids(name, from) {
      const content = await contentOf(name, from, false);
      return content?.kind === 'tables' ? content.grids : null;
    },
    async ties(name, from) {
      const content = await contentOf(name, from, true);
      if (content?.kind !== 'ties') return content?.grids ?? null;
      const shape = content.ties.opened(log);
      return shape === null ? null : [shape];
    },
  };
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1);
}

/** A path of the study file as sources are named: forward slashes, no `./` before it. */
function plainPath(path: string): string {
  const slashed = path.replaceAll('\\', '/');
  return slashed.startsWith('./') ? slashed.slice(2) : slashed;
}
