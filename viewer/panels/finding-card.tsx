import { useEffect, useRef } from 'react';
import { type Finding, phrase, type Statement } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useActions, useLocale, useStore, useTexts } from './desk.ts';
import { EvidenceTable } from './evidence.tsx';
import { FindingPeople } from './finding-people.tsx';

/** One finding: a sentence that can be chosen, and once chosen, everything it rests on. */
export function FindingCard({ finding }: { finding: Finding }) {
  const { index, speech } = useDerived();
  const locale = useLocale();
  const actions = useActions();
  const chosen = useStore((state) => state.selection.finding === finding.id);
  const card = useRef<HTMLElement>(null);
  const body = `finding-${finding.id}`;

  useEffect(() => {
    if (chosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  if (speech === null) return null;
  return (
    <article ref={card} className="finding" data-chosen={chosen} data-finding={finding.id}>
      <button
        type="button"
        className="finding-sentence"
        aria-expanded={chosen}
        aria-controls={chosen ? body : undefined}
        onClick={() => actions.choose(finding, index)}
      >
        {phrase(finding, locale, speech)}
      </button>
      {chosen && (
        <div className="finding-body" id={body}>
          <FindingPeople finding={finding} />
          <EvidenceTable evidence={finding.evidence} />
          <Sentences title="actions" statements={finding.actions} />
          <Sentences title="caveats" statements={finding.caveats} />
        </div>
      )}
    </article>
  );
}

function Sentences(props: { title: 'actions' | 'caveats'; statements: readonly Statement[] }) {
  const { title, statements } = props;
  const { speech } = useDerived();
  const { viewer } = useTexts();
  const locale = useLocale();
  if (statements.length === 0 || speech === null) return null;
  return (
    <section className={title}>
      <h4>{viewer.finding[title]}</h4>
      <ul>
        {statements.map((statement) => (
          <li key={JSON.stringify(statement)}>{phrase(statement, locale, speech)}</li>
        ))}
      </ul>
    </section>
  );
}
