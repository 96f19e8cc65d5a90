import { network } from '../../../src/network/network.ts';
import { tieList } from '../../../src/network/ties.ts';
import { NO_GROUP, partition } from '../../../src/study/partition.ts';
import type { Drawn } from '../../differential/draw.ts';
import { type Subject, subject } from '../../differential/subject.ts';
import { dataset } from '../../support/study.ts';

/** A layer of one of the project's own datasets, in the form the peers are given. */
export interface KnownLayer {
  readonly dataset: string;
  readonly layer: string;
  readonly subject: Subject;
}

const names = ['kite', 'krackhardt-hightech', 'campnet'] as const;

export async function knownLayers(): Promise<readonly KnownLayer[]> {
  const layers = await Promise.all(names.map(layersOf));
  return layers.flat();
}

async function layersOf(name: string): Promise<readonly KnownLayer[]> {
  const study = await dataset(name);
  const { of } = partition(study, study.group!);
  if (of.includes(NO_GROUP)) throw new Error(`${name}: everybody needs a group`);
  const column = study.people.attributes.find(({ type }) => type === 'number');
  const numbers = study.people.ids.map((_, node) => Number(column?.values[node] ?? node));
  return study.layers.map(({ id, directed }, at) => {
    const { source, target, slot, n, weights } = tiesIn(id);
    // The second network of the pair is the next layer, or the layer itself where there is one only.
    const other = tiesIn(study.layers[(at + 1) % study.layers.length]!.id);
    const drawn: Drawn = {
      n,
      directed,
      source: [...source],
      target: [...target],
      weight: Array.from(slot, (each) => weights[each]!),
      groups: [...of],
      numbers,
      otherSource: [...other.source],
      otherTarget: [...other.target],
      shape: 'middling',
    };
    return { dataset: name, layer: id, subject: subject(drawn) };
  });

  function tiesIn(layer: string) {
    const found = network(study, layer);
    return { ...tieList(found), n: found.n, weights: found.out.weights };
  }
}
