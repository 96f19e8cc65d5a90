import { measureName, measures, type Table, version } from '../index.ts';
import type { Forms } from './output.ts';
import type { Session } from './session.ts';

/** The registry, for people who look for a measure and for programs that read what there is. */
export function measureList({ text, locale }: Session): Forms {
  const { levels, readsOf, weightsOf, listTitle, columns } = text.measures;
  const table: Table = {
    id: 'measures',
    title: listTitle,
    columns: (['id', 'name', 'level', 'reads', 'weights'] as const).map((key) => ({
      key,
      title: columns[key],
    })),
    rows: measures.map(({ id, level, reads, weights }) => [
      id,
      measureName(id, locale),
      levels[level],
      readsOf[reads],
      weightsOf[weights],
    ]),
  };
  return {
    tables: () => [table],
    json: () => ({
      guanxi: version,
      command: 'measures',
      measures: measures.map(
        ({ id, level, family, reads, weights, needsGroups, own = [], cost, sources }) => ({
          id,
          name: measureName(id, locale),
          level,
          family,
          reads,
          weights,
          needsGroups: needsGroups === true,
          options: own.map(({ name }) => name),
          cost,
          sources: [...sources],
        }),
      ),
    }),
  };
}
