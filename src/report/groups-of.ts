import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Told } from './told.ts';

/** The group of a person by name, where the released diagnosis still says it. */
export function groupsOf(diagnosis: Diagnosis, told: Told): (person: string) => string | null {
  const groups = new Map(diagnosis.map?.people.map(({ id, group }) => [id, group] as const) ?? []);
  return (person) => {
    const group = groups.get(person) ?? null;
    return group === null ? null : told.names.group(group);
  };
}
