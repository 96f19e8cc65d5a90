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
  return wordIn(text) !== null;
}

/**
 * The texts that stand for nobody where a person is to be named. Whoever names others is somebody, and
 * so is whoever is known by such a name; its match key says which name that is.
 */
export function nobodyAmong(
  { texts, source }: Ends,
  isKnown: (text: string, key: string) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (let code = 0; code < texts.length; code++) {
    const text = texts[code]!.trim();
    const key = wordIn(text);
    if (key !== null && !isKnown(text, key)) found.add(code);
  }
  if (found.size > 0) for (const code of source) found.delete(code);
  return found;
}

/** Whether somebody called by a word for nobody names others in a list. */
export function namesOthers({ texts, source }: Ends, key: string): boolean {
  return texts.some((text, code) => wordIn(text.trim()) === key && source.includes(code));
}

/** The match key of a text that is a word for nobody; `null` for any other text. */
function wordIn(text: string): string | null {
  if (text.length > longest || !begins.has(text[0] ?? '')) return null;
  const key = matchKey(text);
  return words.has(key) ? key : null;
}
