import { OptionError } from '../errors.ts';
import { build } from './build.ts';
import type { Network } from './network.ts';

/**
 * Any tie in any of the layers, with weight 1: the layers lie over one another, undirected ties
 * counting both ways. A person's row is unknown only where it is unknown in every layer: one
 * answered question already makes "no tie" an observation of that question, not a gap in all of
 * them. Throws an OptionError without layers, or where they are about different people.
 */
export function union(networks: readonly Network[]): Network {
  const first = networks[0];
  if (first === undefined) throw new OptionError('networks', networks, 'at least one network');
  if (networks.some((other) => other.n !== first.n)) {
    throw new OptionError('networks', networks, 'networks of the same people');
  }
  if (networks.length === 1) return first;
  const source: number[] = [];
  const target: number[] = [];
  const seen = new Uint32Array(first.n);
  for (let i = 0; i < first.n; i++) {
    for (const { out } of networks) {
      for (let slot = out.offsets[i]!; slot < out.offsets[i + 1]!; slot++) {
        const j = out.nodes[slot]!;
        if (seen[j] === i + 1) continue;
        seen[j] = i + 1;
        source.push(i);
        target.push(j);
      }
    }
  }
  return build({
    ids: first.ids,
    layer: networks.map((part) => part.layer).join('+'),
    kind: first.kind,
    directed: true,
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    weight: new Float64Array(source.length).fill(1),
    status: Array.from({ length: first.n }, (_, node) =>
      networks.every(({ unknown }) => unknown.rows[node] === 1) ? 'absent' : 'answered',
    ),
    unknownSource: new Uint32Array(0),
    unknownTarget: new Uint32Array(0),
  });
}
