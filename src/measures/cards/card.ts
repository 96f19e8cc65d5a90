import { type MeasureDefinition, type Profile, profiles } from '../definition.ts';
import { definitionsOf, type MeasureId } from '../registry.ts';
import { brokerageCards } from './brokerage.ts';
import { centralityCards } from './centrality.ts';
import { cohesionCards } from './cohesion.ts';
import { type EdgeResult, edgeResults } from './edges.ts';
import { type CardFacts, type Tool, tools } from './facts.ts';
import { groupsCards } from './groups.ts';
import { changesOf, type ProfileChange } from './profile-changes.ts';
import { relationsCards } from './relations.ts';

const facts = new Map<string, CardFacts>(
  Object.entries({
    ...centralityCards,
    ...brokerageCards,
    ...cohesionCards,
    ...groupsCards,
    ...relationsCards,
  }),
);

const changes = new Map<string, Readonly<Partial<Record<Profile, ProfileChange>>>>(
  Object.entries(changesOf),
);

/** The ids that have a card: all of the registry, as a test makes sure. */
export const carded: readonly string[] = [...facts.keys()];

/** All there is to know of a measure before using it, without the words of a language. */
export interface MeasureCard {
  readonly id: MeasureId;
  readonly formula: string;
  readonly calls: readonly (readonly [tool: Tool, name: string])[];
  /** One per level at which the measure has values. */
  readonly levels: readonly {
    readonly definition: MeasureDefinition;
    readonly edges: readonly EdgeResult[];
    /** Whether it looks at other layers, or at numbers of people. */
    readonly looksBeyond: boolean;
  }[];
  readonly changes: readonly (readonly [profile: Profile, change: ProfileChange])[];
}

/** The card of a measure. Throws an OptionError for an id that is not in the registry. */
export function measureCard(id: MeasureId): MeasureCard {
  const definitions = definitionsOf(id);
  const { formula, calls } = facts.get(id) ?? { formula: '', calls: {} };
  const changed = changes.get(id) ?? {};
  return {
    id,
    formula,
    calls: tools.flatMap((tool) => {
      const name = calls[tool];
      return name === undefined ? [] : [[tool, name] as const];
    }),
    levels: definitions.map((definition) => ({ definition, ...edgeResults(definition) })),
    changes: profiles.flatMap((profile) => {
      const change = changed[profile];
      return change === undefined ? [] : [[profile, change] as const];
    }),
  };
}
