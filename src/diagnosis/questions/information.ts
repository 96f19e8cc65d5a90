import { dominators, UNREACHED } from '../../measures/cohesion/dominators.ts';
import { flow } from '../../network/flow.ts';
import type { Network } from '../../network/network.ts';
import type { Layer } from '../../study/study.ts';
import { shareOfDraws } from '../certainty.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import { groups, layer as layerParam, number, people, statement } from '../params.ts';
import { depths, knowsRank } from '../rank.ts';
import { responseCaveats } from '../response.ts';

/** The top of the chart: those who report to nobody, and those who report to them. */
const TOP_LEVELS = 1;
/** A gatekeeper is named when so many people, and this share of all, depend on them alone. */
const LEAST_DEPENDENTS = 5;
const LEAST_SHARE = 0.03;

/** Through whom alone news from below reaches the top of the chart. */
export function information(context: Context): readonly Draft[] {
  if (!knowsRank(context)) return [];
  const depth = depths(context);
  const top = [...depth.keys()].filter((node) => depth[node]! >= 0 && depth[node]! <= TOP_LEVELS);
  if (top.length === 0) return [];
  return context.layers('information').map((layer) => upward(context, layer, top));
}

function upward(context: Context, layer: Layer, top: readonly number[]): Draft {
  const network = context.flow(layer);
  const { depends, parent } = towardsTop(network, top);
  const least = Math.max(LEAST_DEPENDENTS, Math.ceil(LEAST_SHARE * network.n));
  const keepers = [...depends.keys()].filter((node) => depends[node]! >= least);
  const layers = [layer.id, ...context.layers('formal').map((chart) => chart.id)];
  const caveats = responseCaveats(context, [layer]);
  if (keepers.length === 0) {
    const unheard = unheardPeople(network, parent);
    const said =
      unheard >= least
        ? statement('information.unheard', { layer: layerParam(layer.id), count: number(unheard) })
        : statement('information.no-single-way', { layer: layerParam(layer.id) });
    return draft('information', said, { layers, caveats });
  }
  const turned = layer.flow === 'against';
  const certain = shareOfDraws(context, [layer], ([completed]) => {
    const { depends: now } = towardsTop(turned ? flow(completed!) : completed!, top);
    return [...now.keys()].filter((node) => now[node]! >= least);
  });
  keepers.sort((a, b) => depends[b]! - depends[a]! || a - b);
  const behind = new Set(keepers.flatMap((keeper) => dependents(parent, keeper)));
  const affected = affectedGroups(context, [...behind]);
  const facts = {
    layer: layerParam(layer.id),
    dependents: number(behind.size),
    groups: groups(...affected),
  };
  const where = affected.length > 0 ? 'information.one-way-up' : 'information.one-way-up-scattered';
  const ids = keepers.map(context.person);
  return draft('information', statement(where, { ...facts, people: people(...ids) }), {
    unnamed: statement(`${where}-unnamed`, facts),
    layers,
    groups: affected,
    evidence: keepers.map((node) =>
      evidence({
        measure: 'dependents',
        layer: layer.id,
        of: { kind: 'person', id: context.person(node) },
        value: depends[node]!,
      }),
    ),
    people: keepers.map((node) => ({
      id: context.person(node),
      role: 'gatekeeper',
      reason: statement('reason.gatekeeper', { dependents: number(depends[node]!) }),
      certainty: certain(node),
    })),
    actions: [statement('action.second-way', { people: people(...ids) })],
    caveats: [statement('caveat.channel-not-fault'), ...caveats],
  });
}

/** People who answered and whose news reaches nobody at the top. */
function unheardPeople({ n, unknown }: Network, parent: Uint32Array): number {
  let count = 0;
  for (let node = 0; node < n; node++) {
    if (parent[node] === UNREACHED && unknown.rows[node] === 0) count++;
  }
  return count;
}

/** Followed from the top backwards, the ways news takes upwards. */
function towardsTop(network: Network, top: readonly number[]) {
  return dominators(flow(network), top);
}

function dependents(parent: Uint32Array, keeper: number): readonly number[] {
  const below: number[] = [keeper];
  for (let head = 0; head < below.length; head++) {
    parent.forEach((above, node) => {
      if (above === below[head] && node !== above) below.push(node);
    });
  }
  return below.slice(1);
}

/** Groups most of whose members are among the people given. */
function affectedGroups(
  { groups: partition }: Context,
  nodes: readonly number[],
): readonly string[] {
  if (partition === null) return [];
  const counts = new Uint32Array(partition.ids.length);
  for (const node of nodes)
    if (counts[partition.of[node]!] !== undefined) counts[partition.of[node]!]!++;
  return partition.ids.filter((_, group) => counts[group]! * 2 > partition.sizes[group]!);
}
