import type { Budget } from '../budget.ts';
import { OptionError } from '../errors.ts';
import type { Layer, Status, Study } from '../study/study.ts';
import { alikeIn, directoryOfPeople } from './alike.ts';
import { Exceeded } from './allowance.ts';
import { trimmedId } from './ids.ts';
import { checkLabels } from './limits.ts';
import { leftOutBy, readMatrix, statusInMatrix } from './matrix-reports.ts';
import { tellPeople } from './people-told.ts';
import type { ListInput } from './plan.ts';
import { tellSwapped } from './plausible-ends.ts';
import { type Intake, readList, reportBook } from './reports.ts';
import { rosterOf } from './roster.ts';
import { settle } from './settle.ts';
import type { ReadOptions } from './source.ts';
import { Directory } from './survey/match-key.ts';
import { readSurvey, statusInSurvey } from './survey/survey-reports.ts';
import { Unlisted } from './survey/unlisted.ts';
import { placeAt, placeOf } from './tables/table.ts';

/** Reads everything a plan names and builds the study; `null` when something stopped it. */
export function assemble(
  input: Pick<Intake, 'plan' | 'missing' | 'log' | 'ledger' | 'notes'>,
  { group, repeated, zeros }: Pick<ReadOptions, 'group' | 'repeated' | 'zeros'>,
  budget: Budget,
): Study | null {
  const { log, ledger } = input;
  const plan = {
    ...input.plan,
    layers: input.plan.layers.map((layer) => ({
      ...layer,
      repeated: layer.repeated ?? repeated ?? null,
      zeros: layer.zeros ?? zeros ?? null,
    })),
  };
  checkLabels(plan, budget);
  const roster = rosterOf(plan, log, ledger);
  const intake: Intake = {
    ...input,
    plan,
    roster,
    book: reportBook(plan),
    unlisted: new Unlisted(),
  };
  for (const list of plan.lists) readList(list, intake);
  for (const matrix of plan.matrices) readMatrix(matrix, intake);
  for (const survey of plan.surveys ?? []) readSurvey(survey, intake);
  const leftOut = plan.matrices.map((matrix) => leftOutBy(matrix, intake, budget));
  checkBudget(intake, budget);
  checkOpenPairs(intake, budget);
  compare(intake, budget);
  const n = roster.ids.length;
  const layers = plan.layers.map((layer, at): Layer => {
    const records = plan.waves.map((_, wave) =>
      settle(
        intake.book[at]![wave]!,
        n,
        layer,
        statusIn(intake, at, wave),
        leftOutIn(plan, leftOut, at, wave),
        log,
        ledger,
      ),
    );
    for (const list of plan.lists) {
      records.forEach((record, wave) => {
        if (goesTo(list, at, wave)) tellSwapped(list, layer, record, record.status, n, intake);
      });
    }
    if (!log.stopped && records.every(({ source }) => source.length === 0)) {
      log.add('LAYER_EMPTY', fileOf(intake), undefined, { layer: layer.id });
    }
    const valued = records.some(({ weight }) => weight.some((value) => value !== 1));
    const { repeated: _repeated, zeros: _zeros, ...stated } = layer;
    return { ...stated, weights: layer.weights ?? (valued ? 'strength' : 'none'), records };
  });
  const unknown = layers.filter(({ records }) =>
    records.some(({ status }) => status === null),
  ).length;
  tellPeople(intake, layers, group ?? plan.group);
  if (unknown > 0) log.add('RESPONSE_UNKNOWN', fileOf(intake), undefined, { layers: unknown });
  if (log.stopped) return null;
  checkGroup(
    group,
    roster.attributes.map(({ id }) => id),
  );
  return {
    title: plan.title,
    people: { ids: roster.ids, names: roster.names, attributes: roster.attributes },
    group: group ?? plan.group,
    layers,
    waves: plan.waves,
  };
}

/** Whether a table of ties, whose rows do not say so, speaks of a layer in a wave. */
function goesTo({ layer, wave, slots }: ListInput, inLayer: number, inWave: number): boolean {
  if (layer >= 0 || wave >= 0) return false;
  const found = slots(null, null);
  return (
    typeof found !== 'string' &&
    found.some((slot) => slot.layer === inLayer && slot.wave === inWave)
  );
}

