import type { GroupTable, LayerSummary, StudySummary, TableValue } from '../diagnosis/diagnosis.ts';
import type { Policy } from './policy.ts';
import { rounded, roundedOrNull, roundedPOrNull } from './rounding.ts';
import type { Visibility } from './visibility.ts';

/** A table between groups with the cells that are too small taken out. */
interface ReleasedTable {
  readonly table: GroupTable | null;
  readonly suppressed: number;
}

/** How near the second of two people in a cell may come to the other's number of answers. */
const DOMINANCE = 0.1;

/**
 * Takes out a cell when either group is too small or answered too little, when too few different people
 * named someone, when two people gave nearly all of it, and when everybody or nobody did: such a cell
 * gives single answers away, and so may the E-I index, which then goes too. Of a sensitive layer nothing
 * is shown where nothing says who answered.
 */
export function releaseTable(
  table: GroupTable,
  visible: Visibility,
  policy: Policy,
): ReleasedTable {
  if (policy.individuals === 'all') return { table, suppressed: 0 };
  const sensitive = visible.sensitive([table.layer]);
  if (sensitive && policy.audience === 'public') return { table: null, suppressed: 1 };
  const least = sensitive ? policy.minNominatorsSensitive : policy.minNominators;
  const group = (id: string) => visible.group(id) && !(sensitive && visible.unanswered(id));
  const hidden = table.groups.map((from, g) =>
    table.groups.map((to, h) => {
      if (!group(from) || !group(to)) return true;
      const density = table.density[g]![h]!;
      const nominators = table.nominators[g]![h]!;
      return (
        density === 0 ||
        density === 1 ||
        (typeof nominators === 'number' && nominators < least) ||
        isCellDominated(table, g, h)
      );
    }),
  );
  const mask = (values: readonly (readonly TableValue[])[]) =>
    values.map((row, g) =>
      row.map((value, h) =>
        hidden[g]![h] ? 'suppressed' : typeof value === 'number' ? round(value) : value,
      ),
    );
  const { decimals } = policy;
  const round = (value: number) => rounded(value, decimals);
  const { eiIndex } = table;
  const hiddenCount = hidden.flat().filter(Boolean).length;
  const isIndexHidden = tellsTooMuch(eiIndex.value, {
    shownGroups: table.groups.filter(group).length,
    hiddenCount,
    hiddenPeople: visible.hiddenPeople,
  });
  return {
    table: {
      ...table,
      ties: mask(table.ties),
      possible: mask(table.possible),
      density: mask(table.density),
      nominators: mask(table.nominators),
      largest: null,
      eiIndex: isIndexHidden
        ? { value: null, expected: null, pLower: null, pUpper: null }
        : {
            value: roundedOrNull(eiIndex.value, decimals),
            expected: roundedOrNull(eiIndex.expected, decimals),
            pLower: roundedPOrNull(eiIndex.pLower, decimals),
            pUpper: roundedPOrNull(eiIndex.pUpper, decimals),
          },
    },
    suppressed: hiddenCount + Number(isIndexHidden),
  };
}

/** Groups hidden together of fewer people than these would stand open beside the shown ones. */
const FEWEST_HIDDEN = 3;

/**
 * Whether the index of all groups gives single answers away: where one group stands against a handful,
 * where all ties or none are inside, and where the shown cells leave one cell or one or two people.
 */
function tellsTooMuch(
  value: number | null,
  {
    shownGroups,
    hiddenCount,
    hiddenPeople,
  }: Record<'shownGroups' | 'hiddenCount' | 'hiddenPeople', number>,
): boolean {
  if (value === null) return false;
  const isAlone = hiddenPeople > 0 && hiddenPeople < FEWEST_HIDDEN;
  return shownGroups < 2 || Math.abs(value) === 1 || hiddenCount === 1 || isAlone;
}

function isCellDominated({ ties, largest }: GroupTable, g: number, h: number): boolean {
  const total = ties[g]![h]!;
  const pair = largest?.[g]?.[h];
  return typeof total === 'number' && pair !== undefined && isDominated(...pair, total);
}

/** The p % rule: the second largest contributor could work out the largest to within a tenth. */
export function isDominated(first: number, second: number, all: number): boolean {
  return all - first - second < DOMINANCE * first;
}

/**
 * The study's own page: how many answered is told only of groups that are large enough, and how many
 * ties a sensitive layer has is not for the public.
 */
export function releaseSummary(
  study: StudySummary,
  visible: Visibility,
  policy: Policy,
): { readonly study: StudySummary; readonly suppressed: number } {
  if (policy.individuals === 'all') return { study, suppressed: 0 };
  const groups = study.groups.map((group) =>
    visible.group(group.id)
      ? group
      : ({ ...group, size: 'suppressed', answered: 'suppressed', invited: 'suppressed' } as const),
  );
  const closed = (id: string) => policy.audience === 'public' && visible.sensitive([id]);
  const layers = study.layers.map((layer): LayerSummary => {
    if (closed(layer.id)) return { ...layer, ties: 'suppressed', density: 'suppressed' };
    const { density } = layer;
    return typeof density === 'number'
      ? { ...layer, density: rounded(density, policy.decimals) }
      : layer;
  });
  return {
    study: { ...study, groups, layers },
    suppressed:
      study.groups.filter((group) => !visible.group(group.id)).length +
      study.layers.filter((layer) => closed(layer.id)).length,
  };
}
