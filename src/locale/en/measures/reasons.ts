import type { Reason } from '../../../measures/definition.ts';

/** Why a value does not exist, short enough for a cell of a table. */
export const reasons: Readonly<Record<Reason, string>> = {
  isolate: 'no ties',
  pendant: 'a single tie',
  'no-ties': 'no ties',
  'no-group': 'no group',
  'one-group': 'only one group',
  'small-group': 'the group is too small',
  'too-few-people': 'too few people',
  unreachable: 'some people cannot be reached',
  disconnected: 'the network is in several pieces',
  undirected: 'ties have no direction',
  'no-variance': 'the same for everyone',
  'no-pairs': 'no pair to compare',
  'needs-positive-weight': 'needs weights above zero',
  'degenerate-eigenvalue': 'has no single solution',
  'not-converged': 'did not settle',
  'one-layer': 'the study has only one such layer',
  'one-sign': 'needs a layer of liking and one of clashes',
  'no-numbers': 'people have no number to compare',
  'too-large': 'too large to work out',
};
