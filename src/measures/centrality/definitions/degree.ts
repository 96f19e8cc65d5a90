import type { MeasureDefinition } from '../../definition.ts';
import { freeman1978 } from '../../sources.ts';
import { degree, inDegree, inStrength, outDegree, outStrength } from '../degree.ts';

const barrat2004 =
  'Barrat, A., Barthélemy, M., Pastor-Satorras, R., & Vespignani, A. (2004). The architecture of complex weighted networks. PNAS, 101, 3747–3752. doi:10.1073/pnas.0400087101';

export const degreeDefinitions = [
  {
    id: 'inDegree',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'ignored',
    cost: 'n',
    sources: [freeman1978],
    evaluate: ({ reported }) => ({ values: inDegree(reported) }),
  },
  {
    id: 'outDegree',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'ignored',
    cost: 'n',
    sources: [freeman1978],
    evaluate: ({ reported }) => ({ values: outDegree(reported) }),
  },
  {
    id: 'degree',
    level: 'node',
    family: 'centrality',
    reads: 'symmetrized',
    weights: 'ignored',
    cost: 'n + m',
    sources: [freeman1978],
    evaluate: ({ symmetrized }) => ({ values: degree(symmetrized) }),
  },
  {
    id: 'inStrength',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'always',
    cost: 'n + m',
    sources: [barrat2004],
    evaluate: ({ reported }) => ({ values: inStrength(reported) }),
  },
  {
    id: 'outStrength',
    level: 'node',
    family: 'centrality',
    reads: 'reported',
    weights: 'always',
    cost: 'n + m',
    sources: [barrat2004],
    evaluate: ({ reported }) => ({ values: outStrength(reported) }),
  },
] as const satisfies readonly MeasureDefinition[];
