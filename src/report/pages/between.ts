import type { Diagnosis, GroupTable, TableValue } from '../../diagnosis/diagnosis.ts';
import type { Released } from '../../disclosure/released.ts';
import * as format from '../../locale/format.ts';
import type { Block, Matrix, MatrixCell, Page } from '../document.ts';
import { rateText } from '../rate-text.ts';
import type { Told } from '../told.ts';

const significant = 0.05;

/** How much of what could be exists, inside groups and between them, one table per layer. */
export function between({ value: diagnosis, policy }: Released<Diagnosis>, told: Told): Page {
  const words = told.messages.report.pages.between;
  const leading = diagnosis.tables[0];
  const { decimals } = policy;
  const rates = leading === undefined ? null : insideAndAcross(leading, decimals);
  if (leading === undefined) {
    return {
      id: 'between',
      topic: words.topic,
      title: words.titlePlain,
      blocks: [{ kind: 'paragraph', text: words.none }],
    };
  }
  return {
    id: 'between',
    topic: words.topic,
    title:
      rates === null
        ? words.titlePlain
        : `${told.names.layer(leading.layer)}${told.messages.report.marks.colon}${words.title(rates.inside, rates.across)}`,
    blocks: [
      { kind: 'paragraph', text: words.intro },
      ...diagnosis.tables.flatMap((table) => [
        matrix(table, decimals, told),
        reading(table, decimals, told),
      ]),
    ],
  };
}

function matrix(table: GroupTable, decimals: number, told: Told): Matrix {
  const { pages, cells: states } = told.messages.report;
  const words = pages.between;
  const names = table.groups.map(told.names.group);
  const highest = table.density
    .flat()
    .reduce<number>((most, value) => Math.max(most, number(value)), 0);
  // In a sparse layer whole per cents would all read the same.
  const fine = highest < 0.1;
  const cells = table.groups.map((_, row) =>
    table.groups.map((_, column): MatrixCell => {
      const density = table.density[row]![column]!;
      const possible = table.possible[row]![column]!;
      if (possible === 'suppressed' || density === 'suppressed') {
        return { state: 'hidden', tone: 0, text: states.hidden, detail: states.hiddenMeaning };
      }
      if (density === null) {
        return { state: 'empty', tone: 0, text: states.empty, detail: states.emptyMeaning };
      }
      return {
        state: 'shown',
        tone: highest === 0 ? 0 : density / highest,
        text: rateText(density, { any: table.ties[row]![column] !== 0, decimals, fine }),
        detail: words.cell(
          names[row]!,
          names[column]!,
          told.count(number(table.ties[row]![column]!)),
          told.count(number(possible)),
        ),
      };
    }),
  );
  const present = new Set(cells.flat().map((cell) => cell.state));
  return {
    kind: 'matrix',
    caption: words.caption(told.names.layer(table.layer)),
    corner: words.corner,
    groups: names,
    cells,
    legend: [
      { state: 'shown' as const, text: states.shown },
      { state: 'hidden' as const, text: states.hiddenMeaning },
      { state: 'empty' as const, text: states.emptyMeaning },
    ].filter(({ state }) => present.has(state)),
  };
}

/** What the table says, in a sentence or two: the two rates, and how closed the groups are. */
function reading(table: GroupTable, decimals: number, told: Told): Block {
  const words = told.messages.report.pages.between;
  const rates = insideAndAcross(table, decimals);
  const hidden = table.possible.flat().includes('suppressed');
  const sentences = [
    ...(rates === null ? [] : [words.summary(rates.inside, rates.across)]),
    ...(rates !== null && hidden ? [words.shownOnly] : []),
    ...closedness(table, told),
  ];
  return { kind: 'paragraph', text: sentences.join(told.messages.report.marks.gap) };
}

function closedness({ eiIndex }: GroupTable, told: Told): readonly string[] {
  const words = told.messages.report.pages.between;
  const { value, expected, pLower, pUpper } = eiIndex;
  if (value === null || expected === null) return [];
  const [shown, chance] = [format.number(value), format.number(expected)];
  if (value < expected && pLower !== null && pLower <= significant) {
    return [words.closed(shown, chance, format.pValue(pLower))];
  }
  if (value > expected && pUpper !== null && pUpper <= significant) {
    return [words.open(shown, chance, format.pValue(pUpper))];
  }
  return [words.mixed(shown, chance)];
}

function insideAndAcross(
  table: GroupTable,
  decimals: number,
): { readonly inside: string; readonly across: string } | null {
  const sums = { inside: [0, 0], across: [0, 0] } satisfies Record<string, [number, number]>;
  table.possible.forEach((row, from) => {
    row.forEach((possible, to) => {
      const sum = from === to ? sums.inside : sums.across;
      sum[0]! += number(table.ties[from]![to]!);
      sum[1]! += number(possible);
    });
  });
  if (sums.inside[1] === 0 || sums.across[1] === 0) return null;
  const told = ([ties, possible]: readonly [number, number]) =>
    rateText(ties / possible, { any: ties > 0, decimals });
  return { inside: told(sums.inside), across: told(sums.across) };
}

function number(value: TableValue): number {
  return typeof value === 'number' ? value : 0;
}
