import { html, type Safe } from './safe.ts';
import { bare, isolate } from './user-text.ts';

/** A sentence as markup: each isolated piece of user text becomes a `bdi` element. */
export function rich(text: string): Safe {
  const pieces = text.split(isolate.open).map((piece, at) => {
    if (at === 0) return html`${kept(piece)}`;
    const end = piece.indexOf(isolate.close);
    const inside = end < 0 ? piece : piece.slice(0, end);
    return html`<bdi>${bare(inside)}</bdi>${end < 0 ? '' : kept(piece.slice(end + 1))}`;
  });
  return html`${pieces}`;
}

/** Our own words, with a number and what belongs to it on one line. */
function kept(words: string): string {
  return bare(words).replace(/(\d) (?=%)|(\bp [=<]) /g, '$1$2\u00a0');
}
