import type { Budget } from '../../budget.ts';
import type { NetworkKind } from '../containers/kind.ts';
import type { IssueLog } from '../issue-log.ts';
import { readGexf } from './gexf.ts';
import type { GraphFile } from './graph-file.ts';
import { readGraphml } from './graphml.ts';

/** The text of a file that other network programs write. */
export interface NetworkText {
  readonly file: string;
  readonly format: NetworkKind;
  readonly text: string;
}

type Reader = (file: string, text: string, budget: Budget, log: IssueLog) => GraphFile | null;

const readers: Readonly<Record<NetworkKind, Reader>> = { graphml: readGraphml, gexf: readGexf };

/** The network in the first of several files; the others are reported as not used. */
export function readNetworkFiles(
  texts: readonly NetworkText[],
  budget: Budget,
  log: IssueLog,
): GraphFile | null {
  const [first, ...others] = texts;
  if (first === undefined) return null;
  for (const { file } of others) log.add('FILE_NOT_USED', file);
  return readers[first.format](first.file, first.text, budget, log);
}
