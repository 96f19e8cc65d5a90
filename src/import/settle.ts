import type { LayerRecord, Status } from '../study/study.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import type { LayerPlan } from './plan.ts';
import type { Reports } from './reports.ts';
import { placeOf } from './tables/table.ts';

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
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  const slots = new Map<number, number>();
  const none = new Set<number>();
  const open = new Map<number, readonly [number, number]>();
  const key = (from: number, to: number) =>
    directed || from < to ? from * people + to : to * people + from;
  const silent = (from: number, to: number) =>
    status !== null && status[from] !== 'answered' && (directed || status[to] !== 'answered');
  for (let at = 0; at < reports.source.length; at++) {
    const [from, to] = [reports.source[at]!, reports.target[at]!];
    const value = reports.weight[at]!;
    const table = reports.table[at]!;
    const row = reports.row[at]!;
    const place = () => placeOf(table, row, reports.column[at]);
    const pair = key(from, to);
    if (status?.[from] === 'withdrawn' || status?.[to] === 'withdrawn') {
      log.add('TIE_OF_WITHDRAWN', table.file, place());
    } else if (from === to) {
      log.add('TIE_TO_SELF', table.file, place());
    } else if (Number.isNaN(value)) {
      if (row >= 0) ledger.mark(table, row, 'used');
      if (silent(from, to)) continue;
      if (row >= 0) log.add('CELL_NOT_OBSERVED', table.file, place());
      open.set(pair, [from, to]);
    } else if (value === 0) {
      none.add(pair);
      log.add('TIE_OF_ZERO', table.file, place());
    } else {
      const slot = slots.get(pair);
      const strength = layer.weights === 'none' ? 1 : value;
      if (slot === undefined) {
        slots.set(pair, source.length);
        source.push(from);
        target.push(to);
        weight.push(strength);
        ledger.mark(table, row, 'used');
        if (silent(from, to)) log.add('TIE_FROM_NON_RESPONDENT', table.file, place());
        continue;
      }
      ledger.mark(table, row, 'merged');
      const turned = !directed && source[slot] === to && weight[slot] !== strength;
      log.add(turned ? 'TIE_DIRECTIONS_DIFFER' : 'TIE_REPEATED', table.file, place(), {
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
  const unknown = [...open]
    .filter(([pair]) => !slots.has(pair) && !none.has(pair))
    .map(([, cell]) => cell)
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return {
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: Float64Array.from(weight),
    status,
    unknownSource: Uint32Array.from(unknown, ([from]) => from),
    unknownTarget: Uint32Array.from(unknown, ([, to]) => to),
  };
}
