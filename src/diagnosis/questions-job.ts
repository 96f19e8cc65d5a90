import type { Need } from '../errors.ts';
import { needOf } from '../measures/need.ts';
import type { Study } from '../study/study.ts';
import { type Job, type Task, task } from '../work.ts';
import { bytesOfDraws } from './certainty.ts';
import { type Context, type ContextSettings, context } from './context.ts';
import type { Draft } from './draft.ts';
import type { Finding, QuestionId } from './finding.ts';
import { gated } from './gated.ts';
import { champions } from './questions/champions.ts';
import { conflict } from './questions/conflict/conflict.ts';
import { information } from './questions/information.ts';
import { leaders } from './questions/leaders.ts';
import { liaisons } from './questions/liaisons.ts';
import { loss } from './questions/loss.ts';
import { silos } from './questions/silos.ts';
import { strategicPoint } from './questions/strategic-point.ts';

/** Questions about a study, each of which is answered by itself. */
interface Asked {
  readonly study: Study;
  readonly settings: ContextSettings;
  readonly questions: readonly QuestionId[];
}

const rules: Readonly<Record<QuestionId, (context: Context) => readonly Draft[]>> = {
  conflict,
  'strategic-point': strategicPoint,
  leaders,
  information,
  liaisons,
  champions,
  loss,
  silos,
};

/** The findings of every question, in the order of the questions. */
export function findingsOf(asked: Asked): Task<readonly Finding[]> {
  return task(questionsJob, asked, { about: asked.study });
}

/** One block is one question. */
export const questionsJob: Job<Asked, readonly Finding[], readonly Finding[]> = {
  name: 'questions',
  blocks: ({ questions }) => questions.length,
  cost({ study, settings, questions }) {
    const ties = tiesOf(study);
    // A completed network is ranked in several ways; a shuffle looks at each tie once.
    const rounds = settings.permutations + 10 * settings.draws;
    return questions.length * (study.people.ids.length + ties) * rounds;
  },
  open({ study, settings, questions }) {
    const shared = context(study, settings);
    return (block) => {
      const question = questions[block]!;
      const drafts = rules[question](shared);
      return told(
        drafts.map((draft) => gated(shared, { ...draft, id: '' })),
        question,
      );
    };
  },
  join() {
    const findings: Finding[] = [];
    return {
      add: (part) => void findings.push(...part),
      result: () => findings,
    };
  },
};

/** Ties of all layers and waves. */
function tiesOf({ layers }: Study): number {
  return layers
    .flatMap(({ records }) => records)
    .reduce((sum, { source }) => sum + source.length, 0);
}

/**
 * What the answers take, roughly and before any is begun: the layers as measures hold them, the networks
 * drawn for certainty, and the steps of the questions. Each worker takes that much memory of its own.
 */
export function needOfQuestions(asking: Task<unknown>, { study, settings }: Asked): Need {
  const [n, ties] = [study.people.ids.length, tiesOf(study)];
  const rows = n * study.layers.length;
  const held = needOf({ n: rows, ties }, [asking], study.layers.length);
  return { ...held, people: n, bytes: held.bytes + bytesOfDraws(rows + ties, settings.draws) };
}

/** Numbered findings of one question; what the answers silenced is said once per layer. */
function told(findings: readonly Finding[], question: QuestionId): readonly Finding[] {
  const once = findings.filter(
    ({ code, layer }, at) =>
      code !== 'gated.descriptive' ||
      findings.findIndex((other) => other.code === code && other.layer === layer) === at,
  );
  return once.map((finding, at) => ({ ...finding, id: `${question}-${at + 1}` }));
}
