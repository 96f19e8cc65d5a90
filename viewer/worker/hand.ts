/* One of the workers that share heavy work with the page's worker. */
import { type Order, serveBlocks } from '../../src/index.ts';

const done = serveBlocks((reply, transfer) => postMessage(reply, { transfer: [...transfer] }));

addEventListener('message', (event: MessageEvent<Order>) => done(event.data));
