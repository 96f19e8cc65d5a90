import type { Finding } from '../diagnosis/finding.ts';
import type { Told } from './told.ts';

/** Ties in words, a line per pair of people: who named whom, or each other, and in which layers. */
export function tieTexts(ties: Finding['ties'], told: Told): readonly string[] {
  const pairs = new Map<
    string,
    { first: Finding['ties'][number]; mutual: boolean; layers: Set<string> }
  >();
  for (const tie of ties) {
    const key = JSON.stringify([tie.source, tie.target].sort());
    const pair = pairs.get(key) ?? { first: tie, mutual: false, layers: new Set() };
    pair.mutual ||= pair.first.source === tie.target;
    pair.layers.add(tie.layer);
    pairs.set(key, pair);
  }
  const { pages } = told.messages.report;
  return [...pairs.values()].map(({ first, mutual, layers }) =>
    pages.questions.tie(
      told.names.person(first.source),
      told.names.person(first.target),
      mutual,
      told.messages.words.grammar.list([...layers].map(told.names.layer)),
    ),
  );
}
