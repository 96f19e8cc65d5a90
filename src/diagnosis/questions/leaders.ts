import { inDegree } from '../../measures/centrality/degree.ts';
import type { Network } from '../../network/network.ts';
import { NO_GROUP } from '../../study/partition.ts';
import type { Layer } from '../../study/study.ts';
import { midRanks } from '../../uncertainty/ranks.ts';
import { shareOfDraws } from '../certainty.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import type { Role } from '../finding.ts';
import { layer as layerParam, number, people, statement } from '../params.ts';
import { popularity } from '../popularity.ts';
import { responseCaveats } from '../response.ts';

/** Among the most turned to: the first twentieth of the people. */
const TOP_SHARE = 0.05;
/** At the edge of the other network: the last quarter. */
const EDGE_SHARE = 0.25;

/** People much asked but hardly trusted, and the reverse: made leader alone, either may stall a team. */
export function leaders(context: Context): readonly Draft[] {
  const [advice] = context.layers('advice');
  const [affect] = context.layers('affect');
  if (advice === undefined || affect === undefined) return [];
  const found = [
    mismatch(context, advice, affect, 'expert-without-trust'),
    mismatch(context, affect, advice, 'trusted-not-asked'),
  ].filter((draft) => draft !== null);
  if (found.length > 0) return found;
  const layers = [advice.id, affect.id];
  const said = statement('leaders.none', {
    first: layerParam(advice.id),
    second: layerParam(affect.id),
  });
  return [draft('leaders', said, { layers, caveats: responseCaveats(context, [advice, affect]) })];
}

function mismatch(context: Context, strong: Layer, weak: Layer, role: Role): Draft | null {
  const { threshold } = popularity(context, strong);
  const pick = (from: Network, to: Network) => topAndEdge(inDegree(from), inDegree(to), threshold);
  const nodes = pick(context.reported(strong), context.reported(weak));
  if (nodes.length === 0) return null;
  const named = inDegree(context.reported(strong));
  const trusted = inDegree(context.reported(weak));
  const certain = shareOfDraws(context, [strong, weak], ([from, to]) => pick(from!, to!));
  const partners = nodes.map((node) => partner(context, node, trusted));
  const ids = nodes.map(context.person);
  const said = statement(`leaders.${role}`, {
    people: people(...ids),
    strong: layerParam(strong.id),
    weak: layerParam(weak.id),
  });
  return draft('leaders', said, {
    layers: [strong.id, weak.id],
    evidence: nodes.flatMap((node) =>
      [strong, weak].map((layer) =>
        evidence({
          measure: 'inDegree',
          layer: layer.id,
          of: { kind: 'person', id: context.person(node) },
          value: (layer === strong ? named : trusted)[node]!,
        }),
      ),
    ),
    people: nodes.map((node) => ({
      id: context.person(node),
      role,
      reason: statement(`reason.${role}`, {
        strong: number(named[node]!),
        weak: number(trusted[node]!),
      }),
      certainty: certain(node),
    })),
    actions: nodes.flatMap((node, at) =>
      partners[at] === undefined
        ? []
        : [
            statement(`action.pair-${role}`, {
              person: people(context.person(node)),
              partner: people(context.person(partners[at])),
            }),
          ],
    ),
    caveats: [statement('caveat.not-performance'), ...responseCaveats(context, [strong, weak])],
  });
}

/** Among the first twentieth by one count and above chance, and no higher than the last quarter by the other. */
function topAndEdge(
  strong: Float64Array,
  weak: Float64Array,
  threshold: number,
): readonly number[] {
  const n = strong.length;
  const ranks = midRanks(strong);
  const edge = weak.toSorted()[Math.floor(EDGE_SHARE * (n - 1))] ?? 0;
  return [...strong.keys()].filter(
    (node) =>
      ranks[node]! <= Math.max(1, TOP_SHARE * n) &&
      strong[node]! >= threshold &&
      weak[node]! <= edge,
  );
}

/** The most named of the same group, or of all where there is no group; nobody if none is named. */
function partner(context: Context, node: number, named: Float64Array): number | undefined {
  const group = context.groups?.of[node] ?? NO_GROUP;
  const others = [...named.keys()].filter((other) => other !== node && named[other]! > 0);
  const near = others.filter((other) => group !== NO_GROUP && context.groups?.of[other] === group);
  return (near.length > 0 ? near : others).toSorted((a, b) => named[b]! - named[a]! || a - b)[0];
}
