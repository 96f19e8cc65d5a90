import type { ParsedStudyFile } from './formats/study-file.ts';
import type { IssueLog } from './issue-log.ts';
import type { Coverage } from './plan.ts';
import type { StatedWave } from './stated-waves.ts';
import type { Table } from './tables/table.ts';

/**
 * Who answered, per layer and wave. The nearest word counts: of the layer, of the wave, of the study.
 * `null` for a layer means that everybody is known in it, as in records of the personnel office.
 */
export function coverageOf(
  parsed: ParsedStudyFile,
  stated: readonly StatedWave[],
  people: Table,
  log: IssueLog,
): readonly (readonly Coverage[])[] {
  const { content, place, file } = parsed;
  const columnOf = (name: string, ...path: readonly (string | number)[]): Coverage => {
    const column = people.header.indexOf(name);
    if (column >= 0) return column;
    log.add('COLUMN_MISSING', file, place(...path), { column: name, file: people.file });
    return null;
  };
  const layerIds = new Set(content.layers.map(({ id }) => id));
  const entries = content.coverage?.layers ?? [];
  entries.forEach(([id], at) => {
    if (!layerIds.has(id))
      log.add('LAYER_NOT_DECLARED', file, place('coverage', 'layers', at, 0), { layer: id });
  });
  const base = content.coverage?.column;
  const general = base === undefined ? null : columnOf(base, 'coverage', 'column');
  const waves = stated.map(({ id, status }, at) => {
    return { id, column: status === undefined ? general : columnOf(status, 'waves', at, 'status') };
  });
  return content.layers.map(({ id }) => {
    const at = entries.findLastIndex(([layer]) => layer === id);
    const own = entries[at]?.[1];
    return waves.map(({ id: wave, column }): Coverage => {
      if (own === undefined) return column;
      if (own === null) return 'everybody';
      if (typeof own === 'string') return columnOf(own, 'coverage', 'layers', at, 1);
      const inWave = own.findLastIndex(([name]) => name === wave);
      const stated = own[inWave]?.[1];
      if (stated === undefined) return column;
      return stated === null
        ? 'everybody'
        : columnOf(stated, 'coverage', 'layers', at, 1, inWave, 1);
    });
  });
}
