import { Button } from 'react-aria-components';
import type { Encoding, EncodingQuestion as Question } from '../../src/index.ts';
import { useTexts } from './desk.ts';

/** Asks in which encoding a file was saved, by showing what it would say in each. */
export function EncodingQuestion(props: {
  question: Question;
  onAnswer: (encoding: Encoding) => void;
}) {
  const { question, onAnswer } = props;
  const { viewer } = useTexts();
  const { readings } = question;
  if (readings.length === 0) return null;
  return (
    <div className="encodings">
      <h3>{viewer.open.encoding}</h3>
      <ul>
        {readings.map(({ encoding, rows }) => (
          <li key={encoding}>
            <Button className="button" onPress={() => onAnswer(encoding)}>
              {encodingName(encoding, viewer.open.encodings)}
            </Button>
            <pre>
              <bdi>{rows.map((cells) => cells.join(' · ')).join('\n')}</bdi>
            </pre>
          </li>
        ))}
      </ul>
    </div>
  );
}

function encodingName(encoding: Encoding, names: Readonly<Record<string, string>>): string {
  return names[encoding] ?? encoding;
}
