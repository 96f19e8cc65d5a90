import type { StudyTest, TestRow } from '../inference/study-test/result.ts';
import type { Policy } from './policy.ts';
import { type Refusal, type Released, stamp } from './released.ts';
import { rounded, roundedP } from './rounding.ts';
import { isDominated } from './tables.ts';

/**
 * Measures of a whole network that no single person makes large or small; the others, such as a
 * centralization, tell of whoever stands out.
 */
const ofNobody: ReadonlySet<string> = new Set([
  'density',
  'transitivity',
  'arcReciprocity',
  'dyadReciprocity',
  'meanDistance',
  'compactness',
  'connectedness',
  'fragmentation',
  'distanceFragmentation',
  'modularity',
  'eiIndex',
]);

/**
 * Tests speak of a network as a whole, so every audience may read them, with these exceptions outside the
 * analyst: none of a sensitive layer for the public, or where nothing says who answered it; none that too
 * few people answered; no row that rests on a handful of people, as a trait of three does, and then not
 * what gives it away (the other ends of the same model); no block of a small group or of a handful of
 * namers, or in which everybody or nobody named; no single hidden block beside shown ones, which the
 * whole would give away.
 */
export function releaseTest(test: StudyTest, policy: Policy): Released<StudyTest> | Refusal {
  if (policy.individuals === 'all') return stamp(test, policy, 0);
  const sensitive = test.layers.some(({ sensitivity }) => sensitivity === 'high');
  const least = sensitive ? policy.minNominatorsSensitive : policy.minNominators;
  const isTooFew = test.layers.some(({ answered, sensitivity, nominators }) => {
    const known = answered ?? (sensitivity === 'high' ? 0 : test.people);
    return known < policy.minGroup || nominators < least;
  });
  if (isTooFew || (sensitive && policy.audience === 'public')) return { refused: 'test', policy };
  const bare = test.rows.map((row) => (rests(row, policy, least) ? row : hidden(row)));
  // A block without a cell hides nothing, so another one hides nothing behind it.
  const filled = new Set(test.rows.filter(({ cells }) => cells !== 0).map(({ id }) => id));
  const rows = withAccomplices(bare, filled).map((row) => coarse(row, policy.decimals));
  const suppressed = rows.filter((row) => row.hidden).length;
  return stamp({ ...test, rows, group: withoutCount(test.group) }, policy, suppressed);
}

/** Whether enough people stand behind the row, and nobody stands out in it. */
function rests({ subject, figures, behind }: TestRow, policy: Policy, least: number): boolean {
  const { people, nominators, largest } = behind;
  const isEverybody = [0, 1].includes(figures.get('density') ?? NaN);
  const isAcross = subject.kind === 'measure' && subject.measure === 'eiIndex';
  if (subject.kind === 'measure' && !ofNobody.has(subject.measure)) return false;
  if (people < policy.minGroup || nominators < least) return false;
  if (isEverybody || (isAcross && Math.abs(figures.get('value')!) === 1)) return false;
  return largest === null || !isDominated(...largest);
}

/** What would give the hidden rows away goes with them. */
function withAccomplices(
  rows: readonly TestRow[],
  filled: ReadonlySet<string>,
): readonly TestRow[] {
  if (!rows.some((row) => row.hidden)) return rows;
  const isModel = rows.some(({ subject }) => subject.kind === 'term');
  if (isModel) {
    return rows.map((row) => (row.subject.kind === 'term' ? row : hidden(row)));
  }
  const blocks = rows.filter(({ id, subject }) => subject.kind === 'block' && filled.has(id));
  const shown = blocks.filter((row) => !row.hidden);
  const alone = blocks.length - shown.length === 1;
  const smallest = shown.reduce<TestRow | null>(
    (least, row) => (least === null || (row.cells ?? 0) < (least.cells ?? 0) ? row : least),
    null,
  );
  const masked = rows.map((row) => (alone && row === smallest ? hidden(row) : row));
  const noReference = masked.some(
    ({ subject, hidden: is }) => subject.kind === 'block' && subject.reference && is,
  );
  return noReference ? masked.map(withoutDifferences) : masked;
}

/** A difference and a density give the density they differ from. */
function withoutDifferences(row: TestRow): TestRow {
  const kept = [...row.figures].filter(([name]) => !name.startsWith('difference'));
  return { ...row, figures: new Map(kept) };
}

function hidden(row: TestRow): TestRow {
  return {
    ...row,
    figures: new Map(),
    chance: null,
    reason: null,
    cells: null,
    dropped: null,
    hidden: true,
  };
}

function coarse(row: TestRow, decimals: number): TestRow {
  const { chance } = row;
  const round = (value: number) => rounded(value, decimals);
  const p = (value: number) => (Number.isNaN(value) ? value : roundedP(value, decimals));
  return {
    ...row,
    figures: new Map(
      [...row.figures].map(([name, value]) => [
        name,
        name.startsWith('differenceP') ? p(value) : round(value),
      ]),
    ),
    behind: { people: 0, nominators: 0, largest: null },
    chance: chance && {
      ...chance,
      mean: round(chance.mean),
      sd: round(chance.sd),
      min: round(chance.min),
      max: round(chance.max),
      pLower: p(chance.pLower),
      pUpper: p(chance.pUpper),
      pTwoSided: p(chance.pTwoSided),
    },
  };
}

/** How many people have no group would tell of a few. */
function withoutCount(group: StudyTest['group']): StudyTest['group'] {
  return group && { ...group, withoutGroup: null };
}
