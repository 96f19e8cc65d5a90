import { inDegree } from '../../measures/centrality/degree.ts';
import { keyPlayers } from '../../measures/key-players/key-players.ts';
import { flow } from '../../network/flow.ts';
import type { Network } from '../../network/network.ts';
import { union } from '../../network/union.ts';
import { stream } from '../../random.ts';
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
  const set = needed(network, best.sets[0]!);
  const reached = reachOf(network, set);
  const isOneOfSeveral = best.near > 1 && set.length === SIZE;
  const most = mostNamed(network);
  const reachOfMost = reachOf(network, most);
  const certain = shareOfDraws(context, layers, (completed) => {
    const drawn = flow(union(completed));
    const found = keyPlayers(drawn, {
      distance: 1,
      size: SIZE,
      starts: 2,
      exactUpTo: 20_000,
      seed,
    });
    // Equally good sets are equally right: a place in any of them is a place.
    return found.sets.filter((_, at) => found.values[at] === found.value).flat();
  });
  const ids = set.map(context.person);
  const said = statement(isOneOfSeveral ? 'champions.set-among-others' : 'champions.set', {
    people: people(...ids),
    reached: number(reached),
    share: percent(reached / network.n),
    mostNamed: percent(reachOfMost / network.n),
    others: number(best.near - 1),
  });
  return [
    draft('champions', said, {
      unnamed: statement('champions.unnamed', {
        size: number(set.length),
        share: percent(reached / network.n),
      }),
      layer: null,
      layers: layers.map((layer) => layer.id),
      evidence: [
        evidence({
          measure: 'peopleReached',
          layer: null,
          value: reached,
          expected: randomReach(network, context.permutations, seed),
        }),
      ],
      people: set.map((node) => ({
        id: context.person(node),
        role: 'champion',
        reason: statement('reason.champion', {
          count: number(reachOf(network, [node]) - 1),
          alone: number(
            reached -
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

/** Without those who bring nobody but themselves: a set need not be filled up. */
function needed(network: Network, set: readonly number[]): readonly number[] {
  return set.reduce<readonly number[]>((kept, node) => {
    const without = kept.filter((other) => other !== node);
    return reachOf(network, without) >= reachOf(network, kept) - 1 ? without : kept;
  }, set);
}

/** What as many people drawn at random would reach on average. */
function randomReach(network: Network, draws: number, seed: number): number {
  const nodes = Uint32Array.from({ length: network.n }, (_, node) => node);
  let sum = 0;
  for (let draw = 0; draw < draws; draw++) {
    sum += reachOf(network, [...stream(seed, draw).shuffle(nodes.slice()).subarray(0, SIZE)]);
  }
  return sum / draws;
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
