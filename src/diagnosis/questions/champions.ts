import { inDegree } from '../../measures/centrality/degree.ts';
import { coverage, reachSet } from '../../measures/key-players/reach-set.ts';
import { flow } from '../../network/flow.ts';
import { union } from '../../network/union.ts';
import { midRanks, shareOfDraws } from '../certainty.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import { number, people, percent, statement } from '../params.ts';
import { responseCaveats } from '../response.ts';

/** How many people a change starts with unless told otherwise. */
const BUDGET = 5;

/**
 * The set of people who together are named by most others for advice or trust: a set, not the five
 * most named, who tend to be named by the same people.
 */
export function champions(context: Context): readonly Draft[] {
  const layers = context.layers('advice', 'affect');
  const { n } = context.study.people.ids.length > 0 ? context.together(layers.length > 0 ? layers : context.study.layers) : { n: 0 };
  if (layers.length === 0 || n <= BUDGET) return [];
  return [championSet(context)];
}
