import type { Diagnosis, LeveragePoint } from '../diagnosis/diagnosis.ts';
import { hiddenCells } from './cells.ts';
import { releaseFinding } from './findings.ts';
import type { Policy } from './policy.ts';
import { type Released, stamp } from './released.ts';
import { releaseSummary, releaseTable } from './tables.ts';
import { peopleIn, visibility } from './visibility.ts';

/** What a policy leaves of a diagnosis: everything for the analyst, less and less for the others. */
export function releaseDiagnosis(diagnosis: Diagnosis, policy: Policy): Released<Diagnosis> {
  const visible = visibility(diagnosis, policy);
  const tables = diagnosis.tables.map((table) => releaseTable(table, visible, policy));
  const shownTables = tables.flatMap(({ table }) => table ?? []);
  const hidden = hiddenCells(shownTables);
  const findings = diagnosis.findings.map((finding) =>
    releaseFinding(finding, visible, hidden, policy),
  );
  const summary = releaseSummary(diagnosis.study, visible, policy);
  const shown = findings.flatMap(({ finding }) => finding ?? []);
  const map = policy.individuals === 'all' ? diagnosis.map : null;
  const value: Diagnosis = {
    ...diagnosis,
    study: summary.study,
    findings: shown,
    leverage: leveragePoints(diagnosis, shown, policy),
    tables: shownTables,
    map,
    names: new Map(),
    consented: null,
  };
  const suppressed =
    summary.suppressed +
    [...findings, ...tables].reduce((sum, part) => sum + part.suppressed, 0) +
    (map === null && diagnosis.map !== null ? 1 : 0);
  return stamp({ ...value, names: namesIn(value, diagnosis) }, policy, suppressed);
}

/** The roles that still stand in a finding. Outside the analyst no order says who comes first. */
function leveragePoints(
  { leverage }: Diagnosis,
  shown: Diagnosis['findings'],
  policy: Policy,
): readonly LeveragePoint[] {
  const findings = new Map(shown.map((finding) => [finding.id, finding] as const));
  const points = leverage.flatMap(({ person, roles }) => {
    const left = roles.flatMap((role) => {
      const kept = findings
        .get(role.finding)
        ?.people.find((other) => other.id === person && other.role === role.role);
      return kept === undefined ? [] : [{ ...kept, finding: role.finding }];
    });
    return left.length === 0 ? [] : [{ person, roles: left }];
  });
  if (policy.individuals === 'all') return points;
  return points.sort((a, b) => (a.person < b.person ? -1 : 1));
}

/** Names of exactly those people who are still mentioned. */
function namesIn(value: Diagnosis, { names }: Diagnosis): Diagnosis['names'] {
  const mentioned = new Set([
    ...value.findings.flatMap((finding) => [...peopleIn(finding)]),
    ...value.leverage.map((point) => point.person),
    ...(value.map?.people.map((person) => person.id) ?? []),
  ]);
  return new Map([...names].filter(([id]) => mentioned.has(id)));
}
