import { column, tooLarge } from '../columns.ts';
import type { MeasureContext, MeasureDefinition, Reason } from '../definition.ts';
import { MOST_DENSE } from '../kernels/dense-cells.ts';
import { choice, type OwnReader } from '../own-options.ts';
import { corePeriphery } from './core-periphery/core-periphery.ts';
import { coreScores } from './core-periphery/core-scores.ts';

const borgattiEverett2000 =
  'Borgatti, S. P., & Everett, M. G. (2000). Models of core/periphery structures. Social Networks, 21, 375–395. doi:10.1016/S0378-8733(99)00019-2';

const isTooLarge = (n: number) => n > MOST_DENSE;

const betweenOption = choice('between', 'ignored', ['ignored', 'density', 'one']);
const valuesOption = choice('values', 'binary', ['binary', 'valued']);

function sharedCore({ reported, options, once }: MeasureContext, own: OwnReader) {
  const [ideal, values] = [own(betweenOption), own(valuesOption)];
  const between = ideal === 'one' ? 1 : ideal;
  return once('core-periphery', () =>
    corePeriphery(reported, { seed: options.seed, between, values }),
  );
}

function sharedScores({ reported, options, once }: MeasureContext, own: OwnReader) {
  const values = own(valuesOption);
  return once('core-scores', () => coreScores(reported, { seed: options.seed, values }));
}

const whyNoScores: Readonly<Record<'no-ties' | 'not-converged' | 'degenerate', Reason>> = {
  'no-ties': 'no-ties',
  'not-converged': 'not-converged',
  degenerate: 'degenerate-eigenvalue',
};

/** `NaN` for everybody, for one reason. */
const nobody = (n: number, reason: Reason) => column(new Float64Array(n).fill(NaN), reason);

/** How the network as a whole is put together: core and periphery. */
export const structureDefinitions = [
  {
    id: 'corePeriphery',
    level: 'node',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n² per move',
    sources: [borgattiEverett2000],
    own: [betweenOption, valuesOption],
    evaluate: (context, own) => {
      const { n } = context.reported;
      if (isTooLarge(n)) return tooLarge(n);
      const { fit, core } = sharedCore(context, own);
      if (Number.isNaN(fit)) return nobody(n, 'no-variance');
      const values = new Uint8Array(n);
      for (const node of core) values[node] = 1;
      return { values };
    },
  },
  {
    id: 'corePeriphery',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n² per move',
    sources: [borgattiEverett2000],
    own: [betweenOption, valuesOption],
    evaluate: (context, own) => {
      const { n, ids } = context.reported;
      if (isTooLarge(n)) return { value: NaN, reason: 'too-large' };
      const { fit, core, cores, more, exact } = sharedCore(context, own);
      if (Number.isNaN(fit)) return { value: NaN, reason: 'no-variance' };
      return {
        record: {
          value: fit,
          size: core.length,
          exact,
          equallyGood: cores.length + more,
          members: Array.from(core, (node) => ids[node]),
        },
      };
    },
  },
  {
    id: 'coreScore',
    level: 'node',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n², and n + m per round',
    sources: [borgattiEverett2000],
    own: [valuesOption],
    evaluate: (context, own) => {
      const { n } = context.reported;
      if (isTooLarge(n)) return tooLarge(n);
      const { scores, outcome } = sharedScores(context, own);
      return outcome === 'found' ? { values: scores } : nobody(n, whyNoScores[outcome]);
    },
  },
  {
    id: 'coreScore',
    level: 'network',
    family: 'cohesion',
    reads: 'either',
    weights: 'ignored',
    cost: 'n², and n + m per round',
    sources: [borgattiEverett2000],
    own: [valuesOption],
    evaluate: (context, own) => {
      if (isTooLarge(context.reported.n)) return { value: NaN, reason: 'too-large' };
      const { fit, size, outcome } = sharedScores(context, own);
      if (outcome !== 'found') return { value: NaN, reason: whyNoScores[outcome] };
      return Number.isNaN(fit)
        ? { value: NaN, reason: 'no-variance' }
        : { record: { value: fit, size } };
    },
  },
] as const satisfies readonly MeasureDefinition[];
