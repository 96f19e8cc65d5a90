import type { Partition } from '../../study/partition.ts';
import type { BlockCells } from '../density-blocks.ts';
import type { DensityModelResult } from '../density-model.ts';
import type { LogisticQapResult } from '../logistic-qap.ts';
import type { MrqapResult } from '../mrqap.ts';
import type { Distribution } from '../permutation.ts';
import type { QapResult } from '../qap.ts';
import { type Predictor, predictorText } from './predictor.ts';
import type { Behind, FigureName, Subject, TestReason, TestRow } from './result.ts';

/** The parts of a row that are not the same for most. */
type RowOf = Pick<TestRow, 'id' | 'subject' | 'behind'> & Partial<TestRow>;

const row = (given: RowOf): TestRow => ({
  figures: new Map(),
  tested: null,
  chance: null,
  reason: null,
  cells: null,
  dropped: null,
  hidden: false,
  ...given,
});

/** These figures of a result, in this order. */
function figures<Name extends FigureName>(
  of: Readonly<Record<Name, number>>,
  names: readonly Name[],
): ReadonlyMap<FigureName, number> {
  return new Map(names.map((name) => [name, of[name]]));
}

export function associationRow(
  outcome: string,
  predictor: Predictor,
  { value, reason, cells, dropped, permutation }: QapResult,
  behind: Behind,
): TestRow {
  return row({
    id: `${outcome} × ${predictorText(predictor)}`,
    subject: { kind: 'association', outcome, predictor },
    figures: new Map([['value', value]]),
    tested: 'value',
    chance: permutation,
    reason: reason ?? null,
    cells,
    dropped,
    behind,
  });
}

const linear = ['b', 'beta', 'standardError', 't', 'robustError', 'robustT', 'vif'] as const;
const logistic = ['b', 'oddsRatio', 'standardError', 'z'] as const;

export function linearRows(
  predictors: readonly Predictor[],
  result: MrqapResult,
  behind: readonly Behind[],
): TestRow[] {
  const reason = result.reason ?? null;
  const all = together(behind);
  return [
    ...result.terms.map((term, k) =>
      termRow(predictors[k]!, term, linear, 't', reason, behind[k]!),
    ),
    interceptRow(figures(result.intercept, ['b', 'standardError', 't', 'robustError', 'robustT']), {
      reason,
      behind: all,
    }),
    fitRow(figures(result, ['rSquared', 'adjustedRSquared']), 'rSquared', result, all),
  ];
}

export function logisticRows(
  predictors: readonly Predictor[],
  result: LogisticQapResult,
  behind: readonly Behind[],
): TestRow[] {
  const reason = result.reason ?? null;
  const all = together(behind);
  const names = ['pseudoRSquared', 'logLikelihood', 'nullLogLikelihood'] as const;
  return [
    ...result.terms.map((term, k) =>
      termRow(predictors[k]!, term, logistic, 'z', reason, behind[k]!),
    ),
    interceptRow(figures(result.intercept, ['b', 'standardError', 'z']), { reason, behind: all }),
    fitRow(figures(result, names), 'pseudoRSquared', result, all),
  ];
}

/** A row per block, and one for what all of them explain. */
export function densityRows(
  result: DensityModelResult,
  groups: Partition,
  behindOf: (block: BlockCells) => Behind,
  behind: Behind,
): TestRow[] {
  const idOf = (group: number | null) => (group === null ? null : groups.ids[group]!);
  const blockOf = (block: BlockCells, reference: boolean): Pick<TestRow, 'id' | 'subject'> => {
    const [from, to] = [idOf(block.from), idOf(block.to)];
    const subject: Subject = { kind: 'block', block: block.kind, from, to, reference };
    const named = block.kind === 'from-to' ? `${from} → ${to}` : `${block.kind}:${from}`;
    return { id: from === null ? block.kind : named, subject };
  };
  return [
    ...result.blocks.map((block, at) =>
      row({
        ...blockOf(block, at === 0),
        figures: new Map<FigureName, number>([
          ['density', block.density],
          ...(at === 0 ? [] : differences(block.difference, block.differenceTest)),
        ]),
        tested: 'density',
        chance: block.densityTest,
        cells: block.cells,
        behind: behindOf(block),
      }),
    ),
    ...result.emptyBlocks.map((block) =>
      row({
        ...blockOf(block, false),
        figures: new Map([['density', NaN]]),
        reason: 'no-pairs',
        cells: 0,
        behind: behindOf(block),
      }),
    ),
    fitRow(
      figures(result, ['rSquared', 'adjustedRSquared']),
      'rSquared',
      { ...result, model: result.fit },
      behind,
    ),
  ];
}

export function measureRow(measure: string, value: number, chance: Distribution, behind: Behind) {
  return row({
    id: measure,
    subject: { kind: 'measure', measure },
    figures: new Map([['value', value]]),
    tested: 'value',
    chance,
    reason: Number.isNaN(value) ? 'no-value' : null,
    behind,
  });
}

function differences(value: number, chance: Distribution): [FigureName, number][] {
  return [
    ['difference', value],
    ['differenceExpected', chance.mean],
    ['differencePLower', chance.pLower],
    ['differencePUpper', chance.pUpper],
    ['differencePTwoSided', chance.pTwoSided],
  ];
}

function termRow<Name extends FigureName>(
  predictor: Predictor,
  term: Readonly<Record<Name, number>> & { readonly permutation: Distribution },
  names: readonly Name[],
  tested: Name,
  reason: TestReason | null,
  behind: Behind,
): TestRow {
  return row({
    id: predictorText(predictor),
    subject: { kind: 'term', predictor },
    figures: figures(term, names),
    tested,
    chance: term.permutation,
    reason,
    behind,
  });
}

function interceptRow(
  of: ReadonlyMap<FigureName, number>,
  given: Pick<TestRow, 'reason' | 'behind'>,
): TestRow {
  return row({ id: '(intercept)', subject: { kind: 'intercept' }, figures: of, ...given });
}

function fitRow(
  of: ReadonlyMap<FigureName, number>,
  tested: FigureName,
  {
    model,
    reason,
    cells,
    dropped,
  }: Pick<TestRow, 'cells' | 'dropped'> & {
    readonly model: Distribution;
    readonly reason?: TestReason;
  },
  behind: Behind,
): TestRow {
  return row({
    id: '(fit)',
    subject: { kind: 'fit' },
    figures: of,
    tested,
    chance: model,
    reason: reason ?? null,
    cells,
    dropped,
    behind,
  });
}

/** What all rows together rest on: the weakest of them. */
export function together(behind: readonly Behind[]): Behind {
  return {
    people: Math.min(...behind.map(({ people }) => people)),
    nominators: Math.min(...behind.map(({ nominators }) => nominators)),
    largest: null,
  };
}
