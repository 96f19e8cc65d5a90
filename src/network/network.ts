import { knownOptions, OptionError, oneOf } from '../errors.ts';
import type { Layer, LayerKind, LayerRecord, Study } from '../study/study.ts';
import { build } from './build.ts';
import { flow } from './flow.ts';
import type { SymmetrizeRule } from './symmetrize.ts';

/**
 * Neighbours of every node in one direction: node i has `nodes[offsets[i]..offsets[i + 1]]`,
 * ascending.
 */
export interface Rows {
  readonly offsets: Uint32Array;
  readonly nodes: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * One layer as compressed rows in node order: simple, without self-ties, an undirected tie in both
 * rows. Cells that were not observed hold no tie here and are counted in `unknown`.
 */
export interface Network {
  readonly layer: string;
  readonly kind: LayerKind;
  readonly n: number;
  readonly ids: readonly string[];
  readonly directed: boolean;
  /** `reported`: i→j means i named j. `flow`: i→j means the resource goes from i to j. */
  readonly direction: 'reported' | 'flow';
  readonly out: Rows;
  /** The same object as `out` when undirected. */
  readonly in: Rows;
  /** Arcs if directed, pairs if not. */
  readonly ties: number;
  /** Arcs or pairs that are neither tie nor observed absence. */
  readonly unknown: Unknown;
  /**
   * Where an undirected network came from directed reports: those, and the rule that joined them.
   */
  readonly symmetrized?: { readonly reports: Network; readonly rule: SymmetrizeRule };
}

/** Which arcs (or pairs) are neither a tie nor an observed absence; `cell` reads a single one. */
export interface Unknown {
  readonly count: number;
  /** 1 for a person whose whole row of answers is missing. */
  readonly rows: Uint8Array;
  /** Whether a missing row empties the person's `out` ties here, or `in` once turned to flow. */
  readonly side: 'out' | 'in';
  /** Single unanswered cells besides the rows, as parallel lists. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
}

interface NetworkOptions {
  /** The id of a wave; the first when left out. */
  wave?: string;
  /** Ties as people reported them, or turned the way the resource flows. */
  ties?: 'reported' | 'flow';
}

/** The network of one layer. Throws an OptionError for a layer or wave that is not in the study. */
export function network(study: Study, layerId: string, options: NetworkOptions = {}): Network {
  knownOptions(options, ['wave', 'ties']);
  const ties = oneOf('ties', options.ties ?? 'reported', ['reported', 'flow']);
  const layer = layerOf(study, layerId);
  const record = recordOf(study, layer, options.wave);
  const reported = build({
    ...record,
    ids: study.people.ids,
    layer: layer.id,
    kind: layer.kind,
    directed: layer.directed,
  });
  return ties === 'flow' && layer.flow === 'against'
    ? flow(reported)
    : { ...reported, direction: ties };
}

export function layerOf(study: Study, layerId: string): Layer {
  const layer = study.layers.find((candidate) => candidate.id === layerId);
  if (layer !== undefined) return layer;
  throw new OptionError(
    'layer',
    layerId,
    `one of the layers ${study.layers.map((l) => l.id).join(', ')}`,
  );
}

export function recordOf(study: Study, layer: Layer, waveId?: string): LayerRecord {
  const wave =
    waveId === undefined ? 0 : study.waves.findIndex((candidate) => candidate.id === waveId);
  if (wave >= 0) return layer.records[wave]!;
  throw new OptionError(
    'wave',
    waveId,
    `one of the waves ${study.waves.map((w) => w.id).join(', ')}`,
  );
}
