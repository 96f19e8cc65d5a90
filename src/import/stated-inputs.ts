import type { Place } from '../issue.ts';
import { numberReader } from './cells.ts';
import type { ParsedStudyFile } from './formats/study-file.ts';
import type { IssueLog } from './issue-log.ts';
import type { Ledger } from './ledger.ts';
import { listColumns } from './list-columns.ts';
import { isSquare } from './matrix.ts';
import { matrixValues } from './matrix-values.ts';
import type { ListInput, MatrixInput, Slot } from './plan.ts';
import { isNamed, listingOf, type TiesShape, tiesOf } from './shape.ts';
import type { StatedWave } from './stated-waves.ts';
import { type Grid, placeOf } from './tables/table.ts';

/** The tables of a file of the study; `null` if there is no such file or it cannot be read. */
export type GridsOf = (
  file: string,
  /** The word that names the file, for the complaint; `null` to look without complaining. */
  from: { readonly file: string; readonly place: Place } | null,
) => Promise<readonly Grid[] | null>;

/** The tables of a study; those of ties may come read by column. */
export interface TablesOf {
  readonly grids: GridsOf;
  ties(...wanted: Parameters<GridsOf>): Promise<readonly (Grid | TiesShape)[] | null>;
}

interface Inputs {
  readonly lists: readonly ListInput[];
  readonly matrices: readonly MatrixInput[];
}

/** Slots that read one file, and where the study file first names it. */
interface Use {
  readonly place: Place;
  readonly slots: Slot[];
}

/** Where ties are looked for when nothing is said. */
export const usualFile = 'ties.csv';

/** The tables that hold the ties of every layer and wave. A file that several of them read is opened once. */
export async function statedInputs(
  parsed: ParsedStudyFile,
  waves: readonly StatedWave[],
  { ties }: TablesOf,
  missing: readonly string[],
  log: IssueLog,
  ledger: Ledger,
): Promise<Inputs> {
  const lists: ListInput[] = [];
  const matrices: MatrixInput[] = [];
  for (const [file, { place, slots }] of filesOf(parsed, waves)) {
    const found = await ties(file, { file: parsed.file, place });
    for (const grid of tiesAmong(found ?? [])) {
      const shape =
        'role' in grid ? grid : tiesOf(grid, numberReader(missing, grid.decimal ?? 'comma'), log);
      if (shape !== null) ledger.open(listingOf(shape));
      if (shape?.role === 'ties') lists.push(listInput(shape, slots, parsed, waves, missing, log));
      else if (shape?.role !== 'matrix') {
        if (!('role' in grid)) log.add('SHAPE_UNKNOWN', grid.file, placeOf(grid, 0));
      } else if (isSquare(shape.matrix, log)) {
        const content = matrixValues(shape.matrix, missing, log);
        // A matrix cannot say which layer it is, so it stands for every one that names its file.
        for (const slot of slots) matrices.push({ ...slot, matrix: shape.matrix, content });
      }
    }
  }
  return { lists, matrices };
}

/** Of a workbook the sheets called after ties, if it has such; else all of them. */
function tiesAmong(grids: readonly (Grid | TiesShape)[]): readonly (Grid | TiesShape)[] {
  const named = grids.filter(
    (grid) => !('role' in grid) && grid.sheet !== null && isNamed(grid, 'ties'),
  );
  return named.length > 0 ? named : grids;
}

/**
 * The file of every layer and wave. A layer's own file holds for all waves, unless it is the ties file
 * of one of them: then each wave reads its own.
 */
function filesOf(
  { content, place }: ParsedStudyFile,
  waves: readonly StatedWave[],
): ReadonlyMap<string, Use> {
  const { layers } = content;
  const waveFiles = new Set(waves.map(({ ties }) => ties));
  const uses = new Map<string, Use>();
  layers.forEach((layer, at) => {
    waves.forEach((wave, number) => {
      const own = waveFiles.has(layer.file) ? undefined : layer.file;
      const file = own ?? wave.ties ?? layer.file ?? usualFile;
      const named =
        file === wave.ties ? place('waves', number, 'ties') : place('layers', at, 'file');
      const use = uses.get(file) ?? { place: named, slots: [] };
      use.slots.push({ layer: at, wave: number });
      uses.set(file, use);
    });
  });
  return uses;
}

function listInput(
  shape: TiesShape,
  slots: readonly Slot[],
  { content }: ParsedStudyFile,
  waves: readonly StatedWave[],
  missing: readonly string[],
  log: IssueLog,
): ListInput {
  const columns = listColumns(shape, missing, log);
  const layerIds = new Map(content.layers.map(({ id }, at) => [id, at]));
  const waveIds = new Map(waves.map(({ id }, at) => [id, at]));
  const found = new Map<string, readonly Slot[]>();
  return {
    ...columns,
    slots(layer, wave) {
      const layerAt = layer === null ? null : layerIds.get(layer);
      const waveAt = wave === null ? null : waveIds.get(wave);
      if (layerAt === undefined) return 'LAYER_NOT_DECLARED';
      if (waveAt === undefined) return 'WAVE_NOT_DECLARED';
      const key = `${layerAt},${waveAt}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const fitting = slots.filter(
        (slot) =>
          (layerAt === null || slot.layer === layerAt) && (waveAt === null || slot.wave === waveAt),
      );
      found.set(key, fitting);
      return fitting;
    },
  };
}
