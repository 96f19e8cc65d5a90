import type { Param, Statement } from './finding.ts';

/* Short spellings for the values of statements. */

export const people = (...ids: readonly string[]): Param => ({ kind: 'people', ids });
export const subgroups = (lists: readonly (readonly string[])[]): Param => ({
  kind: 'subgroups',
  lists,
});
export const groups = (...ids: readonly string[]): Param => ({ kind: 'groups', ids });
export const layer = (id: string): Param => ({ kind: 'layer', id });
export const number = (value: number, digits = 0): Param => ({ kind: 'number', value, digits });
export const percent = (value: number): Param => ({ kind: 'percent', value });
export const p = (value: number): Param => ({ kind: 'p', value });

export function statement(code: string, params: Statement['params'] = {}): Statement {
  return { code, params };
}
