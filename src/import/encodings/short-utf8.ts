/** So many characters beyond ASCII that fit the pattern of UTF-8 by chance are never seen. */
const proof = 8;

/**
 * Whether bytes that can be UTF-8 are meant as such. The pattern proves itself, except where a file
 * has but a few characters of two bytes each: 毛 in GBK is ë in UTF-8. Those must be letters of a
 * European word.
 */
export function isLikelyUtf8(text: string): boolean {
  let foreign = 0;
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character < '\u0080') continue;
    if (character >= '\u0800' || ++foreign > proof) return true;
    if (!isWritten(text, at)) odd++;
  }
  return odd === 0;
}

function isWritten(text: string, at: number): boolean {
  const character = text[at]!;
  if ('\u00a0«»°§·'.includes(character)) return true;
  const beside = [text[at - 1], text[at + 1]].filter((letter) => letter !== undefined);
  // An accented letter stands among plain ones or is a label of its own, which network files quote;
  // a letter of another alphabet stands among its like.
  if (isAccented(character)) return beside.some((letter) => /[A-Za-z"']/.test(letter));
  return isLetter(character) && beside.some((letter) => letter >= '\u0370' && isLetter(letter));
}

function isAccented(character: string): boolean {
  const latin = character >= '\u00c0' && character <= '\u024f';
  return latin && character !== '×' && character !== '÷';
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character);
}
