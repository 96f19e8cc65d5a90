import url from './hand.ts?worker&url';
import { trusted } from './trusted.ts';

let address: string | null = null;

/** Starts one of the workers that share heavy work with the page's worker. */
export function spawnHand(): Worker {
  address ??= trusted(url);
  return new Worker(address, { type: 'module' });
}
