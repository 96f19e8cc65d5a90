import { Button } from 'react-aria-components';
import type { LayerKind } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useTexts } from './desk.ts';
import { shown } from './words.ts';

const KINDS: readonly Exclude<LayerKind, 'other'>[] = [
  'advice',
  'affect',
  'information',
  'conflict',
  'formal',
  'contact',
];

/** Asks what a relation is about where the file did not say: the questions depend on it. */
export function KindQuestion() {
  const { study } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  const actions = useActions();
  const layer = study.layers.find(({ kind }) => kind === 'other');
  if (layer === undefined) return null;
  return (
    <section className="kind-question" aria-labelledby="kind-question">
      <h2 id="kind-question">
        <bdi>{viewer.kinds.asks(shown(layer.label, locale))}</bdi>
      </h2>
      <p className="quiet">{viewer.kinds.why}</p>
      <div>
        {KINDS.map((kind) => (
          <Button
            key={kind}
            className="button small"
            onPress={() => void actions.declare(layer.id, kind)}
          >
            {viewer.kinds.names[kind]}
          </Button>
        ))}
      </div>
    </section>
  );
}
