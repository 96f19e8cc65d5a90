import type { Localized } from '../study/localized.ts';
import { localizedText } from './formats/localized-text.ts';
import type { ParsedStudyFile } from './formats/study-file.ts';
import { type TiesShape, tiesHeaderRow } from './shape.ts';
import { type TablesOf, usualFile } from './stated-inputs.ts';
import { columnFor } from './tables/columns.ts';

/** A wave of a study file, with the file and the column it names, if any. */
export interface StatedWave {
  readonly id: string;
  readonly label: Localized;
  readonly ties: string | undefined;
  readonly status: string | undefined;
}

/** The waves a study file states, else those its tables of ties name in a wave column, else one. */
export async function wavesOf(
  { content }: ParsedStudyFile,
  { ties }: TablesOf,
): Promise<readonly StatedWave[]> {
  if (content.waves !== undefined) {
    return content.waves.map(({ id, label, ties, status }) => {
      return { id, label: localizedText(label) ?? id, ties, status };
    });
  }
  const ids = new Set<string>();
  for (const file of new Set(content.layers.map((layer) => layer.file ?? usualFile))) {
    for (const grid of (await ties(file, null)) ?? []) {
      if ('role' in grid) {
        for (const text of textsOf(grid)) ids.add(text.trim());
        continue;
      }
      const header = tiesHeaderRow(grid);
      const column = header < 0 ? -1 : columnFor(grid.rows[header]!, 'wave');
      if (column < 0) continue;
      for (const row of grid.rows.slice(header + 1)) ids.add((row[column] ?? '').trim());
    }
  }
  ids.delete('');
  const found = ids.size === 0 ? ['w1'] : [...ids];
  return found.map((id) => ({ id, label: id, ties: undefined, status: undefined }));
}

/** What the wave column of a table read by column says. */
function textsOf({ table }: TiesShape): readonly string[] {
  if (!('cells' in table)) return [];
  return table.cells.labels(columnFor(table.header, 'wave'))?.texts ?? [];
}
