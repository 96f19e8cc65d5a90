import { trusted } from './trusted.ts';
import url from './worker.ts?worker&url';

let address: string | null = null;

/** Starts the one worker the page speaks with. */
export function spawn(): Worker {
  address ??= trusted(url);
  return new Worker(address, { type: 'module' });
}
