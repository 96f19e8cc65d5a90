import { expect, it } from 'vitest';
import { withCharacters } from '../../../src/import/formats/words.ts';

it('numbered characters are read, and what is no number stays as it is', () => {
  expect(withCharacters('&#24352;&#x4e09; &#; &#&#65; &#9999999999;')).toBe(
    '张三 &#; &#A &#9999999999;',
  );
});
