/*
 * How likely a text is to be written in an encoding of one byte a letter. A language is its letters
 * beyond ASCII, the most frequent first; a file may be in any language of its page.
 */

const western = [
  'äüöß',
  'éèàêçôîûâëïùœæÿ',
  'óíáéñúü',
  'ãáéíçóêõâúàôü',
  'èàòùéìî',
  'ëéïèöü',
  'äåöéü',
  'øåæéöü',
  'äöåšž',
  'áíðéóöþæúý',
  'äõüöšž',
  'àéèóòíúçïü·',
];
const central = [
  'ąłęóśżćńź',
  'íáěéřčšžýůúóďťň',
  'áíčéšžýúľťôóňäďĺŕ',
  'áéőöíüóúű',
  'ăîâşţ',
  'čšžćđ',
  'äüöß',
];
const baltic = ['āšīēūņļģķčžŗ', 'ėšųžįūąčę', 'äõüöšž'];
const turkish = ['ıüşğçöİâîû', 'äüöß'];
const russian = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ';
const cyrillic = [
  russian,
  'оаинівтерслкдмупзьбягїхєчйцжґюшщф',
  'аоеинтрсвлкдпмъгузбяхчцжшщйюфь',
  'аоиенрсјтувкдплмзгбчшцжћхљњђфџ',
];
const greek = ['αοιεστνηυρπκμλωδγθφχβξζψςάέήίόύώϊϋ'];

export const pages = {
  'windows-1252': western,
  'windows-1250': central,
  'windows-1251': cyrillic,
  'windows-1253': greek,
  'windows-1254': turkish,
  'windows-1257': baltic,
  'iso-8859-2': central,
  'koi8-r': [russian],
  macintosh: western,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Page = keyof typeof pages;

/** Signs that stand in texts of any of these languages. */
const signs = new Set('’‘“”„–—…€«»°§·•¿¡\u00a0');

/** Bits a character costs: the less usual, the more. */
const bits = { sign: 8, strange: 13, beside: 2, capital: 1 } as const;

interface Fit {
  readonly bits: number;
  /** How many of the characters beyond ASCII are usual. */
  readonly usual: number;
}

/** How a text fits a page, in the language that explains it best. */
export function singleByteFit(text: string, page: Page): Fit {
  let best: Fit = { bits: Number.POSITIVE_INFINITY, usual: 0 };
  for (const language of pages[page]) {
    const fit = fitOf(text, language, isWhole(page));
    if (fit.bits < best.bits) best = fit;
  }
  return best;
}

/** Whether all letters of a page lie beyond ASCII, so that they stand side by side. */
export function isWhole(page: string): boolean {
  return page === 'windows-1251' || page === 'koi8-r' || page === 'windows-1253';
}

function fitOf(text: string, language: string, whole: boolean): Fit {
  const costs = costsOf(language, whole);
  let sum = 0;
  let usual = 0;
  let before = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (character >= '\u0080') {
      const cost = costs.get(character);
      if (cost !== undefined && isPlaced(text, at) && !(whole && isBesideAscii(text, at))) {
        const beside = !whole && before >= '\u0080' && !signs.has(before);
        sum += cost + (beside ? bits.beside : 0);
        usual++;
      } else sum += signs.has(character) ? bits.sign : bits.strange;
    }
    before = character;
  }
  return { bits: sum, usual };
}

const known = new Map<string, ReadonlyMap<string, number>>();

function costsOf(language: string, whole: boolean): ReadonlyMap<string, number> {
  const before = known.get(language);
  if (before !== undefined) return before;
  const steps = whole ? ([3, 4, 6, 9] as const) : ([4, 5.5, 7, 8] as const);
  const costs = new Map<string, number>();
  for (const [rank, letter] of [...language].entries()) {
    const cost = steps[rank < 4 ? 0 : rank < 12 ? 1 : rank < 22 ? 2 : 3];
    costs.set(letter, cost);
    const capital = letter.toUpperCase();
    if (capital.length === 1 && !costs.has(capital)) costs.set(capital, cost + bits.capital);
  }
  known.set(language, costs);
  return costs;
}

/** A capital stands at the beginning of a word or among capitals; nothing else is written by people. */
function isPlaced(text: string, at: number): boolean {
  const letter = text[at]!;
  if (letter === letter.toLowerCase()) return !isAmongCapitals(text, at);
  const before = text[at - 1] ?? ' ';
  return !(isLetter(before) && before === before.toLowerCase());
}

/** Greek and Russian words have no letters of ASCII in them. */
function isBesideAscii(text: string, at: number): boolean {
  return [text[at - 1], text[at + 1]].some(
    (beside) => beside !== undefined && /[A-Za-z]/.test(beside),
  );
}

/** A small letter after two capitals, as in no word. */
function isAmongCapitals(text: string, at: number): boolean {
  const [far, near] = [text[at - 2] ?? ' ', text[at - 1] ?? ' '];
  return isCapital(far) && isCapital(near);
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function isLetter(character: string): boolean {
  return character.toLowerCase() !== character.toUpperCase();
}
