import { inDegree } from '../../measures/centrality/degree.ts';
import { keyPlayers } from '../../measures/key-players/key-players.ts';
import { flow } from '../../network/flow.ts';
import type { Network } from '../../network/network.ts';
import { union } from '../../network/union.ts';
import { shareOfDraws } from '../certainty.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import { number, people, percent, statement } from '../params.ts';
import { responseCaveats } from '../response.ts';

/** How many people a change starts with. */
const SIZE = 5;

/**
 * The set of people who together are named by most others for advice or trust: a set, not the five
 * most named, since those tend to be named by the same people.
 */
export function champions(context: Context): readonly Draft[] {
  const layers = context.layers('advice', 'affect');
  if (layers.length === 0 || context.study.people.ids.length <= SIZE) return [];
  const network = context.together(layers);
  const { seed } = context;
  const best = keyPlayers(flow(network), { distance: 1, size: SIZE, seed });
  const set = best.sets[0]!;
  const most = mostNamed(network);
  const reachOfMost = reachOf(network, most);
  const certain = shareOfDraws(context, layers, (completed) => {
    const drawn = flow(union(completed));
    return keyPlayers(drawn, { distance: 1, size: SIZE, starts: 2, exactUpTo: 20_000, seed })
      .sets[0]!;
  });
  const ids = set.map(context.person);
  const said = statement(best.sets.length > 1 ? 'champions.set-among-others' : 'champions.set', {
    people: people(...ids),
    reached: number(best.value),
    share: percent(best.value / network.n),
    mostNamed: percent(reachOfMost / network.n),
    others: number(best.sets.length - 1),
  });
  return [
    draft('champions', said, {
      unnamed: statement('champions.unnamed', {
        size: number(SIZE),
        share: percent(best.value / network.n),
      }),
      layer: null,
      layers: layers.map((layer) => layer.id),
      evidence: [
        evidence({
          measure: 'peopleReached',
          layer: null,
          value: best.value,
          expected: reachOfMost,
        }),
      ],
      people: set.map((node) => ({
        id: context.person(node),
        role: 'champion',
        reason: statement('reason.champion', {
          count: number(reachOf(network, [node]) - 1),
          alone: number(
            best.value -
              reachOf(
                network,
                set.filter((other) => other !== node),
              ),
          ),
        }),
        certainty: certain(node),
      })),
      actions: [statement('action.win-first', { people: people(...ids) })],
      caveats: [statement('caveat.ask-first'), ...responseCaveats(context, layers)],
    }),
  ];
}

function mostNamed(network: Network): readonly number[] {
  const named = inDegree(network);
  const order = [...named.keys()].sort((a, b) => named[b]! - named[a]! || a - b);
  return order.slice(0, SIZE);
}

/** Members of the set and everybody who names one of them. */
function reachOf({ in: inward }: Network, set: readonly number[]): number {
  const reached = new Set(set);
  for (const node of set) {
    for (let slot = inward.offsets[node]!; slot < inward.offsets[node + 1]!; slot++) {
      reached.add(inward.nodes[slot]!);
    }
  }
  return reached.size;
}
