import { type PopularityTest, popularityTest } from '../inference/popularity-test.ts';
import type { Layer } from '../study/study.ts';
import type { Context } from './context.ts';

/** What random naming would give in a layer; several questions ask for it. */
export function popularity(context: Context, layer: Layer): PopularityTest {
  const { seed, permutations } = context;
  return context.once(`popularity:${layer.id}`, () =>
    popularityTest(context.reported(layer), { seed, permutations }),
  );
}
