import type { Released } from '../disclosure/released.ts';
import type { FigureName, StudyTest, TestRow } from '../inference/study-test/result.ts';
import { catalogue } from '../locale/catalogue.ts';
import { rowName, rowSentence } from '../locale/test-words.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { version } from '../version.ts';
import { titled } from './measures-tables.ts';
import { finite } from './plain.ts';
import type { Cell, Table } from './table.ts';
import { testOptions } from './test-json.ts';

/** A test as tables: its results, the layers behind them, and the settings. */
export function testTables(released: Released<StudyTest>, locale: Locale = 'en'): Table[] {
  const { value: test, policy, suppressed } = released;
  const { tests, report, words } = catalogue(locale);
  const names = figureNames(test.rows);
  const isTested = test.rows.some(({ chance }) => chance !== null && chance.count > 0);
  const counted = test.rows.some(({ cells }) => cells !== null);
  return [
    {
      id: 'test',
      title: tests.tables.rows,
      columns: [
        ...titled(tests.columns, ['id', 'name']),
        ...titled(tests.figures, names),
        ...titled(tests.columns, [
          ...(isTested ? chanceColumns : []),
          ...(counted ? (['cells', 'dropped'] as const) : []),
          'reason',
          'text',
        ]),
      ],
      rows: test.rows.map((row) => [
        row.id,
        rowName(test, row, locale),
        ...names.map((name) => finite(row.figures.get(name) ?? null)),
        ...(isTested ? chanceCells(row) : []),
        ...(counted ? [row.cells, row.dropped] : []),
        row.hidden ? words.withheld : row.reason && tests.reasons[row.reason],
        rowSentence(test, row, locale),
      ]),
    },
    {
      id: 'layers',
      title: tests.tables.layers,
      columns: titled(tests.layerColumns, ['id', 'label', 'answered', 'unknown']),
      rows: test.layers.map(({ id, label, answered, unknown }) => [
        id,
        inLocale(label, locale),
        answered,
        unknown,
      ]),
    },
    {
      id: 'settings',
      title: tests.tables.settings,
      columns: titled(report.tables.columns, ['setting', 'value']),
      rows: [
        ['guanxi', version],
        ...Object.entries(testOptions(test)).map(([name, value]): Cell[] => [name, value]),
        ...Object.entries(policy).map(([name, value]): Cell[] => [`policy.${name}`, value as Cell]),
        ['suppressed', suppressed],
      ],
    },
  ];
}

const chanceColumns = [
  'expected',
  'sd',
  'min',
  'max',
  'pLower',
  'pUpper',
  'pTwoSided',
  'draws',
] as const;

function chanceCells({ chance }: TestRow): Cell[] {
  if (chance === null) return chanceColumns.map(() => null);
  const { mean, sd, min, max, pLower, pUpper, pTwoSided, count } = chance;
  return [...[mean, sd, min, max, pLower, pUpper, pTwoSided].map(finite), count];
}

/** The figures that some row has, in the order of the first that has them. */
function figureNames(rows: readonly TestRow[]): readonly FigureName[] {
  return [...new Set(rows.flatMap(({ figures }) => [...figures.keys()]))];
}
