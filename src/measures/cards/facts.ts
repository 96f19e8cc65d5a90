/** Programs whose names for a measure a card gives. */
export const tools = ['ucinet', 'sna', 'igraph', 'networkx'] as const;
export type Tool = (typeof tools)[number];

export const toolNames: Readonly<Record<Tool, string>> = {
  ucinet: 'UCINET',
  sna: 'R sna',
  igraph: 'R igraph',
  networkx: 'NetworkX',
};

/** What a card says in no language, or in that of mathematics. */
export interface CardFacts {
  readonly formula: string;
  /** What each program that has the measure calls it; one that is not here does not have it. */
  readonly calls: Readonly<Partial<Record<Tool, string>>>;
}

/** A card's facts on one line. */
export const card = (formula: string, calls: CardFacts['calls'] = {}): CardFacts => ({
  formula,
  calls,
});
