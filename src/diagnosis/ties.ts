import { hasTie } from '../network/rows.ts';
import type { Layer } from '../study/study.ts';
import type { Context } from './context.ts';
import type { Finding } from './finding.ts';

/** The reported ties between given pairs, layer by layer, each the way it was named. */
export function reportedTies(
  context: Context,
  layers: readonly Layer[],
  pairs: Iterable<readonly [number, number]>,
): Finding['ties'] {
  return [...pairs].flatMap(([a, b]) =>
    layers.flatMap((layer) => {
      const { out, directed } = context.reported(layer);
      const tie = (from: number, to: number) =>
        hasTie(out, from, to)
          ? [{ source: context.person(from), target: context.person(to), layer: layer.id }]
          : [];
      return directed ? [...tie(a, b), ...tie(b, a)] : tie(a, b);
    }),
  );
}
