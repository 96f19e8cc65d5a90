import { html } from '../safe.ts';

/** The mark of the program, drawn like a seal; it says nothing the heading does not say. */
export const seal = html`<svg class="seal" viewBox="0 0 48 48" aria-hidden="true"><rect width="48" height="48" rx="7"/><text x="24" y="21">关</text><text x="24" y="41">系</text></svg>`;
