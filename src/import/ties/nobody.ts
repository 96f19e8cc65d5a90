import { matchKey } from '../survey/match-key.ts';
import { nobodyWords } from '../survey/words.ts';
import type { Ends } from './coded.ts';

const words: ReadonlySet<string> = new Set([...nobodyWords, 'n/a', '#n/a'].map(matchKey));
const longest = Math.max(...[...words].map((word) => word.length));
/** What a word may begin with, narrow or wide: most texts need no closer look. */
const begins: ReadonlySet<string> = new Set(
  [...words].flatMap((word) =>
    [word[0]!, word[0]!.toUpperCase()].flatMap((letter) => [letter, wide(letter)]),
  ),
);

/** The full-width form of a character of ASCII. */
function wide(character: string): string {
  const code = character.charCodeAt(0);
  return code < 0x80 ? String.fromCharCode(code + 0xfee0) : character;
}

/** Whether a text without outer spaces is what people write who name nobody. */
export function isForNobody(text: string): boolean {
  if (text.length > longest || !begins.has(text[0] ?? '')) return false;
  return words.has(matchKey(text));
}

/**
 * The texts that stand for nobody where a person is to be named. Whoever names others, or is known by
 * such a name, is somebody.
 */
export function nobodyAmong(
  { texts, source }: Ends,
  isKnown: (text: string) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let code = 0; code < texts.length; code++) {
    const text = texts[code]!.trim();
    if (isForNobody(text) && !isKnown(text)) found.add(code);
  }
  if (found.size > 0) for (const code of source) found.delete(code);
  return found;
}
