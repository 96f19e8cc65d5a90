import type { MeasureId } from '../registry.ts';
import { type CardFacts, card } from './facts.ts';

/** kᵢ^α people tied with i in layer α of M, oᵢ = Σ_α kᵢ^α; P positive, N negative ties. */
export const relationsCards = {
  simmelianDegree: card('#{j : i↔j, ∃k : i↔k, j↔k}', { ucinet: 'Simmelian ties' }),
  simmelian: card('#{k : i↔k, j↔k}, i↔j', { ucinet: 'Simmelian ties' }),
  pnCentrality: card('(I − (P − 2N)/(2(n − 1)))⁻¹ 1', { ucinet: 'PN centrality' }),
  inPnCentrality: card('(I − β²AᵀA)⁻¹(I + βAᵀ) 1, A = P − 2N, β = 1/(2(n − 1))'),
  outPnCentrality: card('(I − β²AAᵀ)⁻¹(I + βA) 1, A = P − 2N, β = 1/(2(n − 1))'),
  balance: card('T₊/(T₊ + T₋)'),
  multiplexDegree: card('oᵢ = Σ_α kᵢ^α'),
  multiplexContacts: card('#{j : Σ_α aᵢⱼ^α > 0}'),
  multiplexShare: card('#{j : Σ_α aᵢⱼ^α > 1}/#{j : Σ_α aᵢⱼ^α > 0}'),
  multiplexParticipation: card('M/(M − 1) · [1 − Σ_α (kᵢ^α/oᵢ)²]'),
  keyPlayersNegative: card('max_K 1 − Σ_{i≠j∉K} (1/dᵢⱼ)/[(n − k)(n − k − 1)], k = |K|', {
    ucinet: 'KeyPlayer: fragmentation (KPP-Neg)',
  }),
  keyPlayersPositive: card('max_K #{j : min_{i∈K} dᵢⱼ ≤ m}, or max_K Σⱼ (1/d_Kj)/n', {
    ucinet: 'KeyPlayer: reach (KPP-Pos)',
  }),
  roleProfiles: card('(#{j : rⱼ < rᵢ} + ½#{j ≠ i : rⱼ = rᵢ})/(n − 1)'),
} as const satisfies Partial<Record<MeasureId, CardFacts>>;
