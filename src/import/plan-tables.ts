import {
  type LayerKind,
  layerKinds,
  usualFlow,
  usualSensitivity,
  type Wave,
} from '../study/study.ts';
import type { IssueLog } from './issue-log.ts';
import { kindOfName } from './layer-kinds.ts';
import type { Ledger } from './ledger.ts';
import { type ListColumns, listColumns } from './list-columns.ts';
import { isSquare, type MatrixGrid } from './matrix.ts';
import { isSymmetric, type MatrixValues, matrixValues } from './matrix-values.ts';
import { proposedPeople } from './people-plan.ts';
import type { LayerPlan, StudyPlan } from './plan.ts';
import { isUndirected } from './reports.ts';
import { layerColumn, type Shape } from './shape.ts';
import { columnFor } from './tables/columns.ts';
import { baseName, type Grid, nameOf, placeAt, type Table } from './tables/table.ts';

export interface ProposalOptions {
  readonly title: string;
  readonly directed: boolean | undefined;
  readonly missing: readonly string[];
}

/** A layer as far as it is known: where it was met, and what a table of layers says of it. */
interface Found {
  readonly id: string;
  readonly met: { readonly table: Grid; readonly line: number; readonly column: number };
  readonly stated: Stated | null;
  readonly directed: boolean | null;
}

interface Stated {
  readonly kind: LayerKind | null;
  readonly directed: boolean | null;
  readonly valued: boolean | null;
  readonly label: string | null;
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
  for (const table of more) log.add('FILE_NOT_USED', table.file, placeAt(table, table.headerLine));
  const people = peopleTable === undefined ? null : proposedPeople(peopleTable, log);
  const stated = statedLayers(shapes, ledger);
  const lists = shapes.flatMap((shape) => (shape.role === 'ties' ? [listColumns(shape, log)] : []));
  const matrices = shapes.flatMap((shape) => (shape.role === 'matrix' ? [shape.matrix] : []));
  const square = matrices.filter((matrix) => isSquare(matrix, log));
  for (const { labelled, table } of square) {
    if (labelled !== 'both')
      log.add('MATRIX_UNLABELLED', table.file, placeAt(table, table.headerLine), { labelled });
  }
  const contents = square.map((matrix) => matrixValues(matrix, options.missing, log));
  if (lists.length + matrices.length === 0) {
    const [first] = shapes;
    if (first !== undefined)
      log.add('TIES_MISSING', first.role === 'matrix' ? '' : tableOfShape(first).file);
  }
  const found = foundLayers(lists, square, contents, stated, shapes.length);
  const layers = found.map((layer) => layerPlan(layer, options, log));
  const waves = wavesIn(lists);
  const layerIndex = new Map(layers.map((layer, at) => [layer.id, at]));
  const slotsFor = (layer: number, wave: string | null) =>
    waves.flatMap(({ id }, at) => (wave === null || wave === id ? [{ layer, wave: at }] : []));
  if (log.stopped) return null;
  return {
    title: options.title,
    people: people?.plan ?? null,
    group: people?.group ?? null,
    layers,
    waves,
    lists: lists.map((columns) => {
      const own = layerIndex.get(layerName(columns.table, shapes.length))!;
      return {
        ...columns,
        slots: (layer, wave) =>
          slotsFor(
            layer === null ? own : layerIndex.get(layer || unnamedLayer)!,
            wave === null ? null : wave || unnamedWave,
          ),
      };
    }),
    matrices: square.flatMap((matrix, at) => {
      const layer = layerIndex.get(layerName(matrix.table, shapes.length))!;
      return waves.map((_, wave) => ({ layer, wave, matrix, content: contents[at]! }));
    }),
    coverage: layers.map(() =>
      waves.map(() => (people === null || people.status < 0 ? null : people.status)),
    ),
  };
}

/** What rows say that leave the layer or wave empty. */
const unnamedLayer = 'ties';
const unnamedWave = 'w1';

function tableOfShape(shape: Exclude<Shape, { role: 'matrix' }>): Table {
  return shape.table;
}

