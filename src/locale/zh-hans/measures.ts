import type { measures as english } from '../en/measures.ts';
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

export const measures: typeof english = { byId, reasons };
