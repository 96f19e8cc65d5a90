import { phrase } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useLocale, useStore, useTexts } from './desk.ts';

/** Says what has been selected to those who cannot see it light up. */
export function Live() {
  const { viewer, words } = useTexts();
  const locale = useLocale();
  const people = useStore((state) => state.selection.people);
  const { names, finding, speech } = useDerived();
  const some = [...people].slice(0, 5).map((person) => names[person]!);
  const chosen =
    finding === null || speech === null ? '' : viewer.live.finding(phrase(finding, locale, speech));
  const selected = viewer.live.selected(words.grammar.list(some), people.size);
  return (
    <div className="unseen" role="status" aria-live="polite" data-selected={people.size}>
      {chosen} {selected}
    </div>
  );
}
