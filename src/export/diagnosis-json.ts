import type { Diagnosis, GroupTable, LeveragePoint, StudySummary } from '../diagnosis/diagnosis.ts';
import type { Finding, PersonRole, Statement } from '../diagnosis/finding.ts';
import type { Released } from '../disclosure/released.ts';
import { namesOf, phrase } from '../locale/phrase.ts';
import type { Names } from '../locale/say.ts';
import { inLocale, type Locale } from '../study/localized.ts';
import { version } from '../version.ts';
import { type Json, plain } from './plain.ts';

/** A diagnosis as the JSON contract has it: codes and values for programs, `text` for people. */
export function diagnosisJson(released: Released<Diagnosis>, locale: Locale = 'en'): Json {
  const { value: diagnosis, policy, suppressed } = released;
  const names = namesOf(diagnosis, locale);
  const told: Told = { names, say: (statement) => phrase(statement, locale, names) };
  return {
    guanxi: version,
    command: 'diagnose',
    language: locale,
    study: studyJson(diagnosis.study, locale),
    questions: [...diagnosis.questions],
    options: plain(diagnosis.options),
    policy: plain(policy),
    suppressed,
    leverage: diagnosis.leverage.map((point) => leverageJson(point, told)),
    findings: diagnosis.findings.map((finding) => findingJson(finding, told)),
    tables: diagnosis.tables.map(tableJson),
  };
}

interface Told {
  readonly names: Names;
  readonly say: (statement: Statement) => string;
}

function studyJson(study: StudySummary, locale: Locale): Json {
  return {
    title: inLocale(study.title, locale),
    wave: { id: study.wave.id, label: inLocale(study.wave.label, locale) },
    people: study.people,
    group: study.groupAttribute,
    groups: study.groups.map((group) => ({
      id: group.id,
      label: inLocale(group.label, locale),
      size: group.size,
      invited: group.invited,
      answered: group.answered,
    })),
    layers: study.layers.map((layer) => ({
      id: layer.id,
      label: inLocale(layer.label, locale),
      kind: layer.kind,
      directed: layer.directed,
      question: layer.question === null ? null : inLocale(layer.question, locale),
      sensitivity: layer.sensitivity,
      ties: layer.ties,
      density: plain(layer.density),
      invited: layer.invited,
      answered: layer.answered,
    })),
  };
}

function leverageJson(point: LeveragePoint, told: Told): Json {
  return {
    id: point.person,
    name: told.names.person(point.person),
    roles: point.roles.map((role) => ({ ...roleFacts(role, told), finding: role.finding })),
  };
}

function findingJson(finding: Finding, told: Told): Json {
  return {
    id: finding.id,
    question: finding.question,
    layer: finding.layer,
    layers: [...finding.layers],
    code: finding.code,
    params: plain(finding.params),
    text: told.say(finding),
    evidence: finding.evidence.map(plain),
    people: finding.people.map((person) => ({
      id: person.id,
      name: told.names.person(person.id),
      ...roleFacts(person, told),
    })),
    ties: finding.ties.map((tie) => [tie.source, tie.target]),
    tieLayers: finding.ties.map((tie) => tie.layer),
    groups: [...finding.groups],
    subgroups: plain(finding.subgroups),
    actions: finding.actions.map((action) => statementJson(action, told)),
    caveats: finding.caveats.map((caveat) => statementJson(caveat, told)),
  };
}

function roleFacts(role: PersonRole, told: Told): Record<string, Json> {
  return {
    role: role.role,
    reason: told.say(role.reason),
    reasonCode: role.reason.code,
    certainty: plain(role.certainty),
  };
}

function statementJson(statement: Statement, told: Told): Json {
  return { code: statement.code, text: told.say(statement) };
}

function tableJson(table: GroupTable): Json {
  return {
    layer: table.layer,
    attribute: table.attribute,
    groups: [...table.groups],
    ties: plain(table.ties),
    possible: plain(table.possible),
    density: plain(table.density),
    nominators: plain(table.nominators),
    eiIndex: plain(table.eiIndex),
  };
}
