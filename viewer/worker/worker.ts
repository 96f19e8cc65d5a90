import { browserExecutor } from '../../src/index.ts';
import { desk } from './handle.ts';
import type { Call } from './protocol.ts';
import { served } from './served.ts';
import { spawnHand } from './spawn-hand.ts';

const executor = browserExecutor(spawnHand, { workers: navigator.hardwareConcurrency });
const answer = desk({ post: (message) => postMessage(message), served, executor });

addEventListener('message', (event: MessageEvent<Call>) => {
  void answer(event.data);
});
