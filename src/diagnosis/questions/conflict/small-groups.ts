import { bridges } from '../../../measures/cohesion/bridges.ts';
import { communities } from '../../../measures/groups/communities.ts';
import type { Network } from '../../../network/network.ts';
import { symmetrize } from '../../../network/symmetrize.ts';
import type { Layer } from '../../../study/study.ts';
import { shareOfDraws } from '../../certainty.ts';
import type { Context } from '../../context.ts';
import { type Draft, draft, evidence } from '../../draft.ts';
import { layer as layerParam, number, people, statement, subgroups } from '../../params.ts';
import { responseCaveats } from '../../response.ts';
import { reportedTies } from '../../ties.ts';

/** Two people are a pair, three begin a small group. */
const LEAST = 3;
/** More groups than this are counted, not listed. */
const MOST_LISTED = 6;

/** Where the small groups are, whatever the chart says, and which single ties hold them together. */
export function smallGroups(context: Context): readonly Draft[] {
  const affect = context.layers('affect');
  const layers = affect.length > 0 ? affect : context.layers('contact', 'information');
  return layers.flatMap((layer) => {
    const found = groupsOf(context, layer);
    return [division(context, layer, found), ...onlyTies(context, layer, found)];
  });
}

interface SmallGroups {
  /** The people of each group of three or more, largest first. */
  readonly lists: readonly (readonly number[])[];
  readonly outside: number;
  readonly modularity: number;
}

function groupsOf(context: Context, layer: Layer): SmallGroups {
  const network = context.undirected(layer);
  const { labels, count, modularity } = communities(network, { seed: context.seed });
  const lists: number[][] = Array.from({ length: count }, () => []);
  labels.forEach((label, node) => {
    lists[label]!.push(node);
  });
  const large = lists.filter((list) => list.length >= LEAST);
  large.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const inside = large.reduce((sum, list) => sum + list.length, 0);
  return { lists: large, outside: network.n - inside, modularity };
}

function division(context: Context, layer: Layer, found: SmallGroups): Draft {
  const named = found.lists.map((list) => list.map(context.person));
  const listed = named.length > 0 && named.length <= MOST_LISTED && found.lists[0]!.length <= 12;
  const said = statement(listed ? 'conflict.small-groups' : 'conflict.small-groups-counted', {
    layer: layerParam(layer.id),
    count: number(named.length),
    largest: number(found.lists[0]?.length ?? 0),
    outside: number(found.outside),
    members: subgroups(named),
  });
  return draft('conflict', said, {
    unnamed: statement('conflict.small-groups-counted', said.params),
    layers: [layer.id],
    subgroups: named,
    evidence: [evidence({ measure: 'modularity', layer: layer.id, value: found.modularity })],
    caveats: [statement('caveat.small-groups'), ...responseCaveats(context, [layer])],
  });
}

/** Ties whose loss would part two groups of three or more people. */
function onlyTies(context: Context, layer: Layer, found: SmallGroups): readonly Draft[] {
  const network = context.undirected(layer);
  const holders = (of: Network) => partingTies(of).flatMap((tie) => [tie.a, tie.b]);
  const certain = shareOfDraws(context, [layer], ([completed]) => holders(symmetrize(completed!)));
  return partingTies(network).map(({ a, b }) => {
    const ends = [a, b].map(context.person);
    const sides = [a, b].map((end) => found.lists.find((list) => list.includes(end)));
    return draft(
      'conflict',
      statement('conflict.only-tie', { layer: layerParam(layer.id), people: people(...ends) }),
      {
        unnamed: statement('conflict.only-tie-unnamed', { layer: layerParam(layer.id) }),
        layers: [layer.id],
        subgroups: sides.flatMap((side) => (side === undefined ? [] : [side.map(context.person)])),
        people: [a, b].map((node) => ({
          id: context.person(node),
          role: 'bridge',
          reason: statement('reason.only-tie', { layer: layerParam(layer.id) }),
          certainty: certain(node),
        })),
        ties: reportedTies(context, [layer], [[a, b]]),
        actions: [statement('action.second-tie', { people: people(...ends) })],
        caveats: responseCaveats(context, [layer]),
      },
    );
  });
}

function partingTies(network: Network): readonly { a: number; b: number }[] {
  const { source, target, smallerSide } = bridges(network);
  return [...source.keys()]
    .filter((at) => smallerSide[at]! >= LEAST)
    .map((at) => ({ a: source[at]!, b: target[at]! }));
}
