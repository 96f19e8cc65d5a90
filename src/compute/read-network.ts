import { type Budget, defaultBudget } from '../budget.ts';
import { knownOptions } from '../errors.ts';
import { IssueLog } from '../import/issue-log.ts';
import { type AnySource, type Reading, type Reporting, sizeOf } from '../import/source.ts';
import { baseName } from '../import/tables/table.ts';
import { writingsOf } from '../import/ties/header-again.ts';
import { isForNobody } from '../import/ties/nobody.ts';
import { type PlainTies, readPlainTies } from '../import/ties/read-plain-ties.ts';
import { type Network, network } from '../network/network.ts';
import { slotOf } from '../network/rows.ts';
import { arcRows } from './arc-rows.ts';

export interface ReadNetworkOptions extends Reporting {
  budget?: Partial<Budget>;
}

/** A network and what there is to say of its rows; null where something stopped the reading. */
export interface NetworkReading extends Pick<Reading, 'issues' | 'accounting'> {
  readonly network: Network | null;
}

/**
 * Reads one table of directed ties straight into a network, in a stream and without making a study of
 * it: for files of millions of ties. Self-ties fall away and repeated ties count once, which is
 * reported as `readStudy` does; a file with more in it than two columns of ids takes the way through
 * `readStudy` and `network`. Cost: O(rows) time; 16 bytes a tie and some 60 a person at the most.
 */
export async function readNetwork(
  source: AnySource,
  options: ReadNetworkOptions = {},
): Promise<NetworkReading> {
  knownOptions(options, ['budget', 'signal', 'onProgress']);
  const budget = { ...defaultBudget, ...options.budget };
  const reading = { encoding: undefined, dialect: {}, missing: [], budget };
  if (sizeOf(source) <= budget.fileBytes) {
    const ties = await readPlainTies(source, reading, options);
    const made = ties === null ? null : plainNetwork(ties, source.name, budget);
    if (made !== null) return made;
  }
  // The general readers, and the packages they need, are loaded where they are needed only.
  const { readStudy } = await import('../import/read-study.ts');
  const { study, issues, accounting } = await readStudy([source], { ...options, directed: true });
  const [layer] = study?.layers ?? [];
  const found = layer === undefined ? null : network(study!, layer.id);
  return { network: found, issues, accounting };
}

/** The network of two columns of ids; `null` where a row asks for a second look. */
function plainNetwork(ties: PlainTies, file: string, budget: Budget): NetworkReading | null {
  const { scanner } = ties;
  if (!ties.isBare || scanner.halted !== null) return null;
  const n = scanner.ids.size;
  const drop = () => {
    scanner.source.drop();
    scanner.target.drop();
  };
  const found = arcRows(n, scanner.source, scanner.target, drop);
  const { rows, out, selfTies, repeated, spare } = found;
  const m = out.nodes.length;
  if (n === 0 || n > budget.nodes || m > budget.ties) return null;
  const log = new IssueLog();
  if (selfTies + repeated > 0) tell(ties, file, out, log);
  drop();
  const ids = scanner.ids.texts();
  const isPlain = scanner.ids.isOfNumbers;
  const asHeader = isPlain ? [] : writingsOf(ties.titles, ids);
  if (!isPlain && (ids.some(isOdd) || asHeader.every(({ size }) => size > 0))) return null;
  const weights = new Float64Array(spare, 0, m).fill(1);
  return {
    network: {
      layer: baseName(file),
      kind: 'other',
      n,
      ids,
      directed: true,
      direction: 'reported',
      out: { ...out, weights },
      in: { ...rows, weights },
      ties: m,
      unknown: {
        count: 0,
        rows: new Uint8Array(n),
        side: 'out',
        source: new Uint32Array(0),
        target: new Uint32Array(0),
      },
    },
    issues: log.issues(),
    accounting: {
      rowsRead: scanner.rows,
      used: m,
      rejected: 0,
      merged: repeated,
      ignored: selfTies,
    },
  };
}

/** Whether an id may be another's, or nobody's. */
function isOdd(id: string): boolean {
  return id === '' || id.trim() !== id || isForNobody(id);
}

/** Reports the rows that made no tie of their own, in the order of the file. */
function tell(
  { scanner }: PlainTies,
  file: string,
  out: ReturnType<typeof arcRows>['out'],
  log: IssueLog,
): void {
  const rows = { ...out, weights: new Float64Array(0) };
  const told = new Uint8Array(out.nodes.length);
  const targets = scanner.target.pieces();
  let row = 0;
  for (const sources of scanner.source.pieces()) {
    const ends = targets.next().value as Uint32Array;
    for (let at = 0; at < sources.length; at++, row++) {
      const [from, to] = [sources[at]!, ends[at]!];
      const slot = from === to ? -1 : slotOf(rows, from, to);
      if (slot >= 0 && told[slot] === 0) {
        told[slot] = 1;
        continue;
      }
      const place = { line: scanner.lines.at(row)!, column: 1 };
      if (slot < 0) log.add('TIE_TO_SELF', file, place);
      else log.add('TIE_REPEATED', file, place, { rule: 'same' });
    }
  }
}