/** The layer of a table that does not name one: its sheet or file, unless a sheet is just a first sheet. */
function layerName(table: Table, tables: number): string {
  return tables === 1 && table.sheet !== null ? baseName(table.file) : nameOf(table);
}

function statedLayers(
  shapes: readonly Shape[],
  ledger: Ledger,
): ReadonlyMap<string, Stated & { table: Table; row: number }> {
  const stated = new Map<string, Stated & { table: Table; row: number }>();
  for (const shape of shapes) {
    if (shape.role !== 'layers') continue;
    const { table } = shape;
    const id = layerColumn(table.header);
    const cell = (row: readonly string[], role: 'kind' | 'direction' | 'valued' | 'label') =>
      row[columnFor(table.header, role)]?.trim() ?? '';
    table.rows.forEach((row, at) => {
      const name = row[id]!.trim();
      ledger.mark(table, at, name === '' || stated.has(name) ? 'ignored' : 'used');
      if (name === '' || stated.has(name)) return;
      const kind = cell(row, 'kind');
      const direction = cell(row, 'direction');
      const valued = cell(row, 'valued');
      stated.set(name, {
        kind: layerKinds.find((known) => known === kind) ?? null,
        directed: direction === '' ? null : !isUndirected(direction),
        valued: valued === '' ? null : !isUndirected(valued),
        label: cell(row, 'label') || null,
        table,
        row: at,
      });
    });
  }
  return stated;
}

function foundLayers(
  lists: readonly ListColumns[],
  matrices: readonly MatrixGrid[],
  contents: readonly MatrixValues[],
  stated: ReadonlyMap<string, Stated & { table: Table; row: number }>,
  tables: number,
): readonly Found[] {
  const found = new Map<string, Found>();
  const meet = (id: string, met: Found['met'], directed: boolean | null) => {
    if (!found.has(id)) found.set(id, { id, met, stated: stated.get(id) ?? null, directed });
  };
  for (const [id, { table, row }] of stated) {
    found.set(id, {
      id,
      met: { table, line: table.lines[row]!, column: 0 },
      stated: stated.get(id)!,
      directed: null,
    });
  }
  for (const { table, layer, direction } of lists) {
    const undirected = direction >= 0 && table.rows.every((row) => isUndirected(row[direction]!));
    const directed = direction < 0 ? null : !undirected;
    if (layer < 0) {
      meet(layerName(table, tables), { table, line: table.headerLine, column: 0 }, directed);
      continue;
    }
    table.rows.forEach((row, at) => {
      const met = { table, line: table.lines[at]!, column: layer };
      meet(row[layer]!.trim() || unnamedLayer, met, directed);
    });
  }
  matrices.forEach(({ table }, at) => {
    const symmetric = isSymmetric(contents[at]!);
    meet(
      layerName(table, tables),
      { table, line: table.headerLine, column: 0 },
      symmetric ? false : null,
    );
  });
  return [...found.values()];
}

function layerPlan(
  { id, met, stated, directed }: Found,
  options: ProposalOptions,
  log: IssueLog,
): LayerPlan {
  const place = placeAt(met.table, met.line, met.column);
  const kind = stated?.kind ?? kindOfName(id);
  if (stated?.kind == null)
    log.add('LAYER_KIND_GUESSED', met.table.file, place, { layer: id, kind });
  const known = stated?.directed ?? options.directed ?? directed;
  if (stated?.directed == null && options.directed === undefined) {
    log.add('DIRECTION_GUESSED', met.table.file, place, {
      layer: id,
      directed: String(known ?? true),
    });
  }
  return {
    id,
    label: stated?.label ?? id,
    kind,
    directed: known ?? true,
    flow: usualFlow(kind),
    question: null,
    scale: null,
    weights: stated?.valued == null ? null : stated.valued ? 'strength' : 'none',
    sensitivity: usualSensitivity(kind),
  };
}

function wavesIn(lists: readonly ListColumns[]): readonly Wave[] {
  const ids = new Set<string>();
  for (const { table, wave } of lists) {
    if (wave >= 0) for (const row of table.rows) ids.add(row[wave]!.trim() || unnamedWave);
  }
  if (ids.size === 0) ids.add(unnamedWave);
  return [...ids].map((id) => ({ id, label: id }));
}
