import { densityMatrix } from '../measures/groups/density-matrix.ts';
import { eiIndex } from '../measures/groups/ei-index.ts';
import type { Network } from '../network/network.ts';
import { tieList } from '../network/ties.ts';
import { NO_GROUP, type Partition } from '../study/partition.ts';
import type { Layer, Study } from '../study/study.ts';
import type { Context } from './context.ts';
import type { GroupTable, LayerSummary, StudySummary } from './diagnosis.ts';
import { responseTo } from './response.ts';

/** Where the answers come from: who was asked, who answered, what was asked. */
export function summary(context: Context): StudySummary {
  const { study, groups } = context;
  const wave = study.waves.find((one) => one.id === context.wave)!;
  return {
    title: study.title,
    wave,
    people: study.people.ids.length,
    groupAttribute: groups?.attribute ?? null,
    groups: (groups?.ids ?? []).map((id, group) => ({
      id,
      label: groups!.labels[group]!,
      size: groups!.sizes[group]!,
      ...responseIn(context, group),
    })),
    layers: study.layers.map((layer) => layerSummary(context, layer)),
  };
}

/** Of the layers that were asked as questions, the one fewest people of the group answered. */
function responseIn(context: Context, group: number) {
  const rates = context.study.layers
    .filter((layer) => layer.kind !== 'formal')
    .map((layer) => responseTo(context, layer).groups[group]!)
    .filter((gate) => gate.answered !== null);
  if (rates.length === 0) return { answered: null, invited: null };
  const least = rates.reduce((few, gate) => (gate.answered! < few.answered! ? gate : few));
  return { answered: least.answered, invited: least.invited };
}

function layerSummary(context: Context, layer: Layer): LayerSummary {
  const network = context.reported(layer);
  const { answered, invited } = responseTo(context, layer);
  const arcs = network.n * (network.n - 1);
  const cells = (network.directed ? arcs : arcs / 2) - network.unknown.count;
  return {
    id: layer.id,
    label: layer.label,
    kind: layer.kind,
    directed: layer.directed,
    question: layer.question,
    sensitivity: layer.sensitivity,
    ties: network.ties,
    density: cells === 0 ? null : network.ties / cells,
    answered,
    invited,
  };
}

/** Ties within and between groups for every layer with ties. */
export function groupTables(context: Context): readonly GroupTable[] {
  const { groups, permutations, seed } = context;
  if (groups === null) return [];
  return context.study.layers.flatMap((layer) => {
    const network = context.reported(layer);
    if (network.ties === 0) return [];
    const matrix = densityMatrix(network, groups);
    const rows = (values: Float64Array | Uint32Array) =>
      groups.ids.map((_, g) => groups.ids.map((_, h) => known(values[g * groups.ids.length + h]!)));
    const ei = eiIndex(network, groups, { permutations, seed });
    return [
      {
        layer: layer.id,
        attribute: groups.attribute,
        groups: groups.ids,
        ties: rows(matrix.ties),
        possible: rows(matrix.possible),
        density: rows(matrix.density),
        nominators: rows(matrix.nominators),
        largest: largest(network, groups),
        eiIndex: {
          value: known(ei.value),
          expected: known(ei.expected),
          pLower: known(ei.permutation.pLower),
          pUpper: known(ei.permutation.pUpper),
        },
      },
    ];
  });
}

/** How many ties the two people with most of a cell gave to it; both ends of an undirected tie count. */
function largest(network: Network, { of, ids }: Partition): GroupTable['largest'] {
  const counts = ids.map(() => ids.map(() => new Map<number, number>()));
  const add = (person: number, g: number, h: number) => {
    const cell = counts[g]![h]!;
    cell.set(person, (cell.get(person) ?? 0) + 1);
  };
  const { source, target } = tieList(network);
  source.forEach((i, tie) => {
    const j = target[tie]!;
    const [g, h] = [of[i]!, of[j]!];
    if (g === NO_GROUP || h === NO_GROUP) return;
    add(i, g, h);
    if (network.directed) return;
    add(j, g, h);
    if (g === h) return;
    add(i, h, g);
    add(j, h, g);
  });
  return counts.map((row) =>
    row.map((cell) => {
      const [first = 0, second = 0] = [...cell.values()].sort((a, b) => b - a);
      return [first, second] as const;
    }),
  );
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

const yes = new Set(['yes', 'y', 'true', '1', '是', '同意']);

/** People whose `consent` column says they may be named; `null` without such a column. */
export function consented(study: Study): ReadonlySet<string> | null {
  const column = study.people.attributes.find((attribute) => attribute.id === 'consent');
  if (column === undefined) return null;
  const { ids } = study.people;
  return new Set(ids.filter((_, node) => yes.has(column.values[node]?.trim().toLowerCase() ?? '')));
}
