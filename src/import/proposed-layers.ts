import { type LayerKind, layerKinds, usualFlow, usualSensitivity } from '../study/study.ts';
import type { IssueLog } from './issue-log.ts';
import { kindOfName } from './layer-kinds.ts';
import type { Ledger } from './ledger.ts';
import type { ListColumns } from './list-columns.ts';
import type { MatrixGrid } from './matrix.ts';
import { isSymmetric, type MatrixValues } from './matrix-values.ts';
import type { LayerPlan } from './plan.ts';
import { isUndirected } from './reports.ts';
import { layerColumn, type Shape } from './shape.ts';
import { columnFor } from './tables/columns.ts';
import { baseName, type Listing, nameOf, placeAt, type Table } from './tables/table.ts';
import type { TieRules } from './tie-rules.ts';

/** Everything that can show which layers there are. */
interface LayerSigns {
  readonly shapes: readonly Shape[];
  readonly lists: ReadonlyMap<Listing, ListColumns>;
  readonly matrices: ReadonlyMap<MatrixGrid, MatrixValues>;
}

/** What rows say that leave the layer empty. */
export const unnamedLayer = 'ties';

/** A layer as far as it is known, and where it was met. */
interface Found {
  readonly id: string;
  readonly table: Listing;
  readonly line: number;
  readonly column: number;
  readonly kind: LayerKind | null;
  readonly label: string | null;
  readonly valued: boolean | null;
  /** What a table says about the direction; `null` if none does. */
  readonly directed: boolean | null;
  /** Whether a matrix without direction suggests that there is none. */
  readonly symmetric: boolean;
  /** A matrix with a blank half, which leaves open whether its ties have a direction. */
  readonly half: { readonly blank: 'upper' | 'lower'; readonly table: Table } | null;
  readonly rules: TieRules;
}

/** The layers in a set of tables. Kinds and directions that no table states are guessed and reported. */
export function proposedLayers(
  signs: LayerSigns,
  directed: boolean | undefined,
  log: IssueLog,
  ledger: Ledger,
): readonly LayerPlan[] {
  const found = new Map<string, Found>();
  const meet = (layer: Pick<Found, 'id' | 'table' | 'line' | 'column'> & Partial<Found>) => {
    if (found.has(layer.id)) return;
    found.set(layer.id, {
      kind: null,
      label: null,
      valued: null,
      directed: null,
      symmetric: false,
      half: null,
      rules: { repeated: null, zeros: null },
      ...layer,
    });
  };
  for (const shape of signs.shapes) {
    if (shape.role === 'layers') for (const layer of statedIn(shape.table, ledger)) meet(layer);
  }
  for (const shape of signs.shapes) {
    const list = shape.role === 'ties' ? signs.lists.get(shape.table) : undefined;
    const rules = shape.role === 'ties' && shape.rules !== undefined ? { rules: shape.rules } : {};
    for (const layer of list === undefined ? [] : listed(list, signs.shapes.length))
      meet({ ...layer, ...rules });
    const content = shape.role === 'matrix' ? signs.matrices.get(shape.matrix) : undefined;
    if (shape.role !== 'matrix' || content === undefined) continue;
    const { table } = shape.matrix;
    const id = layerName(table, signs.shapes.length);
    const half = content.blankHalf === null ? null : { blank: content.blankHalf, table };
    const symmetric = isSymmetric(content);
    const known = found.get(id);
    if (known === undefined)
      meet({ id, table, line: table.headerLine, column: 0, symmetric, half });
    else
      found.set(id, {
        ...known,
        symmetric: known.symmetric && symmetric,
        half: known.half ?? half,
      });
  }
  return [...found.values()].map((layer) => layerPlan(layer, directed, log));
}

/** The layers a table of ties names, each where it is first named. */
function listed(
  { table, cells, layer, direction }: ListColumns,
  tables: number,
): readonly (Pick<Found, 'id' | 'table' | 'line' | 'column'> & { directed: boolean | null })[] {
  const own = layerName(table, tables);
  const first = new Map<string, number>();
  const directed = new Set<string>();
  if (layer < 0) first.set(own, table.headerLine);
  const named = layer < 0 ? null : cells.labels(layer)!;
  const ways = direction < 0 ? null : cells.labels(direction)!;
  const ids = named?.texts.map((text) => text.trim() || unnamedLayer);
  const oneWay = ways?.texts.map((text) => !isUndirected(text));
  let met = 0;
  for (let row = 0; row < table.rows.length; row++) {
    // Texts are numbered as they are first met.
    if (named !== null && named.codes[row] === met) {
      const id = ids![met++]!;
      if (!first.has(id)) first.set(id, table.lines.at(row)!);
    }
    if (oneWay?.[ways!.codes[row]!] === true) directed.add(ids?.[named!.codes[row]!] ?? own);
  }
  return [...first].map(([id, line]) => ({
    id,
    table,
    line,
    column: Math.max(layer, 0),
    directed: direction < 0 ? null : directed.has(id),
  }));
}

/** The layer of a table that does not name one: its sheet or file, unless a sheet is just a first sheet. */
export function layerName(table: Listing, tables: number): string {
  if (table.layer !== undefined) return table.layer;
  return tables === 1 && table.sheet !== null ? baseName(table.file) : nameOf(table);
}

function statedIn(
  table: Table,
  ledger: Ledger,
): readonly Omit<Found, 'symmetric' | 'half' | 'rules'>[] {
  const id = layerColumn(table.header);
  const cell = (row: readonly string[], role: 'kind' | 'direction' | 'valued' | 'label') =>
    row[columnFor(table.header, role)]?.trim() ?? '';
  const yes = (text: string) => (text === '' ? null : !isUndirected(text));
  return table.rows.flatMap((row, at) => {
    const name = row[id]!.trim();
    if (name === '') return [];
    ledger.mark(table, at, 'used');
    return [
      {
        id: name,
        table,
        line: table.lines[at]!,
        column: id,
        kind: layerKinds.find((kind) => kind === cell(row, 'kind')) ?? null,
        directed: yes(cell(row, 'direction')),
        valued: yes(cell(row, 'valued')),
        label: cell(row, 'label') === '' ? null : row[columnFor(table.header, 'label')]!,
      },
    ];
  });
}

function layerPlan(found: Found, asked: boolean | undefined, log: IssueLog): LayerPlan {
  const { id, table, line, column, label, valued } = found;
  const place = placeAt(table, line, column);
  const kind = found.kind ?? kindOfName(id);
  if (found.kind === null) log.add('LAYER_KIND_GUESSED', table.file, place, { layer: id, kind });
  const told = found.directed ?? asked;
  const directed = told ?? !found.symmetric;
  if (told === undefined && found.half !== null) {
    const { table: matrix, blank } = found.half;
    log.add('MATRIX_HALF', matrix.file, placeAt(matrix, matrix.headerLine), { half: blank });
  } else if (told === undefined) {
    log.add('DIRECTION_GUESSED', table.file, place, { layer: id, directed: String(directed) });
  }
  return {
    id,
    label: label ?? id,
    kind,
    directed,
    flow: usualFlow(kind),
    question: null,
    scale: null,
    weights: valued === null ? null : valued ? 'strength' : 'none',
    sensitivity: usualSensitivity(kind),
    ...found.rules,
  };
}
