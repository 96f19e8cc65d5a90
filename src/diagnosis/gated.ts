import { layerOf, recordOf } from '../network/network.ts';
import type { Context } from './context.ts';
import { type Finding, type PersonRole, peopleOf, type Role, type Statement } from './finding.ts';
import { layer as layerParam, percent, statement } from './params.ts';
import { response } from './response.ts';

/** From this response rate on, people are named with their certainty. */
const NAME_ALL = 0.9;
/** From here on only those who keep their place in four of five completions. */
const NAME_SURE = 0.8;
const SURE = 0.8;
/** From here on only roles that rest on how often others named someone. */
const NAME_COUNTED = 0.7;
const counted: ReadonlySet<Role> = new Set([
  'expert',
  'news-hub',
  'opinion-leader',
  'bottleneck',
  'expert-without-trust',
  'trusted-not-asked',
]);

/**
 * A finding with only those names the answers can carry. What the response rate does not carry is
 * absent, with the reason in its place; where nothing says who answered, the caveat has to do.
 */
export function gated(context: Context, finding: Finding): Finding {
  if (finding.people.length === 0) return finding;
  const rate = lowestRate(context, finding);
  if (rate === null || rate >= NAME_ALL) return finding;
  const people = finding.people.filter((person) => carries(rate, person));
  if (people.length === finding.people.length) return finding;
  const caveat = statement('caveat.too-few-answers-to-name', { rate: percent(rate) });
  return named(finding, people, caveat);
}

/** The finding about these of its people, in the words that do without the others. */
function named(finding: Finding, people: readonly PersonRole[], caveat: Statement): Finding {
  const names = new Set(people.map((person) => person.id));
  const caveats = [caveat, ...finding.caveats];
  if (peopleOf(finding).every((id) => names.has(id))) return { ...finding, people, caveats };
  const layers = { layer: layerParam(finding.layers[0]!) };
  return {
    ...finding,
    ...(finding.unnamed ?? statement('gated', layers)),
    people,
    evidence: finding.evidence.filter(({ of }) => of?.kind !== 'person' || names.has(of.id)),
    ties: [],
    subgroups: [],
    actions: finding.actions.filter((action) => peopleOf(action).every((id) => names.has(id))),
    caveats,
  };
}

function carries(rate: number, { role, certainty }: PersonRole): boolean {
  const sure = (certainty?.share ?? 0) >= SURE;
  if (rate >= NAME_SURE) return sure;
  return rate >= NAME_COUNTED && sure && counted.has(role);
}

/** The response rate of the finding's least answered layer; `null` where none is known. */
function lowestRate(context: Context, finding: Finding): number | null {
  const rates = finding.layers.flatMap((id) => {
    const layer = layerOf(context.study, id);
    const of =
      layer.kind === 'formal' ? null : response(recordOf(context.study, layer, context.wave));
    return of === null || of.invited === 0 ? [] : [of.answered / of.invited];
  });
  return rates.length === 0 ? null : Math.min(...rates);
}
