import { type Finding, type QuestionId, questionIds } from '../../src/index.ts';
import { useDerived } from './derived.tsx';
import { useTexts } from './desk.ts';
import { FindingCard } from './finding-card.tsx';

/** Every question that was asked, what it means, and what the answers say; those without an answer last. */
export function Questions() {
  const { diagnosis } = useDerived();
  const { viewer, words } = useTexts();
  const asked = questionIds.filter((question) => diagnosis?.questions.includes(question));
  const findingsOf = (question: QuestionId) =>
    (diagnosis?.findings ?? []).filter((finding) => finding.question === question);
  const silent = asked.filter((question) => findingsOf(question).length === 0);
  return (
    <section className="questions" aria-labelledby="questions-title">
      <header className="section-head">
        <h2 id="questions-title">{viewer.leverage.questions}</h2>
        <p>{viewer.leverage.questionsLead}</p>
      </header>
      {asked.map((question) => {
        const findings = findingsOf(question);
        return findings.length === 0 ? null : (
          <Question key={question} question={question} findings={findings} />
        );
      })}
      {silent.length > 0 && (
        <section className="silent" aria-labelledby="questions-silent">
          <h3 id="questions-silent">{viewer.leverage.nothing}</h3>
          <dl>
            {silent.map((question) => (
              <div key={question} data-question={question}>
                <dt>{words.questions[question].name}</dt>
                <dd>{words.questions[question].asks}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </section>
  );
}

function Question(props: { question: QuestionId; findings: readonly Finding[] }) {
  const { question, findings } = props;
  const { words } = useTexts();
  const { name, asks, plain } = words.questions[question];
  return (
    <section className="question" aria-labelledby={`question-${question}`} data-question={question}>
      <p className="question-name">{name}</p>
      <h3 id={`question-${question}`}>{asks}</h3>
      <p className="question-plain">{plain}</p>
      <ul className="finding-list">
        {findings.map((finding) => (
          <li key={finding.id}>
            <FindingCard finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}
