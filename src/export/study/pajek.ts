import type { Study } from '../../study/study.ts';
import { layerSlots } from './network-records.ts';

/** A study as a Pajek network: ids as labels, a relation for each layer and wave. */
export function pajekText(study: Study): string {
  const { ids } = study.people;
  return [
    `*Vertices ${ids.length}`,
    ...ids.map((id, at) => `${at + 1} "${pajekLabel(id)}"`),
    ...layerSlots(study).flatMap(({ name, layer, record }, at) => [
      `*${layer.directed ? 'Arcs' : 'Edges'} :${at + 1} "${pajekLabel(name)}"`,
      ...Array.from(record.source, (from, tie) => {
        return `${from + 1} ${record.target[tie]! + 1} ${record.weight[tie]}`;
      }),
    ]),
    '',
  ].join('\n');
}

/** Pajek reads numbered characters, which stand for what would end a label. */
function pajekLabel(text: string): string {
  return text
    .replaceAll('&#', '&#38;#')
    .replaceAll('"', '&#34;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
