import type { Allowance } from '../allowance.ts';
import type { NetworkKind } from '../containers/kind.ts';
import type { IssueLog } from '../issue-log.ts';
import { readDl } from './dl.ts';
import { readGexf } from './gexf.ts';
import { readGml } from './gml.ts';
import type { GraphFile } from './graph-file.ts';
import { readGraphml } from './graphml.ts';
import { NetworkChoice } from './network-choice.ts';
import { readPajek } from './pajek.ts';
import { readVna } from './vna.ts';

/** The text of a file that other network programs write. */
export interface NetworkText {
  readonly file: string;
  readonly format: NetworkKind;
  readonly text: string;
}

type Reader = (
  file: string,
  text: string,
  choice: NetworkChoice,
  budget: Allowance,
  log: IssueLog,
) => GraphFile | null;

/** Files of DL and VNA hold one network, with several layers where there are several matrices. */
const readers: Readonly<Record<Exclude<NetworkKind, 'pajek'>, Reader>> = {
  graphml: readGraphml,
  gexf: readGexf,
  dl: (file, text, _, budget, log) => readDl(file, text, budget, log),
  vna: (file, text, _, budget, log) => readVna(file, text, budget, log),
  gml: readGml,
};

/**
 * The network in the first of several files, or the one of its networks that is `wanted`; the other
 * files are reported as not used, except the partitions and vectors of Pajek.
 */
export function readNetworkFiles(
  texts: readonly NetworkText[],
  wanted: number | undefined,
  budget: Allowance,
  log: IssueLog,
): GraphFile | null {
  const [first, ...others] = texts;
  if (first === undefined) return null;
  if (first.format === 'pajek') {
    const isPajek = ({ format }: NetworkText) => format === 'pajek';
    for (const other of others) if (!isPajek(other)) log.add('FILE_NOT_USED', other.file);
    return readPajek(texts.filter(isPajek), new NetworkChoice(wanted), budget, log);
  }
  for (const { file } of others) log.add('FILE_NOT_USED', file);
  return readers[first.format](first.file, first.text, new NetworkChoice(wanted), budget, log);
}
