import type { MeasureDefinition } from '../definition.ts';
import { choice } from '../own-options.ts';
import { simmelianDegree, simmelianTies } from './simmelian.ts';

const krackhardt1998 =
  'Krackhardt, D. (1998). Simmelian ties: super strong and sticky. In R. M. Kramer & M. A. Neale (Eds.), Power and Influence in Organizations (pp. 21–38). Sage.';
const krackhardt1999 =
  'Krackhardt, D. (1999). The ties that torture: Simmelian tie analysis in organizations. Research in the Sociology of Organizations, 16, 183–210.';

const variantOption = choice('variant', 'mutual', ['mutual', 'outgoing']);

/** The registry's entries of this folder; `as const` keeps the ids known to the compiler. */
export const relationsDefinitions = [
  {
    id: 'simmelianDegree',
    level: 'node',
    family: 'relations',
    reads: 'either',
    weights: 'ignored',
    cost: 'Σ degree²',
    sources: [krackhardt1998, krackhardt1999],
    own: [variantOption],
    evaluate: ({ reported }, own) => ({
      values: simmelianDegree(reported, { variant: own(variantOption) }),
    }),
  },
  {
    id: 'simmelian',
    level: 'tie',
    family: 'relations',
    reads: 'either',
    weights: 'ignored',
    cost: 'Σ degree²',
    sources: [krackhardt1998, krackhardt1999],
    own: [variantOption],
    evaluate: ({ reported }, own) => {
      const variant = own(variantOption);
      const { source, target, strength } = simmelianTies(reported, { variant });
      return { source, target, values: strength };
    },
  },
] as const satisfies readonly MeasureDefinition[];
