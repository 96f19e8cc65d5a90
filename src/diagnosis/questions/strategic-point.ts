import { inDegree } from '../../measures/centrality/degree.ts';
import { degreeOf } from '../../network/rows.ts';
import type { Layer } from '../../study/study.ts';
import { inTop } from '../certainty.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import type { Role } from '../finding.ts';
import { layer as layerParam, number, p, people, statement } from '../params.ts';
import { popularity } from '../popularity.ts';
import { directReports, knowsRank } from '../rank.ts';
import { responseCaveats } from '../response.ts';
import { standouts } from '../standouts.ts';

const roleOf = new Map<string, Role>([
  ['advice', 'expert'],
  ['information', 'news-hub'],
  ['affect', 'opinion-leader'],
]);

/** The person most turned to in each network that carries something, often not the boss. */
export function strategicPoint(context: Context): readonly Draft[] {
  return context.layers('advice', 'information', 'affect').map((layer) => centre(context, layer));
}

function centre(context: Context, layer: Layer): Draft {
  const network = context.reported(layer);
  const named = inDegree(network);
  const chance = popularity(context, layer);
  const nodes = standouts(named, chance.threshold);
  const layers = [layer.id];
  const caveats = responseCaveats(context, [layer]);
  if (nodes.length === 0) {
    const said = statement('strategic-point.none', { layer: layerParam(layer.id) });
    return draft('strategic-point', said, { layers, caveats });
  }
  const least = named[nodes[nodes.length - 1]!]!;
  const certain = inTop(context, [layer], ([completed]) => inDegree(completed!), nodes.length);
  const withoutRank = nodes.filter(
    (node) => knowsRank(context) && directReports(context, node) === 0,
  );
  const said = statement(`strategic-point.${layer.kind}${nodes.length === 1 ? '' : '-several'}`, {
    layer: layerParam(layer.id),
    people: people(...nodes.map(context.person)),
    count: number(least),
    expected: number(chance.meanMaximum, 1),
    p: p(chance.pUpper(least)),
  });
  const role = roleOf.get(layer.kind)!;
  return draft('strategic-point', said, {
    unnamed: statement('strategic-point.unnamed', { layer: layerParam(layer.id) }),
    layers,
    evidence: nodes.map((node) =>
      evidence({
        measure: 'inDegree',
        layer: layer.id,
        of: { kind: 'person', id: context.person(node) },
        value: named[node]!,
        expected: chance.meanMaximum,
        pUpper: chance.pUpper(named[node]!),
        interval: certain.interval(node),
      }),
    ),
    people: nodes.map((node) => ({
      id: context.person(node),
      role,
      reason: statement(
        withoutRank.includes(node) ? `reason.${role}-without-rank` : `reason.${role}`,
        {
          layer: layerParam(layer.id),
          count: number(named[node]!),
          answered: number(respondents(context, layer)),
        },
      ),
      certainty: certain.of(node),
    })),
    actions: [statement(`action.${role}`, { people: people(...nodes.map(context.person)) })],
    caveats,
  });
}

/** People who named at least one other, or all whose answers are in. */
function respondents(context: Context, layer: Layer): number {
  const { n, out, unknown } = context.reported(layer);
  let count = 0;
  for (let node = 0; node < n; node++) {
    if (unknown.rows[node] === 0 || degreeOf(out, node) > 0) count++;
  }
  return count;
}
