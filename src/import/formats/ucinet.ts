import type { Budget } from '../../budget.ts';
import { kindOf } from '../containers/kind.ts';
import type { Encoding } from '../encoding.ts';
import type { IssueLog } from '../issue-log.ts';
import type { Shape } from '../shape.ts';
import type { Source } from '../source.ts';
import { baseName, type Table } from '../tables/table.ts';
import { readUcinetHeader, type UcinetHeader } from './ucinet-header.ts';

/** A dataset of UCINET: its two files, and its values row by row, level by level. */
interface Dataset {
  readonly file: string;
  readonly header: UcinetHeader;
  readonly values: Float32Array | Float64Array;
}

/**
 * Reads UCINET datasets, `name.##h` with `name.##d` beside it. A square one is a network with a layer
 * for each of its levels; one whose rows are the people of a network beside it holds their attributes.
 */
export function readUcinet(
  sources: readonly Source[],
  asked: Encoding | undefined,
  budget: Budget,
  log: IssueLog,
): readonly Shape[] {
  const datasets = pairsIn(sources, log).flatMap(([header, data]) => {
    const dataset = datasetOf(header, data, asked, budget, log);
    return dataset === null ? [] : [dataset];
  });
  const networks = datasets.filter(({ header }) => header.rows === header.columns);
  return datasets.flatMap((dataset): readonly Shape[] => {
    const { header } = dataset;
    const people = networks.some(
      (network) => network !== dataset && sameLabels(rowLabels(network), header.labels[1]),
    );
    return header.rows !== header.columns && header.levels === 1 && people
      ? [{ role: 'people', table: attributeTable(dataset) }]
      : matrices(dataset);
  });
}

/** Whether a file is half of a UCINET dataset; the half with the values is known by its name only. */
export function isUcinet({ name, bytes }: Source): boolean {
  return /\.##[hd]$/i.test(name) || kindOf(bytes) === 'ucinet';
}

function pairsIn(
  sources: readonly Source[],
  log: IssueLog,
): readonly (readonly [Source, Source])[] {
  const ending = ({ name }: Source) => name.slice(-1).toLowerCase();
  const stem = ({ name }: Source) => name.slice(0, -1).toLowerCase();
  const files = sources.filter(isUcinet);
  const partner = (source: Source) =>
    files.find((other) => stem(other) === stem(source) && ending(other) !== ending(source));
  return files.flatMap((source): (readonly [Source, Source])[] => {
    const other = partner(source);
    if (other === undefined) {
      const part = ending(source) === 'd' ? '##h' : '##d';
      log.add('UCINET_HALF_MISSING', source.name, undefined, {
        wanted: `${baseName(source.name)}.${part}`,
      });
      return [];
    }
    return ending(source) === 'd' ? [] : [[source, other]];
  });
}

function datasetOf(
  source: Source,
  data: Source,
  asked: Encoding | undefined,
  budget: Budget,
  log: IssueLog,
): Dataset | null {
  const header = readUcinetHeader(source.name, source.bytes, asked, budget, log);
  if (header === null) return null;
  const cells = header.rows * header.columns * header.levels;
  const { bytes } = data;
  const width = bytes.length / cells;
  if (width !== 4 && !(width === 8 && header.type === 9)) {
    const params = { what: 'values', declared: cells, found: Math.floor(bytes.length / 4) };
    log.add('NETWORK_SIZE_WRONG', data.name, { byte: bytes.length }, params);
    return null;
  }
  if (cells > budget.cells) {
    log.add('BUDGET_EXCEEDED', data.name, undefined, { budget: 'cells', limit: budget.cells });
    return null;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = width === 4 ? new Float32Array(cells) : new Float64Array(cells);
  for (let at = 0; at < cells; at++) {
    values[at] = width === 4 ? view.getFloat32(at * 4, true) : view.getFloat64(at * 8, true);
  }
  return { file: source.name, header, values };
}

function matrices(dataset: Dataset): readonly Shape[] {
  const { header, file } = dataset;
  const square = header.rows === header.columns;
  const [columnLabels, own, levels] = header.labels;
  const rows = own ?? (square ? columnLabels : null);
  const columns = columnLabels ?? (square ? own : null);
  return Array.from({ length: header.levels }, (_, level): Shape => {
    const layer = levels?.[level] ?? (header.levels > 1 ? String(level + 1) : undefined);
    return {
      role: 'matrix',
      matrix: {
        table: {
          ...tableAt(
            file,
            Array.from({ length: header.rows }, (_, row) => cellsOf(dataset, level, row)),
          ),
          ...(layer === undefined ? {} : { layer: layer.trim() }),
        },
        rowLabels: (rows ?? numbers(header.rows)).map((label) => label.trim()),
        columnLabels: (columns ?? numbers(header.columns)).map((label) => label.trim()),
        offset: 0,
        labelled: rows === null ? 'none' : 'both',
      },
    };
  });
}

function attributeTable(dataset: Dataset): Table {
  const [names] = dataset.header.labels;
  const labels = dataset.header.labels[1]!;
  const header = names ?? numbers(dataset.header.columns).map((number) => `column-${number}`);
  const rows = labels.map((label, row) => [
    label,
    ...cellsOf(dataset, 0, row).map((cell) => (cell === 'NA' ? '' : cell)),
  ]);
  return { ...tableAt(dataset.file, rows), header: ['id', ...header] };
}

/** Rows that came from a binary file; each stands on the line of its number. */
function tableAt(file: string, rows: readonly (readonly string[])[]): Table {
  return {
    file,
    sheet: null,
    delimiter: ',',
    header: [],
    headerLine: 1,
    rows,
    lines: rows.map((_, at) => at + 1),
  };
}

function cellsOf({ header, values }: Dataset, level: number, row: number): readonly string[] {
  const from = (level * header.rows + row) * header.columns;
  return Array.from(values.subarray(from, from + header.columns), (value) =>
    // UCINET writes a missing value as a very large number.
    Number.isNaN(value) || Math.abs(value) >= 1e30 ? 'NA' : shortest(value, values),
  );
}

/** The shortest decimal that is stored as this number: 0.1, not 0.10000000149011612. */
function shortest(value: number, values: Float32Array | Float64Array): string {
  if (Number.isInteger(value) || values instanceof Float64Array) return String(value);
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}

function rowLabels({ header }: Dataset): readonly string[] | null {
  return header.labels[1] ?? header.labels[0];
}

function sameLabels(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return (
    a !== null && b !== null && a.length === b.length && a.every((label, at) => label === b[at])
  );
}

function numbers(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => String(at + 1));
}
