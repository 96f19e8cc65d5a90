import { layout } from '../layout/layout.ts';
import type { Network } from '../network/network.ts';
import { NO_GROUP } from '../study/partition.ts';
import type { Layer } from '../study/study.ts';
import type { Context } from './context.ts';
import type { MapPicture } from './diagnosis.ts';

/** On paper more people than this are a cloud, not a map; the viewer draws larger ones. */
const MOST_PEOPLE = 400;

/** The relation that says most about who belongs together, drawn once with a seed. */
export function picture(context: Context): MapPicture | null {
  const layer = shown(context);
  if (layer === undefined || context.study.people.ids.length > MOST_PEOPLE) return null;
  const network = context.undirected(layer);
  const { groups } = context;
  const { x, y } = layout(network, {
    seed: context.seed,
    ...(groups === null ? {} : { groups }),
  });
  return {
    layer: layer.id,
    people: network.ids.map((id, node) => ({
      id,
      group: groups === null || groups.of[node] === NO_GROUP ? null : groups.ids[groups.of[node]!]!,
      x: x[node]!,
      y: y[node]!,
    })),
    ties: ties(context.reported(layer)),
  };
}

function shown(context: Context): Layer | undefined {
  return (
    context.layers('affect')[0] ??
    context.layers('advice', 'information')[0] ??
    context.layers('contact', 'other', 'formal')[0]
  );
}

/** Every tie as it was reported; one that has no direction stands once. */
function ties({ n, ids, directed, out }: Network): MapPicture['ties'] {
  return Array.from({ length: n }, (_, node) =>
    [...out.nodes.subarray(out.offsets[node]!, out.offsets[node + 1]!)]
      .filter((other) => directed || other > node)
      .map((other) => ({ source: ids[node]!, target: ids[other]! })),
  ).flat();
}
