import type { LayerRecord, Study } from '../../src/index.ts';

/** One tie of the map: two people and whether the answer was returned. */
export interface MapTie {
  readonly source: number;
  readonly target: number;
  readonly mutual: boolean;
  readonly layer: string;
}

export function recordOf(study: Study, layer: string, wave: string): LayerRecord | null {
  const at = study.waves.findIndex(({ id }) => id === wave);
  return study.layers.find(({ id }) => id === layer)?.records[at] ?? null;
}

/** The ties of a layer, two answers that meet drawn as one. */
export function mapTies(study: Study, layer: string, wave: string): readonly MapTie[] {
  const record = recordOf(study, layer, wave);
  if (record === null) return [];
  const n = study.people.ids.length;
  const keys = new Set<number>();
  for (let tie = 0; tie < record.source.length; tie++) {
    keys.add(record.source[tie]! * n + record.target[tie]!);
  }
  const ties: MapTie[] = [];
  for (let tie = 0; tie < record.source.length; tie++) {
    const source = record.source[tie]!;
    const target = record.target[tie]!;
    const mutual = keys.has(target * n + source);
    if (mutual && source > target) continue;
    ties.push({ source, target, mutual, layer });
  }
  return ties;
}

/** Who names a person in a layer, and whom the person names. Undirected ties count as both. */
export interface Neighbours {
  readonly named: readonly number[];
  readonly namedBy: readonly number[];
}

export function neighbours(study: Study, layer: string, wave: string, person: number): Neighbours {
  const record = recordOf(study, layer, wave);
  const named: number[] = [];
  const namedBy: number[] = [];
  if (record !== null) {
    for (let tie = 0; tie < record.source.length; tie++) {
      if (record.source[tie] === person) named.push(record.target[tie]!);
      if (record.target[tie] === person) namedBy.push(record.source[tie]!);
    }
  }
  return { named, namedBy };
}

/** Whether a person answered the question of a layer; null where nothing says so. */
export function answered(record: LayerRecord | null, person: number): boolean | null {
  if (record === null || record.status === null) return null;
  return record.status[person] === 'answered';
}
