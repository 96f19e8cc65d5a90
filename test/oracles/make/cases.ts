import type { Status, Study } from '../../../src/study/study.ts';
import type { Tie } from '../../support/networks.ts';
import { studyOf } from '../../support/small-study.ts';
import { dataset } from '../../support/study.ts';

/* The studies every measure has a known answer for: the project's own datasets, and small ones with
 * what these lack: missing answers, people without a group, weights, isolates, equals, clashes. */

/** Every study with known answers, by name. */
export async function knownStudies(): Promise<ReadonlyMap<string, Study>> {
  const names = ['kite', 'krackhardt-hightech', 'campnet'] as const;
  const read = await Promise.all(
    names.map(async (name): Promise<[string, Study]> => [name, await dataset(name)]),
  );
  return new Map([...read, ['silent', silent()], ['twins', twins()], ['clash', clash()]]);
}

const answered = (n: number, ...missing: number[]): Status[] =>
  Array.from({ length: n }, (_, node) => (missing.includes(node) ? 'absent' : 'answered'));

function withNumbers(study: Study, numbers: Readonly<Record<string, readonly (number | null)[]>>) {
  const columns = Object.entries(numbers).map(([id, values]) => ({
    id,
    label: id,
    type: 'number' as const,
    values: values.map((value) => (value === null ? null : String(value))),
    labels: new Map<string, string>(),
  }));
  const { people } = study;
  return { ...study, people: { ...people, attributes: [...people.attributes, ...columns] } };
}

/** Nine people of three units, one without: i is an isolate, some did not answer, all is weighted. */
function silent(): Study {
  const advice: Tie[] = [
    [0, 1, 3],
    [0, 2, 1],
    [0, 4, 2],
    [1, 0, 2],
    [1, 3, 5],
    [2, 0, 4],
    [2, 3, 1],
    [3, 1, 2],
    [3, 5, 3],
    [5, 6, 2],
    [6, 5, 1],
    [6, 4, 4],
    [6, 7, 3],
    [7, 3, 2],
    [7, 6, 5],
  ];
  const trust: Tie[] = [
    [0, 1, 2],
    [0, 2, 2],
    [2, 0, 1],
    [2, 1, 3],
    [3, 2, 1],
    [3, 5, 4],
    [5, 3, 2],
    [5, 6, 1],
    [6, 7, 2],
    [7, 5, 5],
    [7, 6, 1],
  ];
  const quarrel: Tie[] = [
    [0, 3, 1],
    [1, 2, 2],
    [2, 1, 1],
    [3, 6, 1],
    [5, 0, 3],
    [7, 5, 1],
  ];
  const contact: Tie[] = [
    [0, 1, 2],
    [0, 2, 1],
    [1, 2, 4],
    [1, 4, 1],
    [2, 3, 3],
    [3, 5, 2],
    [4, 5, 1],
    [5, 6, 5],
    [5, 7, 2],
    [6, 7, 1],
  ];
  const study = studyOf(
    9,
    {
      advice: {
        kind: 'advice',
        weights: 'strength',
        ties: advice,
        status: answered(9, 4),
        unknown: [
          [2, 5],
          [7, 0],
        ],
      },
      trust: { kind: 'affect', weights: 'strength', ties: trust, status: answered(9, 1, 4) },
      quarrel: { kind: 'conflict', weights: 'strength', ties: quarrel, status: answered(9, 4) },
      contact: {
        kind: 'contact',
        directed: false,
        weights: 'strength',
        ties: contact,
        status: answered(9, 1, 4, 6),
        unknown: [[0, 5]],
      },
    },
    ['r', 'r', 'r', 's', 's', 't', 't', null, 's'],
  );
  return withNumbers(study, {
    tenure: [3, 8.5, null, 1, 12, 4, 7, 2, 20],
    age: [31, 44, 29, 25, 51, 38, 40, 27, 60],
  });
}

/** The same four people twice, so that everything comes in equal pairs; no two components differ. */
function twins(): Study {
  const twice = (piece: readonly Tie[]) => [
    ...piece,
    ...piece.map(([from, to, weight = 1]): Tie => [from + 4, to + 4, weight]),
  ];
  return studyOf(
    8,
    {
      names: {
        kind: 'information',
        ties: twice([
          [0, 1],
          [1, 2],
          [2, 0],
          [1, 0],
          [2, 3],
        ]),
      },
      pairs: {
        kind: 'contact',
        directed: false,
        ties: twice([
          [0, 1],
          [0, 2],
          [1, 2],
          [2, 3],
        ]),
      },
    },
    ['a', 'a', 'b', 'b', 'b', 'b', 'a', 'a'],
  );
}

/** The signed network of ten people in Everett & Borgatti (2014), table 5, as two layers of pairs. */
function clash(): Study {
  const liking: Tie[] = [
    [0, 1],
    [0, 3],
    [1, 2],
    [1, 4],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [5, 8],
    [6, 7],
    [6, 9],
    [7, 8],
    [8, 9],
  ];
  const clashes: Tie[] = [
    [0, 7],
    [0, 8],
    [1, 3],
    [1, 5],
    [1, 6],
    [2, 4],
    [2, 8],
    [3, 5],
    [3, 6],
    [4, 7],
    [4, 9],
    [5, 9],
    [6, 8],
  ];
  return studyOf(
    10,
    {
      liking: { kind: 'affect', directed: false, ties: liking },
      clash: { kind: 'conflict', directed: false, ties: clashes },
    },
    ['x', 'x', 'x', 'x', 'x', 'y', 'y', 'y', 'y', 'y'],
  );
}
