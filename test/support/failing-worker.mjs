/*
 * A worker that does as others do, but is lost at its first block: it ends, throws, runs out of
 * memory or hangs, as FAILS says in its environment; FAILS_ONCE names a file that stops it from
 * failing again.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { serveBlocks } from '../../dist/compute/serve-blocks.js';

const { FAILS, FAILS_ONCE: once = '' } = process.env;
const done = serveBlocks((reply, transfer) => parentPort.postMessage(reply, transfer));

parentPort.on('message', (order) => {
  if (order.kind !== 'block' || existsSync(once)) {
    done(order);
    return;
  }
  if (once !== '') writeFileSync(once, '');
  switch (FAILS) {
    case 'exit':
      process.exit(1);
      break;
    case 'throw':
      throw new RangeError('out of memory');
    case 'memory':
      for (const held = []; ; ) held.push(new Array(100_000).fill(held.length));
    default:
      while (true);
  }
});
