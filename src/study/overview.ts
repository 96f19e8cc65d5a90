import type { Localized } from './localized.ts';
import { type Partition, partition } from './partition.ts';
import type { Layer, LayerKind, LayerRecord, Study, Wave } from './study.ts';

/** How many were asked and how many answered; null where nothing says. */
export interface ResponseCount {
  readonly invited: number | null;
  readonly answered: number | null;
}

export interface LayerOverview extends ResponseCount {
  readonly id: string;
  readonly label: Localized;
  readonly kind: LayerKind;
  readonly directed: boolean;
  /** Arcs of a directed layer, pairs of an undirected one. */
  readonly ties: number;
  readonly groups: readonly (ResponseCount & { readonly id: string })[];
}

/** What there is in one wave of a study, before anything is measured. */
export interface StudyOverview {
  readonly title: Localized;
  readonly wave: Wave;
  readonly people: number;
  /** The ties of all layers together. */
  readonly ties: number;
  readonly layers: readonly LayerOverview[];
  readonly groups: readonly {
    readonly id: string;
    readonly label: Localized;
    readonly size: number;
  }[];
}

/** The overview of one wave, by the groups of `attribute` where there is one. */
export function overview(study: Study, wave = 0, attribute = study.group): StudyOverview {
  const groups = attribute === null ? null : partition(study, attribute);
  const layers = study.layers.map((layer) => layerOverview(layer, layer.records[wave]!, groups));
  return {
    title: study.title,
    wave: study.waves[wave]!,
    people: study.people.ids.length,
    ties: layers.reduce((sum, layer) => sum + layer.ties, 0),
    layers,
    groups: (groups?.ids ?? []).map((id, at) => ({
      id,
      label: groups!.labels[at]!,
      size: groups!.sizes[at]!,
    })),
  };
}

function layerOverview(
  layer: Layer,
  { source, status }: LayerRecord,
  groups: Partition | null,
): LayerOverview {
  const responseOf = (belongs: (person: number) => boolean): ResponseCount => {
    if (status === null) return { invited: null, answered: null };
    const asked = status.filter((one, person) => isInvited(one) && belongs(person));
    return { invited: asked.length, answered: asked.filter((one) => one === 'answered').length };
  };
  return {
    id: layer.id,
    label: layer.label,
    kind: layer.kind,
    directed: layer.directed,
    ties: source.length,
    ...responseOf(() => true),
    groups: (groups?.ids ?? []).map((id, group) => ({
      id,
      ...responseOf((person) => groups!.of[person] === group),
    })),
  };
}

function isInvited(status: string): boolean {
  return status !== 'not-invited' && status !== 'withdrawn';
}
