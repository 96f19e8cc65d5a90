import { type Finding, type QuestionId, questionIds } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useTexts } from './desk.ts';
import { FindingCard } from './finding-card.tsx';

/** Every question that was asked, what it means, and what the answers say to it. */
export function Questions() {
  const { diagnosis } = useDerived();
  const { viewer } = useTexts();
  const asked = questionIds.filter((question) => diagnosis?.questions.includes(question));
  return (
    <section className="questions" aria-labelledby="questions-title">
      <header className="section-head">
        <h2 id="questions-title">{viewer.leverage.questions}</h2>
        <p>{viewer.leverage.questionsLead}</p>
      </header>
      {asked.map((question) => (
        <Question
          key={question}
          question={question}
          findings={(diagnosis?.findings ?? []).filter((finding) => finding.question === question)}
        />
      ))}
    </section>
  );
}

function Question(props: { question: QuestionId; findings: readonly Finding[] }) {
  const { question, findings } = props;
  const { viewer, words } = useTexts();
  const { name, asks, plain } = words.questions[question];
  return (
    <section className="question" aria-labelledby={`question-${question}`} data-question={question}>
      <p className="question-name">{name}</p>
      <h3 id={`question-${question}`}>{asks}</h3>
      <p className="question-plain">{plain}</p>
      {findings.length === 0 ? (
        <p className="quiet">{viewer.leverage.nothing}</p>
      ) : (
        <ul className="finding-list">
          {findings.map((finding) => (
            <li key={finding.id}>
              <FindingCard finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
