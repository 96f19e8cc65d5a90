/** How many columns of a terminal a text takes: Chinese and full-width characters take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += places(character.codePointAt(0)!);
  return width;
}

/** Lines of at most `width` columns. English breaks at spaces, Chinese between characters. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text)) {
    if (line !== '' && widthOf(line) + widthOf(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Text with what would steer the terminal made visible: names come from spreadsheets. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '\ufffd');
}

/** Closing marks stay with what they close, opening marks with what they open. */
function pieces(text: string): string[] {
  const wide = String.raw`[（《“‘「]*[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3fffd}]`;
  const piece = new RegExp(
    `${wide}[，。、；：！？）》”’」…％]*\\s*|[^\\s\\u2e80-\\u9fff]+\\s*|\\s+|.`,
    'gu',
  );
  return text.match(piece) ?? [];
}

function places(code: number): number {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0;
  if (code < 0x300 && code !== 0xad) return 1;
  if (isCombining(code)) return 0;
  return isWide(code) ? 2 : 1;
}

function isCombining(code: number): boolean {
  return /^[\p{Mn}\p{Me}\p{Cf}]$/u.test(String.fromCodePoint(code));
}

/** East Asian Wide and Fullwidth, by the blocks that hold them. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}
