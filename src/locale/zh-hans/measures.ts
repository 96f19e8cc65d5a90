import type { measures as english } from '../en/measures.ts';

export const measures: typeof english = { byId: {} };
