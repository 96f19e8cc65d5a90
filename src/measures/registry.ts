import { OptionError } from '../errors.ts';
import { brokerageDefinitions } from './brokerage/definitions.ts';
import { tieLossDefinitions } from './brokerage/tie-loss-definitions.ts';
import { centralityDefinitions } from './centrality/definitions.ts';
import { cohesionDefinitions } from './cohesion/definitions.ts';
import { relaxationDefinitions } from './cohesion/relaxation-definitions.ts';
import { structureDefinitions } from './cohesion/structure-definitions.ts';
import type { MeasureDefinition } from './definition.ts';
import { groupsDefinitions } from './groups/definitions.ts';
import { positionDefinitions } from './groups/position-definitions.ts';
import { keyPlayersDefinitions } from './key-players/definitions.ts';
import { relationsDefinitions } from './relations/definitions.ts';
import { layerDefinitions } from './relations/layer-definitions.ts';

const composed = [
  ...centralityDefinitions,
  ...brokerageDefinitions,
  ...tieLossDefinitions,
  ...cohesionDefinitions,
  ...structureDefinitions,
  ...relaxationDefinitions,
  ...groupsDefinitions,
  ...positionDefinitions,
  ...relationsDefinitions,
  ...layerDefinitions,
  ...keyPlayersDefinitions,
] as const;

/** The id of a measure, as flags, JSON and catalogues spell it. */
export type MeasureId = (typeof composed)[number]['id'];

/**
 * Every measure there is, in the order tables show them. An id may stand at several levels:
 * `betweenness` of people and of ties, `eiIndex` of people, groups and the network.
 */
export const measures: readonly (MeasureDefinition & { readonly id: MeasureId })[] = composed;

/** All entries of an id, one per level. Throws an OptionError that lists the ids there are. */
export function definitionsOf(id: string): readonly MeasureDefinition[] {
  const found = measures.filter((measure) => measure.id === id);
  if (found.length > 0) return found;
  const known = [...new Set<string>(measures.map((measure) => measure.id))];
  throw new OptionError('measure', id, `one of the measures ${known.join(', ')}`);
}

/** The first entry of an id; `definitionsOf` has the others. */
export function measureOf(id: string): MeasureDefinition {
  return definitionsOf(id)[0]!;
}
