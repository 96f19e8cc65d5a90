import type { LayerRecord, Study } from '../../study/study.ts';
import { type LayerSlot, layerSlots } from './network-records.ts';
import { plainLabels } from './plain-labels.ts';

/** Above this many cells, ties are listed instead of written as matrices. */
const mostCells = 4_000_000;

/** A study as UCINET DL: a matrix for each layer and wave, `NA` where nothing was observed. */
export function dlText(study: Study): string {
  const n = study.people.ids.length;
  const slots = layerSlots(study);
  const asMatrices = fitsMatrices(study);
  return [
    `DL N=${n} NM=${slots.length} FORMAT=${asMatrices ? 'FULLMATRIX' : 'EDGELIST1'}`,
    'LABELS:',
    ...plainLabels(study.people.ids).map(quoted),
    'MATRIX LABELS:',
    ...plainLabels(slots.map(({ name }) => name)).map(quoted),
    'DATA:',
    ...slots.flatMap((slot, at) =>
      asMatrices ? matrixLines(slot, n) : [...(at === 0 ? [] : ['!']), ...tieLines(slot)],
    ),
    '',
  ].join('\n');
}

/** Whether matrices of every layer and wave are few enough cells to write. */
export function fitsMatrices({ people, layers, waves }: Study): boolean {
  return people.ids.length ** 2 * layers.length * waves.length <= mostCells;
}

function matrixLines({ layer, record }: LayerSlot, n: number): readonly string[] {
  const cells = Array.from({ length: n }, (_, row) => {
    return Array.from({ length: n }, (_, column): string =>
      row !== column && isSilent(record, row, column, layer.directed) ? 'NA' : '0',
    );
  });
  const put = (from: number, to: number, text: string) => {
    cells[from]![to] = text;
    if (!layer.directed) cells[to]![from] = text;
  };
  record.unknownSource.forEach((from, at) => {
    put(from, record.unknownTarget[at]!, 'NA');
  });
  record.source.forEach((from, at) => {
    put(from, record.target[at]!, String(record.weight[at]));
  });
  return cells.map((row) => row.join(' '));
}

/** Whether nobody who could have told of a pair has answered. */
function isSilent({ status }: LayerRecord, from: number, to: number, directed: boolean): boolean {
  if (status === null || status[from] === 'answered') return false;
  return directed || status[to] !== 'answered';
}

function tieLines({ layer, record }: LayerSlot): readonly string[] {
  return Array.from(record.source, (from, at) => {
    const [source, target] = [from + 1, record.target[at]! + 1];
    const there = `${source} ${target} ${record.weight[at]}`;
    return layer.directed ? there : `${there}\n${target} ${source} ${record.weight[at]}`;
  });
}

function quoted(label: string): string {
  return `"${label}"`;
}
