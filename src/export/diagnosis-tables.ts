import type { Diagnosis, TableValue } from '../diagnosis/diagnosis.ts';
import type { Statement } from '../diagnosis/finding.ts';
import type { Released } from '../disclosure/released.ts';
import { catalogue } from '../locale/catalogue.ts';
import { measureName } from '../locale/measure-words.ts';
import { namesOf, phrase } from '../locale/phrase.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { version } from '../version.ts';
import { titled } from './measures-tables.ts';
import { finite } from './plain.ts';
import type { Cell, Table } from './table.ts';

/** A diagnosis as tables: leverage points, findings, their evidence, ties between groups, settings. */
export function diagnosisTables(released: Released<Diagnosis>, locale: Locale = 'en'): Table[] {
  const diagnosis = released.value;
  const tables = [
    leverage(diagnosis, locale),
    findings(diagnosis, locale),
    evidence(diagnosis, locale),
    between(diagnosis, locale),
    groups(diagnosis, locale),
    layers(diagnosis, locale),
    settings(released, locale),
  ];
  return tables.filter((table) => table.rows.length > 0);
}

function leverage(diagnosis: Diagnosis, locale: Locale): Table {
  const { report, words } = catalogue(locale);
  const names = namesOf(diagnosis, locale);
  return {
    id: 'leverage',
    title: report.tables.leverage,
    columns: titled(report.tables.columns, [
      'id',
      'name',
      'role',
      'reason',
      'certainty',
      'finding',
    ]),
    rows: diagnosis.leverage.flatMap((point) =>
      point.roles.map((role) => [
        point.person,
        names.person(point.person),
        words.roles[role.role].name,
        phrase(role.reason, locale, names),
        role.certainty === null ? null : finite(role.certainty.share),
        role.finding,
      ]),
    ),
  };
}

function findings(diagnosis: Diagnosis, locale: Locale): Table {
  const { report, words } = catalogue(locale);
  const names = namesOf(diagnosis, locale);
  const say = (statements: readonly Statement[]) =>
    statements.map((statement) => phrase(statement, locale, names)).join('\n');
  return {
    id: 'findings',
    title: report.tables.findings,
    columns: titled(report.tables.columns, [
      'finding',
      'question',
      'layer',
      'text',
      'people',
      'groups',
      'actions',
      'caveats',
    ]),
    rows: diagnosis.findings.map((finding) => [
      finding.id,
      words.questions[finding.question].name,
      finding.layer === null ? null : names.layer(finding.layer),
      phrase(finding, locale, names),
      words.grammar.list([...new Set(finding.people.map((person) => names.person(person.id)))]),
      words.grammar.list(finding.groups.map(names.group)),
      say(finding.actions),
      say(finding.caveats),
    ]),
  };
}

function evidence(diagnosis: Diagnosis, locale: Locale): Table {
  const { report } = catalogue(locale);
  const names = namesOf(diagnosis, locale);
  return {
    id: 'evidence',
    title: report.tables.evidence,
    columns: titled(report.tables.columns, [
      'finding',
      'measure',
      'layer',
      'about',
      'value',
      'expected',
      'pLower',
      'pUpper',
      'low',
      'high',
    ]),
    rows: diagnosis.findings.flatMap((finding) =>
      finding.evidence.map((fact): Cell[] => [
        finding.id,
        measureName(fact.measure, locale),
        fact.layer === null ? null : names.layer(fact.layer),
        fact.of === null ? null : names[fact.of.kind](fact.of.id),
        finite(fact.value),
        finite(fact.expected),
        finite(fact.pLower),
        finite(fact.pUpper),
        finite(fact.interval?.[0] ?? null),
        finite(fact.interval?.[1] ?? null),
      ]),
    ),
  };
}

function between(diagnosis: Diagnosis, locale: Locale): Table {
  const { report } = catalogue(locale);
  const names = namesOf(diagnosis, locale);
  const told = toldIn(locale);
  return {
    id: 'between',
    title: report.tables.between,
    columns: titled(report.tables.columns, [
      'layer',
      'from',
      'to',
      'tieCount',
      'possible',
      'density',
      'nominators',
    ]),
    rows: diagnosis.tables.flatMap((table) =>
      table.groups.flatMap((from, row) =>
        table.groups.map((to, column): Cell[] => [
          names.layer(table.layer),
          names.group(from),
          names.group(to),
          told(table.ties[row]![column]!),
          told(table.possible[row]![column]!),
          told(table.density[row]![column]!),
          told(table.nominators[row]![column]!),
        ]),
      ),
    ),
  };
}

function groups(diagnosis: Diagnosis, locale: Locale): Table {
  const { report } = catalogue(locale);
  const told = toldIn(locale);
  return {
    id: 'groups',
    title: report.tables.groups,
    columns: titled(report.tables.columns, ['id', 'group', 'size', 'invited', 'answered']),
    rows: diagnosis.study.groups.map((group) => [
      group.id,
      inLocale(group.label, locale),
      told(group.size),
      told(group.invited),
      told(group.answered),
    ]),
  };
}

/** A value as a cell: what the policy holds back is said in words, so that it never reads as a gap. */
function toldIn(locale: Locale): (value: TableValue) => Cell {
  const { hidden } = catalogue(locale).report.cells;
  return (value) => (value === 'suppressed' ? hidden : finite(value));
}

function layers(diagnosis: Diagnosis, locale: Locale): Table {
  const { report, words } = catalogue(locale);
  const told = toldIn(locale);
  return {
    id: 'layers',
    title: report.tables.layers,
    columns: titled(report.tables.columns, [
      'layer',
      'kind',
      'questionAsked',
      'tieCount',
      'density',
      'invited',
      'answered',
    ]),
    rows: diagnosis.study.layers.map((layer) => [
      inLocale(layer.label, locale),
      words.kinds[layer.kind],
      layer.question === null ? null : inLocale(layer.question, locale),
      told(layer.ties),
      told(layer.density),
      layer.invited,
      layer.answered,
    ]),
  };
}

function settings(released: Released<Diagnosis>, locale: Locale): Table {
  const { report } = catalogue(locale);
  const { value: diagnosis, policy, suppressed } = released;
  const rows: Cell[][] = [
    ['guanxi', version],
    ['study', inLocale(diagnosis.study.title, locale)],
    ['wave', inLocale(diagnosis.study.wave.label, locale)],
    ...Object.entries(diagnosis.options),
    ...Object.entries(policy).map(([name, value]) => [`policy.${name}`, value as Cell]),
    ['suppressed', suppressed],
  ];
  return {
    id: 'settings',
    title: report.tables.settings,
    columns: titled(report.tables.columns, ['setting', 'value']),
    rows,
  };
}