/** Whom the matrices of a layer leave out in a wave; `null`: nobody. */
function leftOutIn(
  { matrices }: Intake['plan'],
  leftOut: readonly (Uint8Array | null)[],
  layer: number,
  wave: number,
): Uint8Array | null {
  const own = leftOut.filter(
    (out, at) => out !== null && matrices[at]!.layer === layer && matrices[at]!.wave === wave,
  );
  if (own.length < 2) return own[0] ?? null;
  return own[0]!.map((_, person) => Number(own.some((out) => out![person] === 1)));
}

function statusIn(intake: Intake, layer: number, wave: number): readonly Status[] | null {
  const { plan, roster } = intake;
  const coverage = plan.coverage[layer]?.[wave] ?? null;
  const survey = plan.surveys?.find(({ blocks }) => blocks.some(({ index }) => index === layer));
  if (survey !== undefined) {
    const stated = typeof coverage === 'number' ? roster.statuses.get(coverage) : undefined;
    return statusInSurvey(survey, layer, stated ?? null, intake);
  }
  if (coverage === 'everybody') return roster.ids.map(() => 'answered');
  if (coverage !== null) return roster.statuses.get(coverage) ?? null;
  const matrix = plan.matrices.find((input) => input.layer === layer && input.wave === wave);
  return matrix === undefined ? null : statusInMatrix(matrix, intake);
}

const mostCompared = 20_000;

/** Tells of people that may be one, and of names that nobody on the roster goes by. */
function compare({ plan, roster, log, unlisted, notes }: Intake, { compared }: Budget): void {
  const { ids, names } = roster;
  if (ids.length > compared) {
    const params = { people: ids.length, limit: compared };
    log.add('PEOPLE_NOT_COMPARED', fileOf({ plan }), undefined, params);
  }
  const alike = ids.length > compared ? [] : alikeIn(ids, names);
  const table = plan.people?.table;
  const { id = 0 } = plan.people ?? {};
  const rows = new Map(
    alike.length === 0 ? [] : table?.rows.map((cells, row) => [trimmedId(cells[id]!), row]),
  );
  for (const { second, by } of alike) {
    const row = rows.get(ids[second]!);
    const place = table === undefined || row === undefined ? undefined : placeOf(table, row, id);
    log.add(by === 'id' ? 'PEOPLE_NEARLY_SAME' : 'PEOPLE_SAME_NAME', fileOf({ plan }), place);
  }
  notes.alike = alike.map(({ first, second, by }) => {
    return { first: ids[first]!, second: ids[second]!, by };
  });
  // Comparing a name with everybody takes too long where there are very many.
  const near = ids.length <= mostCompared ? directoryOfPeople(ids, names) : new Directory();
  notes.unlisted = unlisted.names(near);
}

/** The file people come from, for what concerns the study as a whole. */
function fileOf({ plan }: Pick<Intake, 'plan'>): string {
  return (plan.people?.table ?? plan.lists[0]?.table ?? plan.matrices[0]?.matrix.table)?.file ?? '';
}

function checkBudget({ plan, roster, book, log }: Intake, budget: Budget): void {
  const table = plan.people?.table ?? plan.lists[0]?.table;
  const place = table === undefined ? undefined : placeAt(table, table.headerLine);
  const file = table?.file ?? '';
  const ties = book.flat().reduce((sum, reports) => sum + reports.length, 0);
  if (roster.ids.length > budget.nodes)
    log.add('BUDGET_EXCEEDED', file, place, { budget: 'nodes', limit: budget.nodes });
  if (ties > budget.ties)
    log.add('BUDGET_EXCEEDED', file, place, { budget: 'ties', limit: budget.ties });
}

/** Whoever withdrew from a wave leaves a pair with everybody unknown, in every layer of it. */
function checkOpenPairs(intake: Intake, { openPairs: limit }: Budget): void {
  const { plan, roster } = intake;
  for (const [at] of plan.layers.entries()) {
    for (const [wave] of plan.waves.entries()) {
      const coverage = plan.coverage[at]?.[wave];
      const status = typeof coverage === 'number' ? roster.statuses.get(coverage) : undefined;
      const withdrawn = status?.filter((word) => word === 'withdrawn').length ?? 0;
      if (withdrawn * roster.ids.length <= limit) continue;
      const { table } = plan.people!;
      throw new Exceeded('openPairs', limit, table.file, placeAt(table, table.headerLine));
    }
  }
}

function checkGroup(group: string | undefined, attributes: readonly string[]): void {
  if (group === undefined || attributes.includes(group)) return;
  throw new OptionError(
    'group',
    group,
    `one of the attributes ${attributes.join(', ') || '(there are none)'}`,
  );
}
