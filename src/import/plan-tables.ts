import type { Wave } from '../study/study.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import { type ListColumns, listColumns } from './list-columns.ts';
import { isSquare, type MatrixGrid } from './matrix.ts';
import { matrixValues } from './matrix-values.ts';
import { proposedPeople } from './people-plan.ts';
import type { ListInput, Slot, StudyPlan } from './plan.ts';
import { layerName, proposedLayers, unnamedLayer } from './proposed-layers.ts';
import type { PeopleShape, Shape } from './shape.ts';
import { placeAt } from './tables/table.ts';

interface ProposalOptions {
  readonly title: string;
  readonly directed: boolean | undefined;
  readonly group: string | undefined;
  readonly missing: readonly string[];
}

/** The plan that tables without a study file suggest. Everything guessed is reported. */
export function proposedPlan(
  shapes: readonly Shape[],
  options: ProposalOptions,
  log: IssueLog,
  ledger: Ledger,
): StudyPlan | null {
  const [peopleTable, ...more] = shapes.flatMap((shape) =>
    shape.role === 'people' ? [shape.table] : [],
  );
  const asked = shapes.find((shape): shape is PeopleShape => shape.role === 'people')?.asked;
  for (const table of more) log.add('FILE_NOT_USED', table.file, placeAt(table, table.headerLine));
  const people = peopleTable === undefined ? null : proposedPeople(peopleTable, options.group, log);
  const lists = shapes.flatMap((shape) =>
    shape.role === 'ties' ? [listColumns(shape, options.missing, log)] : [],
  );
  const all = shapes.flatMap((shape) => (shape.role === 'matrix' ? [shape.matrix] : []));
  const matrices = all.filter((matrix) => isSound(matrix, log, ledger));
  const contents = new Map(
    matrices.map((matrix) => [matrix, matrixValues(matrix, options.missing, log)] as const),
  );
  const table =
    peopleTable ?? shapes.flatMap((shape) => (shape.role === 'layers' ? [shape.table] : []))[0];
  if (lists.length + all.length === 0 && table !== undefined) {
    log.add('TIES_MISSING', table.file, placeAt(table, table.headerLine));
  }
  const layers = proposedLayers(
    { shapes, lists: new Map(lists.map((list) => [list.table, list])), matrices: contents },
    options.directed,
    log,
    ledger,
  );
  if (log.stopped || layers.length === 0) return null;
  const waves = wavesIn(lists);
  const index = new Map(layers.map((layer, at) => [layer.id, at]));
  return {
    title: options.title,
    people: people?.plan ?? null,
    group: people?.group ?? null,
    layers,
    waves,
    lists: lists.map((columns) =>
      listInput(columns, index, waves, layerName(columns.table, shapes.length)),
    ),
    matrices: [...contents].flatMap(([matrix, content]) => {
      const layer = index.get(layerName(matrix.table, shapes.length))!;
      return waves.map((_, wave) => ({ layer, wave, matrix, content }));
    }),
    coverage: layers.map(({ id }) =>
      waves.map(() =>
        people === null || people.status < 0 || asked?.has(id) === false ? null : people.status,
      ),
    ),
  };
}

/** What rows say that leave the wave empty. */
const unnamedWave = 'w1';

function isSound(matrix: MatrixGrid, log: IssueLog, ledger: Ledger): boolean {
  const { table, labelled } = matrix;
  if (!isSquare(matrix, log)) {
    for (const row of table.rows.keys()) ledger.mark(table, row, 'rejected');
    return false;
  }
  if (labelled !== 'both')
    log.add('MATRIX_UNLABELLED', table.file, placeAt(table, table.headerLine), { labelled });
  return true;
}

/** Rows go to the layer and wave they name; where a table names none, to its own layer and every wave. */
function listInput(
  columns: ListColumns,
  layers: ReadonlyMap<string, number>,
  waves: readonly Wave[],
  ownLayer: string,
): ListInput {
  const known = new Map<string, readonly Slot[]>();
  return {
    ...columns,
    slots(layerId, waveId) {
      const key = JSON.stringify([layerId, waveId]);
      const before = known.get(key);
      if (before !== undefined) return before;
      const layer = layers.get(layerId === null ? ownLayer : layerId || unnamedLayer)!;
      const wanted = waveId === null ? null : waveId || unnamedWave;
      const slots = waves.flatMap(({ id }, wave) =>
        wanted === null || wanted === id ? [{ layer, wave }] : [],
      );
      known.set(key, slots);
      return slots;
    },
  };
}

function wavesIn(lists: readonly ListColumns[]): readonly Wave[] {
  const ids = new Set<string>();
  for (const { cells, wave } of lists) {
    if (wave < 0) continue;
    for (const text of cells.labels(wave)!.texts) ids.add(text.trim() || unnamedWave);
  }
  if (ids.size === 0) ids.add(unnamedWave);
  return [...ids].map((id) => ({ id, label: id }));
}
