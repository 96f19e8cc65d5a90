import { readFileSync } from 'node:fs';
import { evaluate, type Request } from '../../src/measures/evaluate.ts';
import type { Scores } from '../../src/measures/scores.ts';
import { Sealed } from '../../src/sealed.ts';
import type { Study } from '../../src/study/study.ts';
import { compared, type Known, type Told } from './compared.ts';

/** What one tool says of one measure of one layer; `npm run oracles` writes them. */
export interface Answer {
  readonly study: string;
  readonly layer: string;
  readonly measure: string;
  readonly level: 'node' | 'tie' | 'group' | 'network';
  readonly tool: string;
  readonly kind: 'value' | 'partition' | 'communities' | 'chance';
  /** What is asked of guanxi beside the measure. */
  readonly request: Partial<Request>;
  readonly value: Known;
}

interface File {
  readonly command: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly answers: readonly Answer[];
}

const file = new URL('./definitions.json', import.meta.url);

export const { command, versions, answers } = JSON.parse(readFileSync(file, 'utf8')) as File;

/** An answer in a few words, for whoever reads that it is not met. */
export const titleOf = ({ study, layer, measure, level, request, tool }: Answer) =>
  `${measure} (${level}) of ${study} ${layer} ${JSON.stringify(request)}, ${tool}`;

/**
 * Asks guanxi the same through the registry and compares; fails at the first difference. Gives the
 * different values that were compared, so that nobody can count an answer that says nothing.
 */
export async function check(answer: Answer, study: Study): Promise<ReadonlySet<Told>> {
  const { layer, measure, request } = answer;
  const sealed = await evaluate(study, { ...request, layer, measures: [measure] });
  const scores = Sealed.open(sealed);
  return compared(answer, valueIn(scores, answer), { study });
}

/** The value guanxi gives, in the form of the answer's. */
function valueIn(scores: Scores, { measure, level }: Answer): unknown {
  switch (level) {
    case 'node':
      return scores.nodes.get(measure)?.values;
    case 'group':
      return scores.groupValues.get(measure)?.values;
    case 'tie': {
      const { source, target, values } = scores.ties.get(measure)!;
      return Array.from(source, (from, tie) => [from, target[tie]!, values[tie]!]);
    }
    case 'network': {
      const found = scores.network.get(measure)!;
      return 'value' in found ? found.value : found.record;
    }
  }
}
