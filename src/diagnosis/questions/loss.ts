import { inDegree } from '../../measures/centrality/degree.ts';
import { cutOff } from '../../measures/cohesion/cut-off.ts';
import type { Network } from '../../network/network.ts';
import { degreeOf } from '../../network/rows.ts';
import type { Layer } from '../../study/study.ts';
import { shareOfDraws } from '../certainty.ts';
import type { Context } from '../context.ts';
import { type Draft, draft, evidence } from '../draft.ts';
import { layer as layerParam, number, people, percent, statement } from '../params.ts';
import { popularity } from '../popularity.ts';
import { responseCaveats } from '../response.ts';
import { standouts } from '../standouts.ts';

/** So many people, and this share of all, must hang on one person before the person is named. */
const LEAST_DEPENDENTS = 3;
const LEAST_SHARE = 0.01;
const MOST_NAMED = 3;
/** Asked more than so many times as often as anyone would be by luck. */
const OVERLOAD = 2;

/** What would be lost with one person: those who ask nobody else, and those cut off from the rest. */
export function loss(context: Context): readonly Draft[] {
  return context
    .layers('advice', 'information')
    .flatMap((layer) => [singlePoints(context, layer), ...overload(context, layer)]);
}

/** What hangs on one person in a network of who asks whom. */
interface Dependence {
  readonly node: number;
  /** People who named this person and nobody else. */
  readonly onlySource: number;
  /** People cut off from the largest part when the person is taken out. */
  readonly cutOff: number;
}

function singlePoints(context: Context, layer: Layer): Draft {
  const network = context.reported(layer);
  const found = dependences(network).slice(0, MOST_NAMED);
  const caveats = responseCaveats(context, [layer]);
  const layers = [layer.id];
  if (found.length === 0) {
    return draft('loss', statement('loss.none', { layer: layerParam(layer.id) }), {
      layers,
      caveats,
    });
  }
  const certain = shareOfDraws(context, [layer], ([completed]) =>
    dependences(completed!).map((one) => one.node),
  );
  const ids = found.map(({ node }) => context.person(node));
  const most = Math.max(...found.map((one) => Math.max(one.onlySource, one.cutOff)));
  const isCut = found.some((one) => one.cutOff === most);
  const kind = isCut ? 'loss.cut-off' : 'loss.only-source';
  const facts = { layer: layerParam(layer.id), count: number(most) };
  const said = statement(kind, { ...facts, people: people(...ids) });
  return draft('loss', said, {
    unnamed: statement(`${kind}-unnamed`, facts),
    layers,
    evidence: found.flatMap((one) => {
      const of = { kind: 'person', id: context.person(one.node) } as const;
      return [
        evidence({ measure: 'soleSource', layer: layer.id, of, value: one.onlySource }),
        evidence({ measure: 'dependents', layer: layer.id, of, value: one.cutOff }),
      ];
    }),
    people: found.map((one) => ({
      id: context.person(one.node),
      role: 'single-point-of-failure',
      reason: statement(reasonOf(one), {
        onlySource: number(one.onlySource),
        cutOff: number(one.cutOff),
      }),
      certainty: certain(one.node),
    })),
    actions: [statement('action.second-contact', { people: people(...ids) })],
    caveats: [statement('caveat.confirm-in-interviews'), ...caveats],
  });
}

function reasonOf({ onlySource, cutOff }: Dependence): string {
  if (cutOff === 0) return 'reason.single-point-only-source';
  return onlySource === 0 ? 'reason.single-point-cut-off' : 'reason.single-point-both';
}

function dependences(network: Network): readonly Dependence[] {
  const cut = cutOff(network);
  const least = Math.max(LEAST_DEPENDENTS, Math.ceil(LEAST_SHARE * network.n));
  return Array.from(cut, (others, node) => ({
    node,
    onlySource: network.directed ? soleSources(network, node) : 0,
    cutOff: others,
  }))
    .filter((one) => Math.max(one.onlySource, one.cutOff) >= least)
    .sort(
      (a, b) =>
        Math.max(b.onlySource, b.cutOff) - Math.max(a.onlySource, a.cutOff) || a.node - b.node,
    );
}

/** Somebody asked so much more than anyone else that the day may not be long enough. */
function overload(context: Context, layer: Layer): readonly Draft[] {
  const network = context.reported(layer);
  const named = inDegree(network);
  const chance = popularity(context, layer);
  const pick = (counts: Float64Array) => standouts(counts, OVERLOAD * chance.meanMaximum);
  const nodes = pick(named);
  if (nodes.length === 0) return [];
  const certain = shareOfDraws(context, [layer], ([completed]) => pick(inDegree(completed!)));
  const next = [...named.keys()].reduce(
    (most, node) => (nodes.includes(node) ? most : Math.max(most, named[node]!)),
    0,
  );
  const askers = [...named.keys()].filter((node) => degreeOf(network.out, node) > 0).length;
  const ids = nodes.map(context.person);
  const share = named[nodes[0]!]! / askers;
  const said = statement('loss.overload', {
    layer: layerParam(layer.id),
    people: people(...ids),
    share: percent(share),
    count: number(named[nodes[0]!]!),
    next: number(next),
  });
  return [
    draft('loss', said, {
      unnamed: statement('loss.overload-unnamed', {
        layer: layerParam(layer.id),
        share: percent(share),
      }),
      layers: [layer.id],
      evidence: nodes.map((node) =>
        evidence({
          measure: 'inDegree',
          layer: layer.id,
          of: { kind: 'person', id: context.person(node) },
          value: named[node]!,
          expected: chance.meanMaximum,
          pUpper: chance.pUpper(named[node]!),
        }),
      ),
      people: nodes.map((node) => ({
        id: context.person(node),
        role: 'bottleneck',
        reason: statement('reason.bottleneck', {
          count: number(named[node]!),
          next: number(next),
          only: number(soleSources(network, node)),
        }),
        certainty: certain(node),
      })),
      actions: [statement('action.share-load', { people: people(...ids) })],
      caveats: [statement('caveat.load-not-measured'), ...responseCaveats(context, [layer])],
    }),
  ];
}

/** People who named this person and nobody else. */
function soleSources({ out, in: inward }: Network, node: number): number {
  let count = 0;
  for (let slot = inward.offsets[node]!; slot < inward.offsets[node + 1]!; slot++) {
    if (degreeOf(out, inward.nodes[slot]!) === 1) count++;
  }
  return count;
}
