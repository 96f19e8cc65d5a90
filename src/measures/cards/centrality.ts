import type { MeasureId } from '../registry.ts';
import { type CardFacts, card } from './facts.ts';

/** a_ij = 1 if i names j, z_ij the weight, d_ij the shortest distance, A the matrix, n the people. */
export const centralityCards = {
  inDegree: card('Σⱼ aⱼᵢ', {
    ucinet: 'InDegree',
    sna: 'degree(cmode = "indegree")',
    igraph: 'degree(mode = "in")',
    networkx: 'DiGraph.in_degree',
  }),
  outDegree: card('Σⱼ aᵢⱼ', {
    ucinet: 'OutDegree',
    sna: 'degree(cmode = "outdegree")',
    igraph: 'degree(mode = "out")',
    networkx: 'DiGraph.out_degree',
  }),
  degree: card('Σⱼ max(aᵢⱼ, aⱼᵢ)', {
    ucinet: 'Degree',
    sna: 'degree(gmode = "graph")',
    igraph: 'degree()',
    networkx: 'Graph.degree',
  }),
  inStrength: card('Σⱼ zⱼᵢ', {
    igraph: 'strength(mode = "in")',
    networkx: 'DiGraph.in_degree(weight=…)',
  }),
  outStrength: card('Σⱼ zᵢⱼ', {
    igraph: 'strength(mode = "out")',
    networkx: 'DiGraph.out_degree(weight=…)',
  }),
  betweenness: card('bᵢ = Σ_{s≠i≠t} σₛₜ(i)/σₛₜ; b_e = Σ_{s≠t} σₛₜ(e)/σₛₜ; ÷ (n − 1)(n − 2)', {
    ucinet: 'Freeman betweenness',
    sna: 'betweenness()',
    igraph: 'betweenness(), edge_betweenness()',
    networkx: 'betweenness_centrality, edge_betweenness_centrality',
  }),
  inCloseness: card('(n − 1)/Σⱼ dⱼᵢ', {
    ucinet: 'Closeness (in)',
    igraph: 'closeness(mode = "in")',
    networkx: 'closeness_centrality',
  }),
  outCloseness: card('(n − 1)/Σⱼ dᵢⱼ', {
    ucinet: 'Closeness (out)',
    sna: 'closeness(cmode = "directed")',
    igraph: 'closeness(mode = "out")',
  }),
  closeness: card('(n − 1)/Σⱼ dᵢⱼ', {
    ucinet: 'Closeness',
    sna: 'closeness(cmode = "undirected")',
    igraph: 'closeness()',
    networkx: 'closeness_centrality',
  }),
  inHarmonic: card('Σⱼ (1/dⱼᵢ)/(n − 1), 1/∞ = 0', {
    ucinet: 'Reciprocal closeness (in)',
    igraph: 'harmonic_centrality(mode = "in")',
    networkx: 'harmonic_centrality',
  }),
  outHarmonic: card('Σⱼ (1/dᵢⱼ)/(n − 1), 1/∞ = 0', {
    ucinet: 'Reciprocal closeness (out)',
    sna: 'closeness(cmode = "suminvdir")',
    igraph: 'harmonic_centrality(mode = "out")',
  }),
  harmonic: card('Σⱼ (1/dᵢⱼ)/(n − 1), 1/∞ = 0', {
    ucinet: 'Reciprocal closeness',
    sna: 'closeness(cmode = "suminvundir")',
    igraph: 'harmonic_centrality()',
    networkx: 'harmonic_centrality',
  }),
  reach2: card('#{j ≠ i : dᵢⱼ ≤ 2}', {
    ucinet: '2-step reach',
    igraph: 'ego_size(order = 2) − 1',
  }),
  reach: card('#{j ≠ i : dᵢⱼ ≤ k}', {
    ucinet: 'k-reach',
    igraph: 'ego_size(order = k) − 1',
    networkx: 'single_source_shortest_path_length(cutoff=k)',
  }),
  eigenvector: card('A x = λ x, λ max, Σ xᵢ² = 1', {
    ucinet: 'Eigenvector',
    sna: 'evcent()',
    igraph: 'eigen_centrality()',
    networkx: 'eigenvector_centrality_numpy',
  }),
  pagerank: card('pᵢ = (1 − d)/n + d Σⱼ pⱼ aⱼᵢ/kⱼ⁺, d = 0.85', {
    igraph: 'page_rank()',
    networkx: 'pagerank',
  }),
  hub: card('A Aᵀ h = σ² h, σ max, Σ hᵢ² = 1', {
    igraph: 'hub_score()',
    networkx: 'hits',
  }),
  authority: card('Aᵀ A a = σ² a, σ max, Σ aᵢ² = 1', {
    igraph: 'authority_score()',
    networkx: 'hits',
  }),
  bonacich: card('α (I − βA)⁻¹ A 1, Σ cᵢ² = n, β = 1/(2λ)', {
    ucinet: 'Beta centrality (Bonacich power)',
    sna: 'bonpow()',
    igraph: 'power_centrality()',
  }),
  katz: card('Σ_{k≥1} αᵏ (Aᵀ)ᵏ 1, α = 1/(2λ)', {
    igraph: 'alpha_centrality(exo = 1) − 1',
    networkx: 'katz_centrality_numpy − 1',
  }),
} as const satisfies Partial<Record<MeasureId, CardFacts>>;
