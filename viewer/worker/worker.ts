import { desk } from './handle.ts';
import type { Call } from './protocol.ts';
import { served } from './served.ts';

const answer = desk({ post: (message) => postMessage(message), served });

addEventListener('message', (event: MessageEvent<Call>) => {
  void answer(event.data);
});
