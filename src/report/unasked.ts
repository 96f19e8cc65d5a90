import type { StudySummary } from '../diagnosis/diagnosis.ts';
import type { QuestionId } from '../diagnosis/finding.ts';
import type { LayerKind } from '../study/study.ts';

/** What a study must have for a question to be asked: groups, or ties of any one of these kinds. */
export type Need = 'groups' | readonly LayerKind[];

const needs: Readonly<Record<QuestionId, readonly Need[]>> = {
  conflict: [],
  'strategic-point': [['advice', 'information', 'affect']],
  leaders: [['advice'], ['affect']],
  information: [['information'], ['formal']],
  liaisons: ['groups', ['information', 'advice', 'affect']],
  champions: [['advice', 'affect']],
  loss: [['advice', 'information']],
  silos: ['groups', ['information', 'advice', 'contact']],
};

/** What the study lacks to answer a question; empty where the question could be asked. */
export function lacking(question: QuestionId, study: StudySummary): readonly Need[] {
  // A number of ties that is held back is not none.
  const kinds = new Set(study.layers.filter(({ ties }) => ties !== 0).map(({ kind }) => kind));
  return needs[question].filter((need) =>
    need === 'groups' ? study.groups.length < 2 : !need.some((kind) => kinds.has(kind)),
  );
}
