import type { MeasureId } from '../registry.ts';
import { type CardFacts, card } from './facts.ts';

/** N_c is the size of component c, m the ties. */
export const cohesionCards = {
  clustering: card('2t/(k(k − 1))', {
    ucinet: 'Clustering coefficient',
    igraph: 'transitivity(type = "local")',
    networkx: 'clustering',
  }),
  coreness: card('max k : i ∈ k-core', {
    ucinet: 'K-cores',
    sna: 'kcores()',
    igraph: 'coreness()',
    networkx: 'core_number',
  }),
  cutpoint: card('c(G − i) > c(G)', {
    ucinet: 'Cutpoints',
    sna: 'cutpoints()',
    igraph: 'articulation_points()',
    networkx: 'articulation_points',
  }),
  cliqueCount: card('#{C : i ∈ C, |C| ≥ 3}', { sna: 'clique.census()' }),
  component: card('{j : i ⇝ j}', {
    ucinet: 'Weak components',
    sna: 'component.dist(connected = "weak")',
    igraph: 'components()',
    networkx: 'connected_components',
  }),
  bridge: card('c(G − ij) > c(G)', { igraph: 'bridges()', networkx: 'bridges' }),
  localBridgeSpan: card('d(i, j) in G − ij', { networkx: 'local_bridges(with_span=True)' }),
  n: card('n', { sna: 'network.size()', igraph: 'vcount()', networkx: 'number_of_nodes' }),
  ties: card('m', { igraph: 'ecount()', networkx: 'number_of_edges' }),
  density: card('m/(n(n − 1) − u)', {
    ucinet: 'Density',
    sna: 'gden()',
    igraph: 'edge_density()',
    networkx: 'density',
  }),
  arcReciprocity: card('2M/(2M + A)', {
    ucinet: 'Arc reciprocity',
    sna: 'grecip(measure = "edgewise")',
    igraph: 'reciprocity()',
    networkx: 'overall_reciprocity',
  }),
  dyadReciprocity: card('M/(M + A)', {
    ucinet: 'Dyad reciprocity',
    sna: 'grecip(measure = "dyadic.nonnull")',
    igraph: 'reciprocity(mode = "ratio")',
  }),
  transitivity: card('#{i→j→k, i→k}/#{i→j→k}, i ≠ k', {
    ucinet: 'Closure',
    sna: 'gtrans(measure = "weak")',
    igraph: 'transitivity(type = "global")',
    networkx: 'transitivity',
  }),
  triadCensus: card('(T₀₀₃ … T₃₀₀), Σ = n(n − 1)(n − 2)/6', {
    ucinet: 'Triad census',
    sna: 'triad.census()',
    igraph: 'triad_census()',
    networkx: 'triadic_census',
  }),
  meanDistance: card('Σ dᵢⱼ/#{i ⇝ j}', {
    ucinet: 'Avg distance',
    igraph: 'mean_distance()',
    networkx: 'average_shortest_path_length',
  }),
  diameter: card('max dᵢⱼ, dᵢⱼ < ∞', {
    ucinet: 'Diameter',
    igraph: 'diameter()',
    networkx: 'diameter',
  }),
  compactness: card('Σ (1/dᵢⱼ)/(n(n − 1))', {
    ucinet: 'Compactness',
    igraph: 'global_efficiency()',
    networkx: 'global_efficiency',
  }),
  reachableShare: card('#{i ⇝ j}/(n(n − 1))', { ucinet: 'Connectedness (Cohesion)' }),
  fragmentation: card('1 − Σ N_c(N_c − 1)/(n(n − 1))', { ucinet: 'Fragmentation' }),
  distanceFragmentation: card('1 − Σ (1/dᵢⱼ)/(n(n − 1))', {
    ucinet: 'Distance-weighted fragmentation (Breadth)',
  }),
  components: card('#c', {
    ucinet: 'Components',
    sna: 'components(connected = "weak")',
    igraph: 'count_components()',
    networkx: 'number_connected_components',
  }),
  strongComponents: card('#{c : i ⇝ j ⇝ i}', {
    sna: 'components(connected = "strong")',
    igraph: 'count_components(mode = "strong")',
    networkx: 'number_strongly_connected_components',
  }),
  cutpoints: card('#{i : c(G − i) > c(G)}', { sna: 'cutpoints()' }),
  bridges: card('#{ij : c(G − ij) > c(G)}', { igraph: 'bridges()', networkx: 'bridges' }),
  cliques: card('max C : i, j ∈ C ⇒ i–j, |C| ≥ 3', {
    ucinet: 'Cliques',
    sna: 'clique.census()',
    igraph: 'max_cliques(min = 3)',
    networkx: 'find_cliques',
  }),
  connectedness: card('Σ N_c(N_c − 1)/(n(n − 1))', {
    ucinet: 'Krackhardt GTD: Connectedness',
    sna: 'connectedness()',
  }),
  gtdHierarchy: card('1 − M/(M + U)', {
    ucinet: 'Krackhardt GTD: Hierarchy',
    sna: 'hierarchy(measure = "krackhardt")',
  }),
  gtdEfficiency: card('1 − [m − Σ(N_c − 1)]/Σ(N_c − 1)²', {
    ucinet: 'Krackhardt GTD: Efficiency',
    sna: 'efficiency()',
  }),
  gtdLub: card('1 − V/Σ(N_c − 1)(N_c − 2)/2', {
    ucinet: 'Krackhardt GTD: LUB',
    sna: 'lubness()',
  }),
  inDegreeCentralization: card('Σ (max − kⱼ⁻)/(n − 1)²', {
    ucinet: 'Indegree centralization',
    sna: 'centralization(degree, cmode = "indegree")',
    igraph: 'centr_degree(mode = "in", loops = FALSE)',
  }),
  outDegreeCentralization: card('Σ (max − kⱼ⁺)/(n − 1)²', {
    ucinet: 'Outdegree centralization',
    sna: 'centralization(degree, cmode = "outdegree")',
    igraph: 'centr_degree(mode = "out", loops = FALSE)',
  }),
  degreeCentralization: card('Σ (max − kⱼ)/((n − 1)(n − 2))', {
    ucinet: 'Degree centralization',
    sna: 'centralization(degree, mode = "graph")',
    igraph: 'centr_degree(loops = FALSE)',
  }),
  betweennessCentralization: card('Σ (max − bⱼ)/((n − 1)²(n − 2))', {
    ucinet: 'Betweenness centralization',
    sna: 'centralization(betweenness)',
    igraph: 'centr_betw()',
  }),
  closenessCentralization: card('Σ (max − Cⱼ)(2n − 3)/((n − 1)(n − 2))', {
    ucinet: 'Closeness centralization',
    igraph: 'centr_clo()',
  }),
  corePeriphery: card('max r(A, Δ), δᵢⱼ = 1 : i, j ∈ C; δᵢⱼ = 0 : i, j ∉ C', {
    ucinet: 'Core/periphery: categorical',
  }),
  coreScore: card('min Σ_{i≠j} (aᵢⱼ − cᵢcⱼ)²', { ucinet: 'Core/periphery: continuous' }),
  nCliques: card('max S : dᵢⱼ ≤ 2', { ucinet: 'N-cliques' }),
  nClans: card('max S : dᵢⱼ ≤ 2, d_S(i, j) ≤ 2', { ucinet: 'N-clan' }),
  nClubs: card('max S : d_S(i, j) ≤ 2'),
  kPlexes: card('max S : kᵢ(S) ≥ |S| − 2, |S| ≥ 4', { ucinet: 'K-plex' }),
  cliqueTree: card('Cᵢⱼ = #{C : i, j ∈ C}; s(X, Y) = Σ_{i∈X, j∈Y} Cᵢⱼ/(|X||Y|)', {
    ucinet: 'Cliques: co-membership clustering',
  }),
} as const satisfies Partial<Record<MeasureId, CardFacts>>;
