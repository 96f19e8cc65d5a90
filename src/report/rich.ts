import { html, type Safe } from './safe.ts';
import { bare, isolate } from './user-text.ts';

/** A sentence as markup: each isolated piece of user text becomes a `bdi` element. */
export function rich(text: string): Safe {
  const pieces = text.split(isolate.open).map((piece, at) => {
    if (at === 0) return html`${bare(piece)}`;
    const end = piece.indexOf(isolate.close);
    const inside = end < 0 ? piece : piece.slice(0, end);
    return html`<bdi>${bare(inside)}</bdi>${end < 0 ? '' : bare(piece.slice(end + 1))}`;
  });
  return html`${pieces}`;
}
