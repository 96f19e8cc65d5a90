import type { Issue, IssueCode } from '../../src/index.ts';

/** Questions about files that one press of a button answers. */
const byButton = [
  'TWO_MODE_NETWORK',
  'SEVERAL_NETWORKS',
  'MATRIX_HALF',
  'TIE_VALUES_DIFFER',
  'ZERO_UNCLEAR',
  'POINTS_UNCLEAR',
] as const satisfies readonly IssueCode[];
export type ButtonCode = (typeof byButton)[number];

/** Questions that have a panel of their own. */
const byPanel: readonly IssueCode[] = [
  'ENCODING_UNSURE',
  'SURVEY_EXPORT',
  'ENCODING_WRONG',
  'PROJECT_EDITED',
  'SURVEY_RESPONDENT_UNKNOWN',
  'SURVEY_VALUE_UNKNOWN',
];

export function isByButton<I extends Pick<Issue, 'code'>>(
  issue: I,
): issue is I & { readonly code: ButtonCode } {
  return byButton.some((code) => code === issue.code);
}

/** Whether the page asks for the answer itself, so that no advice is needed. */
export function isAnsweredHere(code: IssueCode): boolean {
  return byButton.some((each) => each === code) || byPanel.includes(code);
}
