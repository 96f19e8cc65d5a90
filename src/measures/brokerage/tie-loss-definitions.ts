import { column, tooLarge } from '../columns.ts';
import type { MeasureDefinition } from '../definition.ts';
import { MOST_DENSE } from '../kernels/dense-cells.ts';
import { valenteFujimoto } from './valente-fujimoto.ts';

const valenteFujimoto2010 =
  'Valente, T. W., & Fujimoto, K. (2010). Bridging: locating critical connectors in a network. Social Networks, 32, 212–220. doi:10.1016/j.socnet.2010.03.003';

/** What the network would lose with a person’s ties. */
export const tieLossDefinitions = [
  {
    id: 'valenteFujimoto',
    level: 'node',
    family: 'brokerage',
    reads: 'symmetrized',
    weights: 'ignored',
    onRequest: true,
    cost: 'n · m · m at worst',
    sources: [valenteFujimoto2010],
    evaluate: ({ symmetrized }) =>
      symmetrized.n > MOST_DENSE
        ? tooLarge(symmetrized.n)
        : column(valenteFujimoto(symmetrized), 'isolate'),
  },
] as const satisfies readonly MeasureDefinition[];
