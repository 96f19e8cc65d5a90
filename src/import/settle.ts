import type { LayerRecord, Status } from '../study/study.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import type { LayerPlan } from './plan.ts';
import { firstReports } from './ties/first-reports.ts';
import type { Reports } from './ties/report-list.ts';

/**
 * One record from all reports of a layer in a wave: self-ties fall away, several reports of a tie
 * become one with the largest weight, and what was not observed is kept apart from "no tie".
 */
export function settle(
  reports: Reports,
  people: number,
  layer: LayerPlan,
  status: readonly Status[] | null,
  log: IssueLog,
  ledger: Ledger,
): LayerRecord {
  const { directed } = layer;
  const isWithdrawn = (from: number, to: number) =>
    status !== null && (status[from] === 'withdrawn' || status[to] === 'withdrawn');
  const silent = (from: number, to: number) =>
    status !== null && status[from] !== 'answered' && (directed || status[to] !== 'answered');
  const { first, ties } = firstReports(reports, people, directed, isWithdrawn);
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  const weight = new Float64Array(ties);
  /** The tie that a report became the first report of; where reports repeat. */
  const slots = first === null ? null : new Uint32Array(reports.length);
  const none = new Set<number>();
  const open = new Map<number, readonly [number, number]>();
  const key = (from: number, to: number) =>
    directed || from < to ? from * people + to : to * people + from;
  let tie = 0;
  for (let at = 0; at < reports.length; at++) {
    const from = reports.source.at(at);
    const to = reports.target.at(at);
    const value = reports.weight.at(at);
    const row = reports.row.at(at);
    const table = reports.table(at);
    if (isWithdrawn(from, to)) {
      log.add('TIE_OF_WITHDRAWN', table.file, reports.place(at));
    } else if (from === to) {
      log.add('TIE_TO_SELF', table.file, reports.place(at));
    } else if (Number.isNaN(value)) {
      if (row >= 0) ledger.mark(table, row, 'used');
      if (silent(from, to)) continue;
      if (row >= 0) log.add('CELL_NOT_OBSERVED', table.file, reports.place(at));
      open.set(key(from, to), [from, to]);
    } else if (value === 0) {
      none.add(key(from, to));
      log.add('TIE_OF_ZERO', table.file, reports.place(at));
    } else {
      const strength = layer.weights === 'none' ? 1 : value;
      if (first === null || first[at] === at) {
        source[tie] = from;
        target[tie] = to;
        weight[tie] = strength;
        if (slots !== null) slots[at] = tie;
        tie++;
        ledger.mark(table, row, 'used');
        if (silent(from, to)) log.add('TIE_FROM_NON_RESPONDENT', table.file, reports.place(at));
        continue;
      }
      const slot = slots![first[at]!]!;
      ledger.mark(table, row, 'merged');
      const turned = !directed && source[slot] === to && weight[slot] !== strength;
      log.add(turned ? 'TIE_DIRECTIONS_DIFFER' : 'TIE_REPEATED', table.file, reports.place(at), {
        rule: 'max',
      });
      weight[slot] = Math.max(weight[slot]!, strength);
    }
  }
  // Whoever withdrew from this wave alone stays in the network, with nothing known about them.
  status?.forEach((word, person) => {
    if (word !== 'withdrawn') return;
    for (let other = 0; other < people; other++) {
      if (other !== person && !silent(other, person)) open.set(key(other, person), [other, person]);
    }
  });
  if (open.size > 0) {
    for (const pair of none) open.delete(pair);
    for (let at = 0; at < ties; at++) open.delete(key(source[at]!, target[at]!));
  }
  const unknown = [...open.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    source,
    target,
    weight,
    status,
    unknownSource: Uint32Array.from(unknown, ([from]) => from),
    unknownTarget: Uint32Array.from(unknown, ([, to]) => to),
  };
}
