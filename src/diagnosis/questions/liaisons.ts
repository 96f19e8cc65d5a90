import { constraint } from '../../measures/brokerage/constraint.ts';
import type { Network } from '../../network/network.ts';
import { degreeOf, hasTie } from '../../network/rows.ts';
import { union } from '../../network/union.ts';
import type { Partition } from '../../study/partition.ts';
import type { Layer } from '../../study/study.ts';
import { reachOfBoth } from '../between.ts';
import { shareOfDraws } from '../certainty.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import { gappedPairs, type Pair, tensePairs } from '../pairs.ts';
import { groups, number, people, statement } from '../params.ts';
import { responseCaveats } from '../response.ts';
import { emptiestPairs } from './silos.ts';

/** One liaison and a deputy, so that the link does not hang on one person. */
const PLACES = 2;

/** Who can link two groups: tied to both sides by both reports, and trusted on both. */
export function liaisons(context: Context): readonly Draft[] {
  const { groups: partition } = context;
  const layers = context.layers('information', 'advice', 'affect');
  if (partition === null || partition.ids.length < 2 || layers.length === 0) return [];
  return pairsInNeed(context, partition, layers[0]!).map((need) =>
    liaison(context, partition, layers, need),
  );
}

/** A pair of groups that needs a link, and whether conflict is why. */
interface Need {
  readonly pair: Pair;
  readonly tense: boolean;
}

/** Pairs in conflict and pairs that hardly talk; where there is neither, the pair that talks least. */
function pairsInNeed(context: Context, partition: Partition, layer: Layer): readonly Need[] {
  const tense = tensePairs(context, partition);
  const found: Need[] = tense.map((pair) => ({ pair, tense: true }));
  for (const pair of emptiestPairs(context, partition, layer)) {
    if (tense.some(({ g, h }) => g === pair.g && h === pair.h)) continue;
    found.push({ pair, tense: false });
  }
  if (found.length > 0) return found;
  const share = ({ ties, expected }: Pair) => ties / expected;
  const rated = gappedPairs(context, context.reported(layer), partition).filter(
    (pair) => pair.expected > 0,
  );
  return rated
    .toSorted((a, b) => share(a) - share(b))
    .slice(0, 1)
    .map((pair) => ({ pair, tense: false }));
}

/** What makes someone fit to link two groups, weaker side first. */
interface Candidate {
  readonly node: number;
  readonly confirmed: readonly [number, number];
  readonly trusted: readonly [number, number];
  readonly constraint: number;
}

function liaison(
  context: Context,
  partition: Partition,
  layers: readonly Layer[],
  { pair, tense }: Need,
): Draft {
  const both = [context.group(pair.g), context.group(pair.h)];
  const trustAt = layers.flatMap((layer, at) => (layer.kind === 'affect' ? [at] : []));
  const pick = (networks: readonly Network[]) =>
    candidates(networks, trustAt, partition, pair)
      .filter(({ node }) => !tense || isAtPeace(context, partition, pair, node))
      .slice(0, PLACES);
  const chosen = pick(layers.map(context.reported));
  // What conflict had a part in is as sensitive as the answers about conflict.
  const asked = tense ? [...layers, ...context.layers('conflict')] : layers;
  const ids = asked.map((layer) => layer.id);
  const caveats = responseCaveats(context, layers);
  if (chosen.length === 0) {
    const said = statement('liaisons.nobody', { groups: groups(...both) });
    return draft('liaisons', said, { layer: null, layers: ids, groups: both, caveats });
  }
  const certain = shareOfDraws(context, layers, (completed) =>
    pick(completed).map((candidate) => candidate.node),
  );
  const names = chosen.map(({ node }) => people(context.person(node)));
  const [first, deputy] = names;
  const said =
    deputy === undefined
      ? statement('liaisons.one', { groups: groups(...both), person: first! })
      : statement('liaisons.pair', { groups: groups(...both), person: first!, deputy });
  return draft('liaisons', said, {
    layer: null,
    layers: ids,
    groups: both,
    evidence: chosen.map((candidate) =>
      evidence({
        measure: 'constraint',
        layer: null,
        of: { kind: 'person', id: context.person(candidate.node) },
        value: candidate.constraint,
      }),
    ),
    people: chosen.map((candidate, place) => ({
      id: context.person(candidate.node),
      role: place === 0 ? 'liaison' : 'deputy-liaison',
      reason: statement(trustAt.length > 0 ? 'reason.liaison' : 'reason.liaison-without-trust', {
        groups: groups(...both),
        confirmedFirst: number(candidate.confirmed[0]),
        confirmedSecond: number(candidate.confirmed[1]),
        trustFirst: number(candidate.trusted[0]),
        trustSecond: number(candidate.trusted[1]),
      }),
      certainty: certain(candidate.node),
    })),
    actions: [statement('action.name-liaison', { person: first!, groups: groups(...both) })],
    caveats: [statement('caveat.ask-first'), ...caveats],
  });
}

/** Whether a person's answers are in and neither name, nor are named in, a clash with the two groups. */
function isAtPeace(context: Context, partition: Partition, { g, h }: Pair, node: number): boolean {
  const clashes = context.together(context.layers('conflict'));
  if (clashes.unknown.rows[node] === 1) return false;
  const quarrels = context.once(`quarrels:${g},${h}`, () => reachOfBoth(clashes, partition, g, h));
  return quarrels[node]!.toG + quarrels[node]!.toH === 0;
}

/** Everyone with a confirmed tie, and trust where it was asked, on both sides; the fittest first. */
function candidates(
  networks: readonly Network[],
  trustAt: readonly number[],
  partition: Partition,
  { g, h }: Pair,
): readonly Candidate[] {
  const whole = union(networks);
  const held = constraint(whole);
  const found: Candidate[] = [];
  for (let node = 0; node < whole.n; node++) {
    const confirmed = sides(
      partition,
      g,
      h,
      partnersOf(whole, node).filter((other) =>
        networks.some((network) => isConfirmed(network, node, other)),
      ),
    );
    const admirers = new Set(trustAt.flatMap((at) => namersOf(networks[at]!, node)));
    const trusted = sides(partition, g, h, [...admirers]);
    if (Math.min(...confirmed) === 0) continue;
    if (trustAt.length > 0 && Math.min(...trusted) === 0) continue;
    found.push({ node, confirmed, trusted, constraint: held[node]! });
  }
  return found.sort(
    (a, b) =>
      Math.min(...b.trusted) - Math.min(...a.trusted) ||
      Math.min(...b.confirmed) - Math.min(...a.confirmed) ||
      a.constraint - b.constraint ||
      a.node - b.node,
  );
}

function sides(
  { of }: Partition,
  g: number,
  h: number,
  nodes: readonly number[],
): readonly [number, number] {
  const within = (group: number) => nodes.filter((node) => of[node] === group).length;
  return [within(g), within(h)];
}

/** Both named each other, or the tie has no direction. */
function isConfirmed({ out, directed }: Network, i: number, j: number): boolean {
  return hasTie(out, i, j) && (!directed || hasTie(out, j, i));
}

function partnersOf({ out }: Network, node: number): readonly number[] {
  return [...out.nodes.subarray(out.offsets[node]!, out.offsets[node]! + degreeOf(out, node))];
}

function namersOf({ in: inward }: Network, node: number): readonly number[] {
  return [...inward.nodes.subarray(inward.offsets[node]!, inward.offsets[node + 1]!)];
}
