import type { MeasureId } from '../registry.ts';
import { type CardFacts, card } from './facts.ts';

const gouldFernandez = (column: string) => ({
  ucinet: 'G&F brokerage roles',
  sna: `brokerage(), ${column}`,
});

const expected = 'ψ = d²(1 − d)';
const z = '(x − E)/√Var';

/** p_ij is j's share of i's ties, m_jq of j's tie with q in j's strongest, d the density. */
export const brokerageCards = {
  constraint: card('Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)²', {
    ucinet: 'Structural holes: Constraint',
    igraph: 'constraint()',
    networkx: 'constraint',
  }),
  effectiveSize: card('Σⱼ [1 − Σ_q pᵢ_q mⱼ_q]', {
    ucinet: 'Structural holes: EffSize',
    networkx: 'effective_size',
  }),
  efficiency: card('ESᵢ/N', { ucinet: 'Structural holes: Efficiency' }),
  hierarchy: card('Σⱼ rⱼ ln rⱼ/(N ln N), rⱼ = cᵢⱼ/(Cᵢ/N)', {
    ucinet: 'Structural holes: Hierarchy',
  }),
  coordinator: card('#{(a, b) : a→i→b, a↛b, A–A–A}', gouldFernandez('w_I')),
  'coordinator.expected': card(`${expected}; ψ(nᵢ − 1)(nᵢ − 2)`, gouldFernandez('w_I')),
  'coordinator.z': card(z, gouldFernandez('w_I')),
  itinerant: card('#{(a, b) : a→i→b, a↛b, A–B–A}', gouldFernandez('w_O')),
  'itinerant.expected': card(`${expected}; ψ Σ_{g≠i} n_g(n_g − 1)`, gouldFernandez('w_O')),
  'itinerant.z': card(z, gouldFernandez('w_O')),
  representative: card('#{(a, b) : a→i→b, a↛b, A–A–B}', gouldFernandez('b_IO')),
  'representative.expected': card(`${expected}; ψ(n − nᵢ)(nᵢ − 1)`, gouldFernandez('b_IO')),
  'representative.z': card(z, gouldFernandez('b_IO')),
  gatekeeper: card('#{(a, b) : a→i→b, a↛b, A–B–B}', gouldFernandez('b_OI')),
  'gatekeeper.expected': card(`${expected}; ψ(n − nᵢ)(nᵢ − 1)`, gouldFernandez('b_OI')),
  'gatekeeper.z': card(z, gouldFernandez('b_OI')),
  liaison: card('#{(a, b) : a→i→b, a↛b, A–B–C}', gouldFernandez('b_O')),
  'liaison.expected': card(`${expected}; ψ[(Σ n_g)² − Σ n_g²], g ≠ i`, gouldFernandez('b_O')),
  'liaison.z': card(z, gouldFernandez('b_O')),
  brokerage: card('#{(a, b) : a→i→b, a↛b}', gouldFernandez('t')),
  'brokerage.expected': card(`${expected}; ψ(n − 1)(n − 2)`, gouldFernandez('t')),
  'brokerage.z': card(z, gouldFernandez('t')),
  everettValente: card('(2bᵢ + cᵢ − 1)/dᵢ; ½[(bᵢ + r⁻)/d⁻ + (bᵢ + r⁺)/d⁺]', {
    ucinet: 'EV brokerage',
  }),
  honestBroker0: card('#{{a, b} : a→i, b→i, a↛b, b↛a}', { ucinet: 'Honest broker: HBI0' }),
  honestBroker1: card('#{{a, b} : a→i, b→i, a→b ⊻ b→a}', { ucinet: 'Honest broker: HBI1' }),
  honestBroker2: card('#{{a, b} : a→i, b→i, a↔b}', { ucinet: 'Honest broker: HBI2' }),
  bridgingCoefficient: card('(1/dᵢ)/Σⱼ 1/dⱼ'),
  bridgingCentrality: card('bᵢ · (1/dᵢ)/Σⱼ 1/dⱼ'),
  valenteFujimoto: card('Σⱼ [C(G) − C(G − ij)]/dᵢ, C = Σ (1/d)/(n(n − 1))'),
} as const satisfies Partial<Record<MeasureId, CardFacts>>;
