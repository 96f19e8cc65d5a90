import type { LayerRecord, Study } from '../../study/study.ts';
import type { Cell } from '../table.ts';

/** The ties of a study as a table. `NA` marks a pair that was not observed. */
interface TieSheet {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One row per tie of every layer and wave; columns that would say nothing are left out. */
export function tieSheet(study: Study): TieSheet {
  const rows = study.waves.flatMap((wave, at) =>
    study.layers.flatMap((layer) =>
      tiesIn(layer.records[at]!, study.people.ids).map(([source, target, weight]) => ({
        source,
        target,
        layer: layer.id,
        weight,
        wave: wave.id,
      })),
    ),
  );
  const weighted = rows.some(({ weight }) => weight !== 1);
  const waves = study.waves.length > 1;
  const header = [
    'source',
    'target',
    'layer',
    ...(weighted ? ['weight'] : []),
    ...(waves ? ['wave'] : []),
  ];
  return {
    header,
    rows: rows.map(({ source, target, layer, weight, wave }) => [
      source,
      target,
      layer,
      ...(weighted ? [weight] : []),
      ...(waves ? [wave] : []),
    ]),
  };
}

function tiesIn(
  record: LayerRecord,
  ids: readonly string[],
): readonly (readonly [string, string, number | 'NA'])[] {
  const { status, unknownSource, unknownTarget } = record;
  const gone = (person: number) => status?.[person] === 'withdrawn';
  const ties = Array.from(record.source, (from, at) => {
    return [ids[from]!, ids[record.target[at]!]!, record.weight[at]!] as const;
  });
  // Whoever withdrew is unknown by that word alone.
  const open = Array.from(unknownSource, (from, at) => [from, unknownTarget[at]!] as const)
    .filter(([from, to]) => !gone(from) && !gone(to))
    .map(([from, to]) => [ids[from]!, ids[to]!, 'NA'] as const);
  return [...ties, ...open];
}
