import { expect, it } from 'vitest';
import { LineCursor } from '../../../src/import/formats/line-cursor.ts';

it('places in one long line are found in one pass', () => {
  // A file of one line: its end is looked for once, not for every place.
  let looks = 0;
  const line = Object.assign(Object('x'.repeat(50)), {
    indexOf(...given: [string, number?]) {
      looks++;
      return String(line).indexOf(...given);
    },
  });
  const cursor = new LineCursor(line as string);
  for (let at = 0; at < 50; at++) expect(cursor.at(at)).toEqual({ line: 1, column: at + 1 });
  expect(looks).toBe(1);
});
