import { type Param, peopleOf, type Statement } from '../diagnosis/finding.ts';
import { rounded, roundedP } from './rounding.ts';

/** Every group a statement names. */
export function groupsOf(statement: Statement): readonly string[] {
  return Object.values(statement.params).flatMap((param) =>
    param.kind === 'groups' ? param.ids : [],
  );
}

/** Whether a statement names only the people and groups given. */
export function isTellable(
  statement: Statement,
  people: ReadonlySet<string>,
  group: (id: string) => boolean,
): boolean {
  return peopleOf(statement).every((id) => people.has(id)) && groupsOf(statement).every(group);
}

/** A statement with the same words and every value as exact as the policy allows. */
export function coarsened<T extends Statement>(statement: T, decimals: number): T {
  return withParams(statement, (param) => {
    switch (param.kind) {
      case 'number':
        return {
          ...param,
          value: rounded(param.value, decimals),
          digits: Math.min(param.digits ?? 0, decimals),
        };
      case 'percent':
        return { ...param, value: rounded(param.value, decimals) };
      case 'p':
        return { ...param, value: roundedP(param.value, decimals) };
      case 'people':
      case 'subgroups':
      case 'groups':
      case 'layer':
        return param;
    }
  });
}

/** A statement with its small groups left out unless all of their people may be named. */
export function withoutHidden<T extends Statement>(statement: T, people: ReadonlySet<string>): T {
  return withParams(statement, (param) => {
    if (param.kind === 'people' && !param.ids.every((id) => people.has(id))) {
      return { ...param, ids: [] };
    }
    if (param.kind === 'subgroups' && !param.lists.flat().every((id) => people.has(id))) {
      return { ...param, lists: [] };
    }
    return param;
  });
}

/**
 * A statement that lists groups, with the hidden ones left out of the list and of the counts that go
 * with it (`count` of `all`); `null` where no group is left to tell.
 */
export function trimmed<T extends Statement>(
  statement: T,
  group: (id: string) => boolean,
  counts: { readonly count: number; readonly all: number },
): T | null {
  const left = withParams(statement, (param, name) => {
    if (param.kind === 'groups') return { ...param, ids: param.ids.filter(group) };
    const counted = name === 'count' || name === 'all';
    return counted && param.kind === 'number' ? { ...param, value: counts[name] } : param;
  });
  const emptied = groupsOf(statement).length > 0 && groupsOf(left).length === 0;
  return emptied ? null : left;
}

function withParams<T extends Statement>(
  statement: T,
  change: (param: Param, name: string) => Param,
): T {
  const params = Object.entries(statement.params).map(
    ([name, param]) => [name, change(param, name)] as const,
  );
  return { ...statement, params: Object.fromEntries(params) };
}
