import type { Param, Statement } from '../diagnosis/finding.ts';
import * as format from './format.ts';

/** Finds the words for ids; what a policy hides has no name here. */
export interface Names {
  person(id: string): string;
  group(id: string): string;
  layer(id: string): string;
}

/** What a sentence of the catalogue is made with: each parameter of the statement, by name, as text. */
export type Say = (param: string) => string;
export type Sentence = (say: Say) => string;

/** How a language joins a list and writes numbers. */
export interface Grammar {
  list(items: readonly string[]): string;
  /** Stands between two lists. */
  readonly between: string;
  readonly thousands: string;
  readonly withheld: string;
}

/** The sentence of a statement. Throws if a sentence asks for a parameter the statement lacks. */
export function sentence(
  statement: Statement,
  words: Sentence,
  names: Names,
  grammar: Grammar,
): string {
  return words((param) => {
    const value = statement.params[param];
    if (value === undefined) throw new Error(`statement ${statement.code} has no "${param}"`);
    return text(value, names, grammar);
  });
}

function text(param: Param, names: Names, grammar: Grammar): string {
  switch (param.kind) {
    case 'people':
      return param.ids.length === 0 ? grammar.withheld : grammar.list(param.ids.map(names.person));
    case 'subgroups':
      return param.lists.length === 0
        ? grammar.withheld
        : param.lists.map((ids) => grammar.list(ids.map(names.person))).join(grammar.between);
    case 'groups':
      return param.ids.length === 0 ? grammar.withheld : grammar.list(param.ids.map(names.group));
    case 'layer':
      return names.layer(param.id);
    case 'number':
      return param.digits === undefined || param.digits === 0
        ? format.count(param.value, grammar.thousands)
        : format.number(param.value, param.digits);
    case 'percent':
      return format.percent(param.value);
    case 'p':
      return format.pValue(param.value);
  }
}
