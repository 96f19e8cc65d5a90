/* The script of a worker thread: blocks in, parts out. */
import { parentPort } from 'node:worker_threads';
import type { Order } from './protocol.ts';
import { serveBlocks } from './serve-blocks.ts';

const port = parentPort!;
port.on(
  'message',
  serveBlocks((reply, transfer) => port.postMessage(reply, transfer)) as (order: Order) => void,
);
