import type { Place } from '../issue.ts';
import type { LayerRecord, Status } from '../study/study.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import type { LayerPlan } from './plan.ts';
import { joined, type ZeroRule } from './tie-rules.ts';
import { firstReports } from './ties/first-reports.ts';
import { PairSet } from './ties/pair-set.ts';
import type { Reports } from './ties/report-list.ts';

/**
 * One record from all reports of a layer in a wave: self-ties fall away, several reports of a tie
 * become one by the rule of the layer, and what was not observed is kept apart from "no tie". Where
 * the reports differ and there is no rule, it is asked for. `leftOut`: people whom a matrix leaves out,
 * so that nothing is known of any pair with them.
 */
export function settle(
  reports: Reports,
  people: number,
  layer: LayerPlan,
  status: readonly Status[] | null,
  leftOut: Uint8Array | null,
  log: IssueLog,
  ledger: Ledger,
): LayerRecord {
  const { directed } = layer;
  const isWithdrawn = (from: number, to: number) =>
    status !== null && (status[from] === 'withdrawn' || status[to] === 'withdrawn');
  const silent = (from: number, to: number) =>
    status !== null && status[from] !== 'answered' && (directed || status[to] !== 'answered');
  const zeros = zerosIn(reports, layer);
  const isTie = (value: number) => !Number.isNaN(value) && (value !== 0 || zeros === 'tie');
  const { first, ties } = firstReports(reports, people, directed, isTie, isWithdrawn);
  const source = new Uint32Array(ties);
  const target = new Uint32Array(ties);
  const weight = new Float64Array(ties);
  /** The tie that a report became the first report of; where reports repeat. */
  const slots = first === null ? null : new Uint32Array(reports.length);
  /** How many reports follow the first, where their mean counts. */
  const again = first === null || layer.repeated !== 'mean' ? null : new Uint32Array(ties);
  /** Ties of an undirected layer that are told from both sides. */
  const mutual = first === null || directed ? null : new Uint8Array(ties);
  /** The first report of each tie, where it may have to be shown. */
  const told = mutual === null ? null : new Uint32Array(ties);
  const none = new Set<number>();
  const open = new PairSet(people, leftOut !== null || status?.includes('withdrawn') === true);
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
      open.add(key(from, to), from * people + to);
    } else if (!isTie(value)) {
      none.add(key(from, to));
      log.add(zeros === null ? 'ZERO_UNCLEAR' : 'TIE_OF_ZERO', table.file, reports.place(at));
    } else {
      const strength = layer.weights === 'none' ? 1 : value;
      if (first === null || first[at] === at) {
        source[tie] = from;
        target[tie] = to;
        weight[tie] = strength;
        if (slots !== null) slots[at] = tie;
        if (told !== null) told[tie] = at;
        tie++;
        ledger.mark(table, row, 'used');
        if (silent(from, to)) log.add('TIE_FROM_NON_RESPONDENT', table.file, reports.place(at));
        continue;
      }
      const slot = slots![first[at]!]!;
      ledger.mark(table, row, 'merged');
      const turned = !directed && source[slot] === to;
      if (turned) mutual![slot] = 1;
      const before = layer.weights === 'none' ? 1 : reports.weight.at(first[at]!);
      tellAgain(
        layer,
        { differs: before !== strength, turned },
        table.file,
        reports.place(at),
        log,
      );
      if (layer.weights === 'none' || layer.repeated === null) continue;
      weight[slot] = joined(layer.repeated, weight[slot]!, strength);
      if (again !== null) again[slot]!++;
    }
  }
  again?.forEach((more, slot) => {
    weight[slot]! /= more + 1;
  });
  if (mutual !== null) tellOneSided(reports, told!, mutual, layer, log);
  // Whoever withdrew from this wave alone stays in the network, with nothing known about them.
  status?.forEach((word, person) => {
    if (word !== 'withdrawn') return;
    for (let other = 0; other < people; other++) {
      if (other !== person && !silent(other, person))
        open.add(key(other, person), other * people + person);
    }
  });
  leftOut?.forEach((isOut, person) => {
    for (let other = 0; isOut === 1 && other < people; other++) {
      if (other === person) continue;
      if (!silent(person, other)) open.add(key(person, other), person * people + other);
      if (!silent(other, person)) open.add(key(other, person), other * people + person);
    }
  });
  for (const pair of none) open.delete(pair);
  for (let at = 0; at < ties; at++) open.delete(key(source[at]!, target[at]!));
  const unknown = open.ends();
  return {
    source,
    target,
    weight,
    status,
    unknownSource: unknown.source,
    unknownTarget: unknown.target,
  };
}

/** What the value 0 means here; `null` where it could be either, as it cannot among ones alone. */
function zerosIn(reports: Reports, layer: LayerPlan): ZeroRule | null {
  if (layer.weights === 'none') return 'none';
  if (layer.zeros !== null) return layer.zeros;
  for (let at = 0; at < reports.length; at++) {
    const value = reports.weight.at(at);
    if (!Number.isNaN(value) && value !== 0 && value !== 1) return null;
  }
  return 'none';
}

/** Tells of a further report of a tie, and asks what to do where it says something else than the first. */
function tellAgain(
  { id, repeated }: LayerPlan,
  { differs, turned }: { readonly differs: boolean; readonly turned: boolean },
  file: string,
  place: Place,
  log: IssueLog,
): void {
  if (!differs) log.add('TIE_REPEATED', file, place, { rule: repeated === 'sum' ? 'sum' : 'same' });
  else if (repeated === null) log.add('TIE_VALUES_DIFFER', file, place, { layer: id });
  else log.add(turned ? 'TIE_DIRECTIONS_DIFFER' : 'TIE_REPEATED', file, place, { rule: repeated });
}

/** Tells how many ties of an undirected layer one side alone reports, where others are told by both. */
function tellOneSided(
  reports: Reports,
  told: Uint32Array,
  mutual: Uint8Array,
  { id: layer }: LayerPlan,
  log: IssueLog,
): void {
  const both = mutual.reduce((sum, side) => sum + side, 0);
  const one = mutual.length - both;
  if (both === 0 || one === 0) return;
  const at = told[mutual.indexOf(0)]!;
  log.add('TIE_ONE_SIDED', reports.table(at).file, reports.place(at), { layer, one, both });
}
