import { layerOf } from '../network/network.ts';
import { type Gate, mayName, SURE_ENOUGH } from '../uncertainty/gates.ts';
import type { Context } from './context.ts';
import { type Finding, type PersonRole, peopleOf, type Role, type Statement } from './finding.ts';
import { layer as layerParam, percent, statement } from './params.ts';
import { responseTo } from './response.ts';

/** Roles that rest on how often others named someone: the last that too few answers leave. */
const counted: ReadonlySet<Role> = new Set([
  'expert',
  'news-hub',
  'opinion-leader',
  'bottleneck',
  'expert-without-trust',
  'trusted-not-asked',
]);

/** A name that falls away in more than half of the draws is not told at all. */
const LEAST_SHARE = 0.5;

/**
 * A finding with only those names the answers can carry. What they do not carry is absent, with the
 * reason in its place; where nothing says who answered, the caveat has to do. Below half of the answers
 * nothing but that is said.
 */
export function gated(context: Context, finding: Finding): Finding {
  const gate = strictest(context, finding);
  if (gate?.level === 'descriptive') return silenced(finding, gate.rate!);
  const carried = finding.people.filter((person) => gate === null || carries(gate, person));
  const people = carried.filter(({ certainty }) => (certainty?.share ?? 1) >= LEAST_SHARE);
  if (people.length === finding.people.length) return finding;
  return named(finding, people, [
    ...(carried.length < finding.people.length ? [tooFewAnswers(gate!)] : []),
    ...(people.length < carried.length ? [statement('caveat.uncertain-name')] : []),
  ]);
}

function tooFewAnswers({ level, rate }: Gate): Statement {
  const code =
    level === 'groups-with-warning' ? 'caveat.nobody-named' : 'caveat.too-few-answers-to-name';
  return statement(code, { rate: percent(rate!) });
}

/** All that is left of a finding from a layer that fewer than half answered. */
function silenced(finding: Finding, rate: number): Finding {
  const layer = layerParam(finding.layers[0]!);
  return {
    ...finding,
    ...statement('gated.descriptive', { layer, rate: percent(rate) }),
    unnamed: null,
    evidence: [],
    people: [],
    ties: [],
    groups: [],
    subgroups: [],
    actions: [],
    caveats: [],
  };
}

/** The finding about these of its people, in the words that do without the others. */
function named(
  finding: Finding,
  people: readonly PersonRole[],
  reasons: readonly Statement[],
): Finding {
  const names = new Set(people.map((person) => person.id));
  const caveats = [...reasons, ...finding.caveats];
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

function carries(gate: Gate, { role, certainty }: PersonRole): boolean {
  const share = certainty?.share ?? null;
  if (mayName(gate, share)) return true;
  return (
    gate.level === 'in-degree-and-groups' &&
    counted.has(role) &&
    share !== null &&
    share >= SURE_ENOUGH
  );
}

/** The gate of the finding's least answered layer; `null` where nothing says who answered. */
function strictest(context: Context, finding: Finding): Gate | null {
  const known = finding.layers
    .map((id) => layerOf(context.study, id))
    .filter((layer) => layer.kind !== 'formal')
    .map((layer) => responseTo(context, layer))
    .filter((gate) => gate.rate !== null);
  return known.length === 0
    ? null
    : known.reduce((least, gate) => (gate.rate! < least.rate! ? gate : least));
}
