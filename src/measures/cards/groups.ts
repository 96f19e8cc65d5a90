import type { MeasureId } from '../registry.ts';
import { type CardFacts, card } from './facts.ts';

/** E ties between groups, I within; W possible ties within, X between; t_g ties inside group g. */
export const groupsCards = {
  community: card('max Q', {
    ucinet: 'Louvain method',
    igraph: 'cluster_louvain()',
    networkx: 'louvain_communities',
  }),
  modularity: card('Q = Σ_g [t_g/m − (d_g/2m)²]', {
    ucinet: 'Q (modularity)',
    igraph: 'modularity()',
    networkx: 'community.modularity',
  }),
  eiIndex: card('(E − I)/(E + I)', { ucinet: 'E-I index' }),
  'eiIndex.expected': card('(X − W)/(X + W)', { ucinet: 'E-I index: expected value' }),
  'eiIndex.pLower': card('(1 + #{EI* ≤ EI})/(1 + R)', { ucinet: 'E-I index: P <= Ob' }),
  'eiIndex.pUpper': card('(1 + #{EI* ≥ EI})/(1 + R)', { ucinet: 'E-I index: P >= Ob' }),
  'eiIndex.memberPooled': card('(E_g − 2I_g)/(E_g + 2I_g)'),
  densityMatrix: card('t_gh/p_gh', { ucinet: 'Density by groups', sna: 'blockmodel()' }),
  coleman: card('(s − w)/(1 − w), s ≥ w; (s − w)/w, s < w; w = (n_g − 1)/(n − 1)'),
  homophily: card('a/(a + b); Q = (ad − bc)/(ad + bc); r = (Σe_gg − Σa_g b_g)/(1 − Σa_g b_g)', {
    igraph: 'assortativity_nominal()',
    networkx: 'attribute_assortativity_coefficient',
  }),
  leiden: card('max Q', { igraph: 'cluster_leiden(objective_function = "modularity")' }),
  position: card('corr(corr(… corr(A) …)) → ±1', { ucinet: 'CONCOR' }),
  profileDistance: card('√Σ_{k≠i,j} [(aᵢₖ − aⱼₖ)² + (aₖᵢ − aₖⱼ)²]', {
    ucinet: 'Structural equivalence: profile',
    sna: 'sedist(method = "euclidean")',
  }),
  mixing: card('t_gh; E = p_gh m/p; t_g+ t_+h/m; t_g+ (n_h − δ_gh)/(n − 1)', {
    ucinet: 'Mixing tables',
    networkx: 'attribute_mixing_matrix',
  }),
  degreeAssortativity: card('corr(kᵢ, kⱼ), i→j', {
    igraph: 'assortativity_degree()',
    networkx: 'degree_pearson_correlation_coefficient',
  }),
  numericAssortativity: card('corr(xᵢ, xⱼ), i→j', {
    igraph: 'assortativity()',
    networkx: 'numeric_assortativity_coefficient',
  }),
} as const satisfies Partial<Record<MeasureId, CardFacts>>;
