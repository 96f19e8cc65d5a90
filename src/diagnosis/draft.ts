import type { Evidence, Finding, QuestionId, Statement } from './finding.ts';

/** A finding before the diagnosis has numbered it. */
export type Draft = Omit<Finding, 'id'>;

/** What a question must say of a finding; everything else starts empty. */
type DraftParts = Partial<Omit<Draft, 'question' | 'code' | 'params'>> & Pick<Draft, 'layers'>;

export function draft(question: QuestionId, said: Statement, parts: DraftParts): Draft {
  return {
    question,
    code: said.code,
    params: said.params,
    unnamed: null,
    layer: parts.layers[0] ?? null,
    evidence: [],
    people: [],
    ties: [],
    groups: [],
    groupsAre: 'together',
    subgroups: [],
    actions: [],
    caveats: [],
    ...parts,
  };
}

/** Evidence with nothing claimed but what is given. `NaN` stands for a value that does not exist. */
export function evidence(
  fact: Pick<Evidence, 'measure' | 'layer'> &
    Partial<Omit<Evidence, 'value'>> & { readonly value: number },
): Evidence {
  return {
    of: null,
    expected: null,
    pLower: null,
    pUpper: null,
    interval: null,
    ...fact,
    value: Number.isNaN(fact.value) ? null : fact.value,
  };
}
