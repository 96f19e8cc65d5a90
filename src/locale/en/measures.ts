import { brokerage } from './measures/brokerage.ts';
import { centrality } from './measures/centrality.ts';
import { cohesion } from './measures/cohesion.ts';
import { groups } from './measures/groups.ts';
import { keyPlayers } from './measures/key-players.ts';
import { layers, tieLoss } from './measures/layers.ts';
import { positions } from './measures/positions.ts';
import { reasons } from './measures/reasons.ts';
import { relations } from './measures/relations.ts';
import { relaxations } from './measures/relaxations.ts';
import { structure } from './measures/structure.ts';

/** The words of every measure, by its id in the registry; a measure without words does not compile. */
const byId = {
  ...centrality,
  ...brokerage,
  ...cohesion,
  ...groups,
  ...relations,
  ...structure,
  ...relaxations,
  ...positions,
  ...layers,
  ...tieLoss,
  ...keyPlayers,
};

export const measures = { byId, reasons };
