import { Button } from 'react-aria-components';
import { type Encoding, encodingCandidates, type Source } from '../../src/index.ts';
import { useTexts } from './desk.ts';

/** How many lines of a file show whether an encoding is the right one. */
const LINES = 3;

/** Asks in which encoding a file was saved, by showing what it would say in each. */
export function EncodingQuestion(props: {
  source: Source;
  onAnswer: (encoding: Encoding) => void;
}) {
  const { source, onAnswer } = props;
  const { viewer } = useTexts();
  const candidates = encodingCandidates(source.bytes);
  if (candidates.length === 0) return null;
  return (
    <div className="encodings">
      <h3>{viewer.open.encoding}</h3>
      <ul>
        {candidates.map(({ encoding }) => (
          <li key={encoding}>
            <Button className="button" onPress={() => onAnswer(encoding)}>
              {encodingName(encoding, viewer.open.encodings)}
            </Button>
            <pre>
              <bdi>{preview(source.bytes, encoding)}</bdi>
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

/** The first lines that are not plain ASCII: only they differ from one encoding to another. */
function preview(bytes: Uint8Array, encoding: Encoding): string {
  const lines = new TextDecoder(encoding).decode(bytes.subarray(0, 65_536)).split(/\r?\n/);
  const telling = lines.filter((line) => [...line].some((letter) => letter > '\u007f'));
  return telling.slice(0, LINES).join('\n');
}
