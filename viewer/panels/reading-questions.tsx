import { Button } from 'react-aria-components';
import type { Issue, ReadOptions } from '../../src/index.ts';
import type { ButtonCode } from '../store/answered-here.ts';
import { useTexts } from './desk.ts';

type Words = ReturnType<typeof useTexts>['viewer']['open']['answers'];
type Answer = readonly [label: string, reading: ReadOptions];

/** Questions about files that one press answers, each with its answers. */
const ANSWERS: Readonly<Record<ButtonCode, (words: Words, issue: Issue) => readonly Answer[]>> = {
  TWO_MODE_NETWORK: ({ twoModes }) => [
    [twoModes.rows, { twoMode: 'rows' }],
    [twoModes.columns, { twoMode: 'columns' }],
  ],
  SEVERAL_NETWORKS: ({ network }, { params }) =>
    Array.from({ length: Number(params.networks) }, (_, at) => [
      network(at + 1),
      { network: at + 1 },
    ]),
  MATRIX_HALF: ({ directed }) => [
    [directed.no, { directed: false }],
    [directed.yes, { directed: true }],
  ],
  TIE_VALUES_DIFFER: ({ repeated }) =>
    (['max', 'min', 'mean', 'sum', 'first', 'last'] as const).map((rule) => [
      repeated[rule],
      { repeated: rule },
    ]),
  ZERO_UNCLEAR: ({ zeros }) => [
    [zeros.none, { zeros: 'none' }],
    [zeros.tie, { zeros: 'tie' }],
  ],
  POINTS_UNCLEAR: ({ points }) => [
    [points.thousands, { decimal: 'point-comma' }],
    [points.decimals, { decimal: 'point' }],
  ],
};

/** The answers to a question that has buttons. */
export function ReadingAnswers(props: {
  issue: Issue & { readonly code: ButtonCode };
  onAnswer: (reading: ReadOptions) => void;
}) {
  const { issue, onAnswer } = props;
  const { viewer } = useTexts();
  return (
    <div className="drop-buttons">
      {ANSWERS[issue.code](viewer.open.answers, issue).map(([label, reading]) => (
        <Button key={label} className="button" onPress={() => onAnswer(reading)}>
          {label}
        </Button>
      ))}
    </div>
  );
}
